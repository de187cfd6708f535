package org.throughline.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.throughline.plan.IndicatorId;
import org.throughline.plan.PlanId;
import org.throughline.plan.ProvisionId;

/** Figures that were typed, as rows. */
interface StatedDao {

    @SqlUpdate("""
        INSERT INTO stated_figure (id, objective, indicator, num, decimals, reason, from_on, until_on, member, at)
        VALUES (:id, :objective, :indicator, :num, :decimals, :reason, :fromOn, :untilOn, :member, :at)
        """)
    void insert(long id, @BindMethods Stated stated, Instant at);

    /** Those that stood on that day and were known before that moment; of one figure the last typed comes last. */
    @SqlQuery("""
        SELECT objective, indicator, num, decimals, reason, from_on, until_on, member
          FROM stated_figure
         WHERE objective IN (<objectives>) AND from_on <= :day AND until_on >= :day AND at < :before
           AND (COALESCE(taken_back_on, reviewed_on) IS NULL OR COALESCE(taken_back_on, reviewed_on) > :day
                OR ended_at >= :before)
         ORDER BY objective, id
        """)
    List<Stated> on(
            @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<ProvisionId> objectives,
            LocalDate day,
            Instant before);

    @SqlUpdate("""
        UPDATE stated_figure
           SET taken_back_on = :day, ended_at = :at
         WHERE objective = :objective AND taken_back_on IS NULL AND reviewed_on IS NULL AND until_on >= :day
           AND (indicator = CAST(:indicator AS BIGINT) OR (indicator IS NULL AND CAST(:indicator AS BIGINT) IS NULL))
        """)
    int takeBack(ProvisionId objective, Optional<IndicatorId> indicator, LocalDate day, Instant at);

    /** Ends what had been typed on the plan's objectives when the review was handed in. */
    @SqlUpdate("""
        UPDATE stated_figure
           SET reviewed_on = :day, ended_at = :at
         WHERE objective IN (SELECT p.id FROM provision p WHERE p.plan = :plan)
           AND taken_back_on IS NULL AND reviewed_on IS NULL AND until_on >= :day AND at <= :handedIn
        """)
    int reviewed(PlanId plan, LocalDate day, Instant handedIn, Instant at);
}
