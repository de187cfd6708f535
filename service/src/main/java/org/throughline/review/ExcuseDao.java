package org.throughline.review;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.throughline.plan.PlanId;

/** Excuses as rows. */
interface ExcuseDao {

    @SqlQuery("SELECT plan, period_from, reason, member, at, lasting FROM excuse WHERE plan IN (<plans>)")
    List<Excuse> ofPlans(@BindList("plans") List<Long> plans);

    @SqlUpdate("""
        INSERT INTO excuse (plan, period_from, reason, member, at, lasting)
        VALUES (:plan, :periodFrom, :reason, :member, :at, :lasting)
            ON CONFLICT (plan, period_from) DO UPDATE
           SET reason = excluded.reason, member = excluded.member, at = excluded.at, lasting = excluded.lasting
        """)
    void put(@BindMethods Excuse excuse);

    @SqlUpdate("DELETE FROM excuse WHERE plan = :plan AND period_from = :from")
    int withdraw(PlanId plan, LocalDate from);
}
