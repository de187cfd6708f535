package org.throughline.pledge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.throughline.ballot.BallotId;
import org.throughline.db.Kept;
import org.throughline.kernel.UnitId;
import org.throughline.plan.IndicatorId;
import org.throughline.plan.ProvisionId;

/** What was said about taking objectives on, as rows: inserted, never changed. */
interface PledgeDao {

    @SqlUpdate("""
        INSERT INTO pledge (id, objective, unit, number, said, above, indicator, num, reason, member, said_on, at, ballot)
        VALUES (:id, :objective, :unit, :number, :said, :above, :indicator, :num, :reason, :member, :saidOn, :at, :ballot)
        """)
    void insert(long id, ProvisionId objective, @BindMethods Word word, Optional<IndicatorId> indicator, Instant at);

    /** In the order in which it was said. */
    @SqlQuery("""
        SELECT unit, number, said, above, num, reason, member, said_on, ballot
          FROM pledge
         WHERE objective = :objective
         ORDER BY unit, number
        """)
    List<Word> words(ProvisionId objective);

    /** The same about many objectives. */
    @Kept
    @SqlQuery("""
        SELECT objective, unit, number, said, above, num, reason, member, said_on, ballot
          FROM pledge
         WHERE objective IN (<objectives>)
         ORDER BY objective, unit, number
        """)
    List<Spoken> spoken(@BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<ProvisionId> objectives);

    /** What the bodies of a unit decided of their own, of plans and of reviews, the newest first. */
    @SqlQuery(DECISIONS + """
           AND y.unit = :unit
         ORDER BY r.decided_on DESC, b.id DESC
         LIMIT 50
        """)
    List<Decision> decisionsOf(UnitId unit);

    @SqlQuery(DECISIONS + " AND b.id IN (<ballots>)")
    List<Decision> decisions(@BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<BallotId> ballots);

    String DECISIONS = """
        SELECT b.id AS ballot, b.scope, y.unit, y.name AS body, b.title, r.decided_on, r.outcome
          FROM ballot b
          JOIN ballot_result r ON r.ballot = b.id
          JOIN body y ON y.id = b.body
         WHERE b.question IN ('FREE', 'ADOPT', 'RATIFY', 'ACCEPT_REVIEW') AND r.outcome IN ('CARRIED', 'LOST')
        """;

    /** A word about an objective. */
    record Spoken(ProvisionId objective, @Nested Word word) {}

    /** Every objective that serves one of these today: its unit, whether a text that was adopted has it, and who was heard. */
    @Kept
    @SqlQuery("""
        SELECT s.target, o.unit, s.objective, pl.scope, pl.figures_rise,
               MAX(CASE WHEN v.state IN ('ADOPTED', 'IN_FORCE', 'RUN_OUT', 'ADOPTED_PROVISIONALLY') THEN 1 ELSE 0 END)
                   AS adopted,
               COALESCE(MAX(c.expected), 0) AS expected, COALESCE(MAX(c.heard), 0) AS heard
          FROM serves s
          JOIN provision p ON p.id = s.objective
          JOIN plan pl ON pl.id = p.plan
          JOIN plan_owner o ON o.plan = p.plan AND o.to_on IS NULL
          JOIN provision_text t ON t.provision = s.objective
          JOIN version v ON v.id = t.version
          LEFT JOIN objective_sum c ON c.objective = s.objective
         WHERE s.target IN (<targets>) AND s.to_on IS NULL
           AND v.state IN ('DRAFT', 'IN_DISCUSSION', 'AT_DECISION', 'ADOPTED', 'IN_FORCE', 'RUN_OUT',
                           'ADOPTED_PROVISIONALLY')
         GROUP BY s.target, o.unit, s.objective, pl.scope, pl.figures_rise
         ORDER BY s.target, o.unit, s.objective
        """)
    List<ServingRow> serving(@BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<ProvisionId> targets);

    /** That a unit serves an objective. */
    record ServingRow(
            ProvisionId target,
            UnitId unit,
            ProvisionId objective,
            String scope,
            boolean figuresRise,
            int adopted,
            long expected,
            long heard) {}

    /** Every agreement about these objectives, in its order; of a unit's the last stands. */
    @Kept
    @SqlQuery("""
        SELECT objective, indicator, unit, num, said_on
          FROM pledge
         WHERE objective IN (<objectives>) AND said = 'ACCEPTED' AND num IS NOT NULL AND indicator IS NOT NULL AND said_on <= :until
         ORDER BY said_on, id
        """)
    List<Settled> settled(
            @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<ProvisionId> objectives, LocalDate until);

    /** What units set themselves in the texts that count, towards the indicators of these objectives. */
    @Kept
    @SqlQuery("""
        SELECT s.target AS objective, f.target AS indicator, o.unit, t.target AS num
          FROM serves s
          JOIN provision p ON p.id = s.objective
          JOIN plan pl ON pl.id = p.plan AND pl.figures_rise
          JOIN plan_owner o ON o.plan = p.plan AND o.to_on IS NULL
          JOIN indicator_text t ON t.provision = p.id AND t.kind IN ('FLOW', 'STOCK') AND t.version = (
               SELECT v.id FROM version v
                WHERE v.plan = p.plan
                  AND v.state IN ('IN_FORCE', 'RUN_OUT', 'ADOPTED_PROVISIONALLY', 'SUPERSEDED')
                ORDER BY v.number DESC
                LIMIT 1)
          JOIN feeds f ON f.indicator = t.indicator AND f.to_on IS NULL
         WHERE s.target IN (<objectives>) AND s.to_on IS NULL
         ORDER BY s.objective, t.indicator
        """)
    List<OwnRow> own(@BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<ProvisionId> objectives);

    /** What a unit set itself towards an objective above. */
    record OwnRow(ProvisionId objective, IndicatorId indicator, UnitId unit, long num) {}
}
