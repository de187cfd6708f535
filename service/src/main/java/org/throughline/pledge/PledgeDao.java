package org.throughline.pledge;

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
import org.throughline.plan.ProvisionId;

/** What was said about taking objectives on, as rows: inserted, never changed. */
interface PledgeDao {

    @SqlUpdate("""
        INSERT INTO pledge (id, objective, unit, number, said, above, indicator, num, reason, member, said_on, at)
        VALUES (:id, :objective, :unit, :number, :said, :above, :indicator, :num, :reason, :member, :saidOn, :at)
        """)
    void insert(long id, ProvisionId objective, @BindMethods Word word, Optional<IndicatorId> indicator, Instant at);

    /** In the order in which it was said. */
    @SqlQuery("""
        SELECT unit, number, said, above, num, reason, member, said_on
          FROM pledge
         WHERE objective = :objective
         ORDER BY unit, number
        """)
    List<Word> words(ProvisionId objective);

    /** Every agreement about these objectives, in its order; of a unit's the last stands. */
    @SqlQuery("""
        SELECT objective, unit, num, said_on
          FROM pledge
         WHERE objective IN (<objectives>) AND said = 'ACCEPTED' AND num IS NOT NULL AND said_on <= :until
         ORDER BY said_on, id
        """)
    List<Settled> settled(
            @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<ProvisionId> objectives, LocalDate until);
}
