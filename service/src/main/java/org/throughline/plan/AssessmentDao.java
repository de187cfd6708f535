package org.throughline.plan;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.throughline.kernel.MemberId;

interface AssessmentDao {

    @SqlQuery("SELECT number, body, written_on, member FROM assessment WHERE plan = :plan ORDER BY number DESC")
    List<Assessment> of(PlanId plan);

    @SqlUpdate("""
        INSERT INTO assessment (id, plan, number, body, written_on, member)
        VALUES (:id, :plan, :number, :body, :on, :member)
        """)
    void insert(long id, PlanId plan, int number, String body, LocalDate on, MemberId member);
}
