package org.throughline.line;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.throughline.kernel.UnitId;
import org.throughline.plan.OriginKind;
import org.throughline.plan.PlanId;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.Tier;
import org.throughline.plan.VersionId;
import org.throughline.plan.VersionState;

/**
 * What a plan's page shows of other features, for all its provisions at once: a statement for each kind of thing, however long
 * the plan is. Only reads; {@code all} is for the program itself, everybody else sees what their scopes hold.
 */
interface LineDao {
    String STANDING = """
        CASE v.state WHEN 'IN_FORCE' THEN 0 WHEN 'RUN_OUT' THEN 1 WHEN 'ADOPTED_PROVISIONALLY' THEN 2 WHEN 'ADOPTED' THEN 3
                     WHEN 'AT_DECISION' THEN 4 WHEN 'IN_DISCUSSION' THEN 4 WHEN 'DRAFT' THEN 4 ELSE 5 END\
        """;

    /** The provisions as the versions that count today have them. */
    @SqlQuery("""
        SELECT provision, plan, slug, plan_title, tier, scope, figures_rise, unit, state, number, title, body
          FROM (SELECT t.provision, v.plan, pl.slug, pl.title AS plan_title, pl.tier, pl.scope, pl.figures_rise, o.unit,
                       v.state, t.number, t.title, t.body,
                       ROW_NUMBER() OVER (PARTITION BY t.provision ORDER BY
        """ + STANDING + """
                       , v.number DESC) AS nth
                  FROM provision_text t
                  JOIN version v ON v.id = t.version
                  JOIN plan pl ON pl.id = v.plan
                  JOIN plan_owner o ON o.plan = pl.id AND o.to_on IS NULL
                 WHERE t.provision IN (<ids>)) standing
         WHERE nth = 1
         ORDER BY provision
        """)
    List<Spot> spots(@BindList("ids") Collection<ProvisionId> ids);

    /** That an objective serves another today. */
    record Link(ProvisionId objective, ProvisionId target) {}

    @SqlQuery("""
        SELECT objective, target FROM serves
         WHERE to_on IS NULL AND target IN (<targets>)
         ORDER BY target, objective
        """)
    List<Link> serving(@BindList("targets") Collection<ProvisionId> targets);

    /** What an objective serves; no target: a local initiative with its reason. */
    record Served(ProvisionId objective, Optional<ProvisionId> target, String reason) {}

    @SqlQuery("""
        SELECT objective, target, reason FROM serves
         WHERE to_on IS NULL
           AND objective IN (SELECT provision FROM provision_text WHERE version = :version)
        """)
    List<Served> served(VersionId version);

    /** The objective itself (far 0) and all it serves, nearest first. */
    @SqlQuery("""
        WITH RECURSIVE up (id, far) AS (
            SELECT CAST(:objective AS BIGINT), 0
             UNION ALL
            SELECT s.target, up.far + 1 FROM serves s JOIN up ON s.objective = up.id
             WHERE s.to_on IS NULL AND s.target IS NOT NULL AND up.far < 20)
        SELECT id FROM up ORDER BY far
        """)
    List<ProvisionId> upFrom(ProvisionId objective);

    /** A plan whose objectives serve those above, at any depth. */
    record Below(PlanId plan, Tier tier, String scope, VersionState state) {}

    @SqlQuery("""
        WITH RECURSIVE down (id) AS (
            SELECT provision FROM provision_text WHERE version = :version
             UNION
            SELECT s.objective FROM serves s JOIN down ON s.target = down.id WHERE s.to_on IS NULL)
        SELECT pl.id AS plan, pl.tier, pl.scope,
               (SELECT v.state FROM version v WHERE v.plan = pl.id ORDER BY
        """ + STANDING + """
               , v.number DESC LIMIT 1) AS state
          FROM plan pl
         WHERE pl.id IN (SELECT p.plan FROM provision p JOIN down ON down.id = p.id)
           AND pl.id <> :plan
        """)
    List<Below> below(PlanId plan, VersionId version);

    /** So many of something at a provision. */
    record Count(ProvisionId id, long n) {}

    @SqlQuery("""
        SELECT provision AS id, COUNT(*) AS n FROM statement
         WHERE plan = :plan AND provision IS NOT NULL AND (:all OR scope IN (<scopes>))
         GROUP BY provision
        """)
    List<Count> statements(PlanId plan, boolean all, @BindList("scopes") Collection<String> scopes);

    /** Amendments that were moved against one of these two versions and not withdrawn. */
    @SqlQuery("""
        SELECT provision AS id, COUNT(*) AS n FROM amendment
         WHERE plan = :plan AND version IN (:version, :open) AND state NOT IN ('DRAFT', 'WITHDRAWN')
           AND (:all OR scope IN (<scopes>))
         GROUP BY provision
        """)
    List<Count> amendments(
            PlanId plan, VersionId version, VersionId open, boolean all, @BindList("scopes") Collection<String> scopes);

    /** Lessons that were handed in about the objectives of a version. */
    @SqlQuery("""
        SELECT f.objective AS id, COUNT(*) AS n
          FROM finding f
          JOIN summation s ON s.id = f.summation
         WHERE f.objective IN (SELECT provision FROM provision_text WHERE version = :version)
           AND f.what = 'LESSON'
           AND s.state IN ('SUBMITTED', 'ACCEPTED')
           AND (:all OR f.scope IN (<scopes>))
         GROUP BY f.objective
        """)
    List<Count> lessons(VersionId version, boolean all, @BindList("scopes") Collection<String> scopes);

    /** Where a provision grew from. */
    record Root(ProvisionId provision, String origin, OriginKind kind) {}

    @SqlQuery("""
        SELECT provision, origin, kind FROM provision_origin
         WHERE provision IN (SELECT provision FROM provision_text WHERE version = :version)
         ORDER BY provision, origin
        """)
    List<Root> roots(VersionId version);

    /** Those of these findings that the reader may read. */
    @SqlQuery("""
        SELECT f.id FROM finding f JOIN summation s ON s.id = f.summation
         WHERE f.id IN (<ids>) AND s.state IN ('SUBMITTED', 'ACCEPTED')
           AND (:all OR f.scope IN (<scopes>))
        """)
    List<Long> findings(
            @BindList("ids") Collection<Long> ids, boolean all, @BindList("scopes") Collection<String> scopes);

    /** What is left to decide because a text above the plan changed that the reader may read. */
    @SqlQuery("""
        SELECT a.due_on AS due, COUNT(i.objective) AS undecided
          FROM alignment a
          JOIN version v ON v.id = a.version
          JOIN plan up ON up.id = v.plan
          LEFT JOIN realign_item i ON i.alignment = a.id AND i.choice IS NULL
         WHERE a.plan = :plan AND a.closed_on IS NULL AND (:all OR up.scope IN (<scopes>))
         GROUP BY a.id, a.due_on
         ORDER BY a.id DESC
         LIMIT 1
        """)
    Optional<PlanLine.Realign> realign(PlanId plan, boolean all, @BindList("scopes") Collection<String> scopes);

    /** The same of many plans, each with the day that comes first. */
    @SqlQuery("""
        SELECT a.plan, MIN(a.due_on) AS due, COUNT(i.objective) AS undecided
          FROM alignment a
          JOIN version v ON v.id = a.version
          JOIN plan up ON up.id = v.plan
          JOIN realign_item i ON i.alignment = a.id AND i.choice IS NULL
         WHERE a.plan IN (<plans>) AND a.closed_on IS NULL AND (:all OR up.scope IN (<scopes>))
         GROUP BY a.plan
        """)
    List<Realigning> realigning(
            @BindList("plans") Collection<PlanId> plans, boolean all, @BindList("scopes") Collection<String> scopes);

    /** What a plan has left to decide. */
    record Realigning(PlanId plan, LocalDate due, long undecided) {}

    /** A unit's reading of its own conditions. */
    record Assessment(String body, LocalDate writtenOn) {}

    @SqlQuery("SELECT body, written_on FROM assessment WHERE plan = :plan ORDER BY number DESC LIMIT 1")
    Optional<Assessment> assessment(PlanId plan);

    /** A task under one of a plan's objectives. */
    record Hung(
            long id,
            ProvisionId objective,
            String title,
            String state,
            Optional<LocalDate> dueOn,
            long share,
            Optional<String> responsible,
            UnitId unit,
            Instant madeAt) {}

    /** The tasks under the objectives of a version, the soonest due first. */
    @SqlQuery("""
        SELECT t.id, tp.objective, t.title, t.state, t.due_on, t.share, m.name AS responsible, t.unit, t.made_at
          FROM task_place tp
          JOIN task t ON t.id = tp.task
          LEFT JOIN member m ON m.id = t.responsible
         WHERE tp.to_on IS NULL
           AND tp.objective IN (SELECT provision FROM provision_text WHERE version = :version)
           AND (:all OR t.scope IN (<scopes>))
         ORDER BY CASE WHEN t.state IN ('DONE', 'DROPPED') THEN 1 ELSE 0 END, COALESCE(t.due_on, '9999-12-31'), t.id
         LIMIT :limit
        """)
    List<Hung> tasks(VersionId version, int limit, boolean all, @BindList("scopes") Collection<String> scopes);

    /** The newest tasks under one objective. */
    @SqlQuery("""
        SELECT t.id, tp.objective, t.title, t.state, t.due_on, t.share, m.name AS responsible, t.unit, t.made_at
          FROM task_place tp
          JOIN task t ON t.id = tp.task
          LEFT JOIN member m ON m.id = t.responsible
         WHERE tp.to_on IS NULL AND tp.objective = :objective AND (:all OR t.scope IN (<scopes>))
         ORDER BY t.id DESC
         LIMIT :limit
        """)
    List<Hung> tasksOf(ProvisionId objective, int limit, boolean all, @BindList("scopes") Collection<String> scopes);

    /** A lesson or proposal that was handed in. */
    record Learned(long id, String what, String words, Optional<Instant> submittedAt) {}

    @SqlQuery("""
        SELECT f.id, f.what, f.words, s.submitted_at
          FROM finding f
          JOIN summation s ON s.id = f.summation
         WHERE f.objective = :objective AND s.state IN ('SUBMITTED', 'ACCEPTED')
           AND (:all OR f.scope IN (<scopes>))
         ORDER BY f.id DESC
         LIMIT :limit
        """)
    List<Learned> learnedUnder(
            ProvisionId objective, int limit, boolean all, @BindList("scopes") Collection<String> scopes);

    /** The findings that the units answered by a provision of this plan. */
    @SqlQuery("""
        SELECT f.id, f.what, f.words, s.submitted_at
          FROM finding f
          JOIN summation s ON s.id = f.summation
         WHERE f.id IN (<ids>) AND s.state IN ('SUBMITTED', 'ACCEPTED')
           AND (:all OR f.scope IN (<scopes>))
         ORDER BY f.id
         LIMIT :limit
        """)
    List<Learned> learned(
            @BindList("ids") Collection<Long> ids,
            int limit,
            boolean all,
            @BindList("scopes") Collection<String> scopes);

    /** What the provisions of a plan grew from, whichever version holds them. */
    @SqlQuery("""
        SELECT o.provision, o.origin, o.kind
          FROM provision_origin o
          JOIN provision p ON p.id = o.provision
         WHERE p.plan = :plan
         ORDER BY o.provision, o.origin
        """)
    List<Root> rootsOf(PlanId plan);

    /** A version that holds a provision. */
    record Holding(
            VersionId id,
            int number,
            VersionState state,
            Optional<Instant> circulatedAt,
            Optional<LocalDate> inForceFrom) {}

    @SqlQuery("""
        SELECT v.id, v.number, v.state, v.circulated_at, v.in_force_from
          FROM provision_text t
          JOIN version v ON v.id = t.version
         WHERE t.provision = :provision
         ORDER BY v.number
        """)
    List<Holding> holding(ProvisionId provision);

    /** The words of a provision in a text, by their digest; empty while the text is a draft. */
    record Worded(int number, Optional<LocalDate> inForceFrom, String digest) {}

    @SqlQuery("""
        SELECT v.number, v.in_force_from, t.digest
          FROM provision_text t
          JOIN version v ON v.id = t.version
         WHERE t.provision = :provision
         ORDER BY v.number
        """)
    List<Worded> worded(ProvisionId provision);

    /** How an objective was brought into step when a text above it changed. */
    record Followed(String choice, Optional<ProvisionId> goesTo, String reason, boolean byDefault, LocalDate givenOn) {}

    @SqlQuery("""
        SELECT choice, goes_to, reason, by_default, given_on FROM realign_item
         WHERE objective = :objective AND choice IS NOT NULL
         ORDER BY alignment
        """)
    List<Followed> followed(ProvisionId objective);

    /** What was decided of an objective at the end of its period. */
    record Ended(String kind, String reason, LocalDate decidedOn, long ballot) {}

    @SqlQuery("""
        SELECT kind, reason, decided_on, ballot FROM objective_end WHERE objective = :objective AND ballot IS NOT NULL
        """)
    Optional<Ended> ended(ProvisionId objective);

    /** The objectives of a text that are worked on: a task hangs on them that was not dropped, or something serves them. */
    @SqlQuery("""
        SELECT t.provision FROM provision_text t
         WHERE t.version = :version AND t.kind = 'OBJECTIVE'
           AND (EXISTS (SELECT 1 FROM task_place tp JOIN task k ON k.id = tp.task
                         WHERE tp.objective = t.provision AND tp.to_on IS NULL AND k.state <> 'DROPPED'
                           AND (:all OR k.scope IN (<scopes>)))
             OR EXISTS (SELECT 1 FROM serves s JOIN provision p ON p.id = s.objective JOIN plan pl ON pl.id = p.plan
                         WHERE s.target = t.provision AND s.to_on IS NULL
                           AND (:all OR pl.figures_rise OR pl.scope IN (<scopes>))))
        """)
    List<ProvisionId> worked(VersionId version, boolean all, @BindList("scopes") Collection<String> scopes);

    /** An open task that hangs on no objective. */
    record LooseTask(long id, String title) {}

    String LOOSE = """
          FROM task t
         WHERE t.unit = :unit AND t.state IN ('OPEN', 'IN_PROGRESS', 'BLOCKED')
           AND NOT EXISTS (SELECT 1 FROM task_place tp WHERE tp.task = t.id AND tp.to_on IS NULL)
           AND (:all OR t.scope IN (<scopes>))
        """;

    @SqlQuery("SELECT t.id, t.title" + LOOSE + " ORDER BY COALESCE(t.due_on, '9999-12-31'), t.id LIMIT :limit")
    List<LooseTask> loose(UnitId unit, int limit, boolean all, @BindList("scopes") Collection<String> scopes);

    @SqlQuery("SELECT COUNT(*)" + LOOSE)
    long countLoose(UnitId unit, boolean all, @BindList("scopes") Collection<String> scopes);

    /** A summation that was handed in. */
    record Summed(long id, String title, Optional<Instant> submittedAt) {}

    @SqlQuery("""
        SELECT s.id, s.title, s.submitted_at FROM summation s
         WHERE s.plan = :plan AND s.state IN ('SUBMITTED', 'ACCEPTED')
           AND (:all OR s.scope IN (<scopes>))
         ORDER BY s.id DESC
         LIMIT :limit
        """)
    List<Summed> summations(PlanId plan, int limit, boolean all, @BindList("scopes") Collection<String> scopes);

    @SqlQuery("""
        SELECT s.id, s.title, s.submitted_at FROM summation s
         WHERE s.task = :task AND s.state IN ('SUBMITTED', 'ACCEPTED')
           AND (:all OR s.scope IN (<scopes>))
         ORDER BY s.id DESC
         LIMIT :limit
        """)
    List<Summed> summationsOfTask(long task, int limit, boolean all, @BindList("scopes") Collection<String> scopes);

    @SqlQuery("SELECT objective FROM task_place WHERE task = :task AND to_on IS NULL")
    Optional<ProvisionId> objectiveOf(long task);

    /** A finding with where it stands. */
    record Found(long summation, String what, String words, Optional<ProvisionId> objective) {}

    @SqlQuery("SELECT summation, what, words, objective FROM finding WHERE id = :id")
    Optional<Found> finding(long id);
}
