package org.throughline.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.throughline.plan.PlanId;

/** Reporting periods as they were opened and closed. */
interface RoundDao {

    /** The plans with a period that may have begun and is not opened, or that is open and past its day. */
    @SqlQuery("""
        SELECT p.id
          FROM plan p
         WHERE p.period_from <= :today
           AND EXISTS (SELECT 1 FROM version v
                        WHERE v.plan = p.id AND v.state IN ('IN_FORCE', 'RUN_OUT', 'ADOPTED_PROVISIONALLY'))
           AND NOT EXISTS (SELECT 1 FROM reporting_period r
                            WHERE r.plan = p.id AND (r.period_to > :today OR r.period_to >= p.period_to))
         UNION
        SELECT r.plan FROM reporting_period r WHERE r.closed_at IS NULL AND r.due_on < :today
         ORDER BY 1
        """)
    List<PlanId> due(LocalDate today);

    /** Holds the plan until the unit of work ends. */
    @SqlUpdate("UPDATE plan SET revision = revision WHERE id = :plan")
    int hold(PlanId plan);

    @SqlQuery("SELECT period_from, closed_at FROM reporting_period WHERE plan = :plan")
    List<Row> of(PlanId plan);

    @SqlUpdate("""
        INSERT INTO reporting_period (plan, period_from, period_to, due_on, code, opened_at)
        VALUES (:plan, :from, :to, :due, :code, :at)
        """)
    void open(PlanId plan, LocalDate from, LocalDate to, LocalDate due, String code, Instant at);

    @SqlUpdate("""
        UPDATE reporting_period SET closed_at = :at, closed_as = :as WHERE plan = :plan AND period_from = :from
        """)
    void close(PlanId plan, LocalDate from, Instant at, String as);

    /** Of which plan a form with this code is; two may share one by chance. */
    @SqlQuery("SELECT plan FROM reporting_period WHERE code = :code ORDER BY plan")
    List<PlanId> named(String code);

    /** A period that was opened, and when it was closed. */
    record Row(LocalDate periodFrom, Optional<Instant> closedAt) {}
}
