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

    /** What was recorded before the evidence and corrected after it, at the objective or anywhere below that feeds it. */
    @SqlQuery("""
        WITH RECURSIVE fed (objective, indicator) AS (
            SELECT t.provision, t.indicator
              FROM evidence e
              JOIN indicator_text t ON t.provision = e.objective
             WHERE e.subject = :subject
             UNION
            SELECT fed.objective, f.indicator FROM feeds f JOIN fed ON f.target = fed.indicator WHERE f.to_on IS NULL
        )
        SELECT fed.objective, prior.measure, later.happened_on, prior.num AS was, COALESCE(fresh.num, 0) AS is_now,
               later.note AS because, later.scope
          FROM fed
          JOIN evidence e ON e.subject = :subject AND e.objective = fed.objective
          JOIN reading prior ON prior.indicator = fed.indicator
          JOIN task_update earlier ON earlier.id = prior.task_update
          JOIN task_update later ON later.corrects = earlier.id
          LEFT JOIN reading fresh ON fresh.task_update = later.id AND fresh.indicator = prior.indicator
         WHERE earlier.recorded_at <= e.frozen_at AND later.recorded_at > e.frozen_at
           AND (fresh.num IS NULL OR fresh.num <> prior.num)
         ORDER BY later.recorded_at, fed.objective
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
            long isNow,
            String because,
            String scope) {}
}
