package org.throughline.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.throughline.kernel.UnitId;
import org.throughline.plan.IndicatorId;
import org.throughline.plan.MeasureId;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.VersionId;

/** Evidence, which is inserted and never changed, and the readings behind it. */
interface EvidenceDao {

    /** The first that is frozen stays: a review that is sent back and comes again keeps its evidence. */
    @SqlUpdate("""
        INSERT INTO evidence (subject, objective, json, digest, frozen_at)
        VALUES (:subject, :objective, :json, :digest, :at)
            ON CONFLICT (subject, objective) DO NOTHING
        """)
    void insert(String subject, ProvisionId objective, String json, String digest, Instant at);

    @SqlQuery("SELECT objective, json, digest, frozen_at FROM evidence WHERE subject = :subject ORDER BY objective")
    List<Frozen> of(String subject);

    @SqlQuery("SELECT pr.id, p.scope FROM provision pr JOIN plan p ON p.id = pr.plan WHERE pr.id IN (<ids>)")
    List<Scoped> scopes(@BindList("ids") List<Long> ids);

    @SqlQuery("""
        SELECT r.indicator, u.id AS task_update, r.unit, r.happened_on, r.recorded_at, r.num, r.den
          FROM indicator_text t
          JOIN reading r ON r.indicator = t.indicator
          JOIN task_update u ON u.id = r.task_update
         WHERE t.version = :version AND t.provision = :objective AND r.happened_on <= :day
           AND NOT EXISTS (SELECT 1 FROM task_update c WHERE c.corrects = u.id)
         ORDER BY r.happened_on, r.id
        """)
    List<Reading> readings(VersionId version, ProvisionId objective, LocalDate day);

    /**
     * What was recorded before the evidence and corrected after it, with what is said last, at the objective or anywhere below that
     * fed it on the day of the evidence, which may be the day on which it was freed for another text.
     */
    @SqlQuery("""
        WITH RECURSIVE fed (objective, indicator, frozen_at) AS (
            SELECT t.provision, t.indicator, e.frozen_at
              FROM evidence e
              JOIN indicator_text t ON t.provision = e.objective
             WHERE e.subject = :subject
             UNION
            SELECT fed.objective, f.indicator, fed.frozen_at
              FROM feeds f
              JOIN fed ON f.target = fed.indicator
             WHERE f.from_on <= substr(fed.frozen_at, 1, 10)
               AND (f.to_on IS NULL OR f.to_on >= substr(fed.frozen_at, 1, 10))
        ),
        said (objective, indicator, measure, num, den, by_update) AS (
            SELECT fed.objective, prior.indicator, prior.measure, prior.num, prior.den, later.id
              FROM fed
              JOIN reading prior ON prior.indicator = fed.indicator
              JOIN task_update earlier ON earlier.id = prior.task_update
              JOIN task_update later ON later.corrects = earlier.id
             WHERE earlier.recorded_at <= fed.frozen_at AND later.recorded_at > fed.frozen_at
             UNION ALL
            SELECT said.objective, said.indicator, said.measure, said.num, said.den, later.id
              FROM said
              JOIN task_update later ON later.corrects = said.by_update
        )
        SELECT said.objective, said.measure, later.happened_on, said.num AS was, said.den AS was_of,
               COALESCE(fresh.num, 0) AS is_now, COALESCE(fresh.den, 1) AS now_of, later.note AS because, later.scope
          FROM said
          JOIN task_update later ON later.id = said.by_update
          LEFT JOIN reading fresh ON fresh.task_update = later.id AND fresh.indicator = said.indicator
         WHERE NOT EXISTS (SELECT 1 FROM task_update further WHERE further.corrects = later.id)
           AND (fresh.num IS NULL OR fresh.num <> said.num OR fresh.den <> said.den)
         ORDER BY later.recorded_at, said.objective
        """)
    List<Corrected> corrected(String subject);

    /** Who may read an objective. */
    record Scoped(ProvisionId id, String scope) {}

    /** A reading with the update it came in. */
    record Reading(
            IndicatorId indicator,
            long taskUpdate,
            UnitId unit,
            LocalDate happenedOn,
            Instant recordedAt,
            long num,
            long den) {}

    /** A correction, with the scope of the update that made it. */
    record Corrected(
            ProvisionId objective,
            MeasureId measure,
            LocalDate happenedOn,
            long was,
            long wasOf,
            long isNow,
            long nowOf,
            String because,
            String scope) {}
}
