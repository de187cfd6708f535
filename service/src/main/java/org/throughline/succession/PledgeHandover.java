package org.throughline.succession;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.UnitId;
import org.throughline.plan.PlanId;
import org.throughline.plan.ProvisionId;

/** What a unit that ends has taken on of objectives above, word for word; nothing that was said is changed. */
interface PledgeHandover {

    /**
     * The last word between a unit and the one above about an objective.
     *
     * @param settled how much the last agreement was about, whatever was said after it
     */
    record Last(ProvisionId objective, String said, boolean above, Optional<Long> indicator, Optional<Long> settled) {}

    @SqlQuery("""
        SELECT p.objective, p.said, p.above, p.indicator,
               (SELECT a.num
                  FROM pledge a
                 WHERE a.objective = p.objective
                   AND a.unit = p.unit
                   AND a.said = 'ACCEPTED'
                 ORDER BY a.number DESC
                 LIMIT 1) AS settled
          FROM pledge p
         WHERE p.unit = :unit
           AND p.number = (SELECT MAX(q.number) FROM pledge q WHERE q.objective = p.objective AND q.unit = p.unit)
         ORDER BY p.objective
        """)
    List<Last> of(UnitId unit);

    /** The plans of the unit by which it serves the objective. */
    @SqlQuery("""
        SELECT DISTINCT p.plan
          FROM serves s
          JOIN provision p ON p.id = s.objective
          JOIN plan_owner o ON o.plan = p.plan AND o.to_on IS NULL
         WHERE s.target = :objective
           AND s.to_on IS NULL
           AND o.unit = :unit
         ORDER BY p.plan
        """)
    List<PlanId> serving(UnitId unit, ProvisionId objective);

    @SqlQuery("SELECT COALESCE(MAX(number), 0) FROM pledge WHERE objective = :objective AND unit = :unit")
    int words(ProvisionId objective, UnitId unit);

    @SqlUpdate("""
        INSERT INTO pledge (id, objective, unit, number, said, above, indicator, num, reason, member, said_on, at)
        VALUES (:id, :objective, :unit, :number, :said, :above, :indicator, :num, :reason, :member, :on, :at)
        """)
    void say(
            long id,
            ProvisionId objective,
            UnitId unit,
            int number,
            String said,
            boolean above,
            Optional<Long> indicator,
            Optional<Long> num,
            String reason,
            MemberId member,
            LocalDate on,
            Instant at);
}
