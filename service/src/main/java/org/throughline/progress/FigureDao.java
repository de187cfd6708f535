package org.throughline.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.throughline.db.Kept;
import org.throughline.kernel.Actor;
import org.throughline.kernel.UnitId;
import org.throughline.plan.IndicatorId;
import org.throughline.plan.IndicatorKind;
import org.throughline.plan.MeasureId;
import org.throughline.plan.PlanId;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.Since;
import org.throughline.plan.Tier;

/** What figures are made of, for many objectives in one statement each. No statement touches a task. */
interface FigureDao {
    /** The version of a plan that counts today, as {@code plan} says it: nearly always the one in force, which an index gives. */
    String CURRENT = """
        COALESCE((SELECT f.id FROM version f WHERE f.plan = p.plan AND f.state = 'IN_FORCE'),
        (SELECT v.id FROM version v
          WHERE v.plan = p.plan
          ORDER BY CASE v.state WHEN 'IN_FORCE' THEN 0 WHEN 'RUN_OUT' THEN 1 WHEN 'ADOPTED_PROVISIONALLY' THEN 2
                                WHEN 'ADOPTED' THEN 3 WHEN 'AT_DECISION' THEN 4 WHEN 'IN_DISCUSSION' THEN 4
                                WHEN 'DRAFT' THEN 4 ELSE 5 END,
                   v.number DESC
          LIMIT 1))
        """;

    /** The text that had an objective last, where one took its place that has it no more: what was done for it counts on. */
    String LAST = """
        CASE WHEN p.left_on IS NOT NULL
             THEN (SELECT w.id
                     FROM version w
                     JOIN provision_text x ON x.version = w.id AND x.provision = p.id
                    WHERE w.plan = p.plan AND w.state IN
        """ + TotalDao.STANDING + """
                    ORDER BY w.number DESC
                    LIMIT 1)
              END
        """;

    String WHERE_IT_STANDS = """
        FROM provision p
        JOIN plan pl ON pl.id = p.plan
        JOIN plan_owner o ON o.plan = p.plan AND o.to_on IS NULL
        JOIN unit u ON u.id = o.unit
        LEFT JOIN provision_text t ON t.provision = p.id AND t.version =
        """ + CURRENT;

    /** What a newer version dropped is named as the last one that had it did; its number may be another's by now. */
    String TITLE = """
        COALESCE(t.title, (SELECT x.title
                             FROM provision_text x
                             JOIN version w ON w.id = x.version
                            WHERE x.provision = p.id AND w.state IN ('SUPERSEDED', 'IN_FORCE', 'RUN_OUT')
                            ORDER BY w.number DESC
                            LIMIT 1))
        """;

    @SqlQuery("SELECT p.id AS objective, t.number, " + TITLE
            + " AS title, o.unit, u.name AS unit_name, pl.scope, pl.slug AS plan,"
            + " pl.tier "
            + WHERE_IT_STANDS + " WHERE p.id IN (<objectives>)")
    List<Spot> spots(@BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<ProvisionId> objectives);

    @Kept
    @SqlQuery("SELECT p.id AS objective, TRIM(COALESCE(t.number, '') || ' ' || COALESCE(" + TITLE + ", '')) AS title,"
            + " o.unit, u.name AS unit_name, pl.scope " + WHERE_IT_STANDS + " WHERE p.id IN (<objectives>)")
    List<Held> places(@BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<ProvisionId> objectives);

    /** Whose objectives these are, without what they are called. */
    @Kept
    @SqlQuery("""
        SELECT p.id AS objective, '' AS title, o.unit, u.name AS unit_name, pl.scope
          FROM provision p
          JOIN plan pl ON pl.id = p.plan
          JOIN plan_owner o ON o.plan = p.plan AND o.to_on IS NULL
          JOIN unit u ON u.id = o.unit
         WHERE p.id IN (<objectives>)
        """)
    List<Held> holders(@BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<ProvisionId> objectives);

    @Kept
    @SqlQuery("SELECT " + TotalDao.SUMS + " FROM objective_sum WHERE objective IN (<objectives>)")
    List<TotalDao.Row> sums(@BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<ProvisionId> objectives);

    /** What counts in these today, with its sums. */
    @Kept
    @SqlQuery("SELECT s.target, " + TotalDao.CHILD + """
          FROM serves s
          JOIN objective_sum c ON c.objective = s.objective
         WHERE s.target IN (<targets>) AND s.to_on IS NULL AND c.rises
         ORDER BY s.objective
        """)
    List<Served> serving(@BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<ProvisionId> targets);

    /** The indicators of these objectives in the texts that count, with where each stands. */
    @Kept
    @SqlQuery("""
        SELECT t.indicator, t.provision AS objective, t.measure, m.decimals, t.kind, t.baseline, t.target, f.target AS feeds,
               COALESCE(x.num, 0) AS num, COALESCE(x.den, 0) AS den, COALESCE(x.entries, 0) AS entries,
               EXISTS (SELECT 1 FROM earned_feed e WHERE e.target = t.indicator AND e.to_on IS NULL) AS earns
          FROM provision p
          JOIN indicator_text t ON t.provision = p.id AND t.version = COALESCE(
        """ + LAST + "," + CURRENT + """
          )
          JOIN measure m ON m.id = t.measure
          LEFT JOIN indicator_sum x ON x.indicator = t.indicator
          LEFT JOIN feeds f ON f.indicator = t.indicator AND f.to_on IS NULL
         WHERE p.id IN (<objectives>)
         ORDER BY t.provision, t.position, t.indicator
        """)
    List<Measuring> indicators(@BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<ProvisionId> objectives);

    /** How the answers of these scales are spread. */
    @SqlQuery("""
        SELECT indicator, '0000-01-01' AS day, answer, SUM(many) AS many
          FROM indicator_scale
         WHERE indicator IN (<indicators>)
         GROUP BY indicator, answer
        HAVING SUM(many) <> 0
        """)
    List<CourseDao.Answered> answers(@BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<IndicatorId> indicators);

    /** The objective itself and all it serves, nearest first. */
    @SqlQuery("""
        WITH RECURSIVE up (id, far) AS (
            SELECT CAST(:objective AS BIGINT), 0
             UNION ALL
            SELECT s.target, up.far + 1
              FROM up
              CROSS JOIN serves s
             WHERE s.objective = up.id AND s.to_on IS NULL AND s.target IS NOT NULL AND up.far < 20
        )
        SELECT id FROM up ORDER BY far
        """)
    List<ProvisionId> upFrom(ProvisionId objective);

    /** Those of these objectives of which, with all below, not everyone asked was heard. */
    @Kept
    @SqlQuery("""
        SELECT c.objective, c.asked, c.own_tasks AS tasks
          FROM objective_sum c
         WHERE c.objective IN (<objectives>) AND c.heard < c.expected
         LIMIT :most
        """)
    List<Quiet> unheard(@BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<ProvisionId> objectives, int most);

    /** The same of those that serve these and count in them. */
    @Kept
    @SqlQuery("""
        SELECT c.objective, c.asked, c.own_tasks AS tasks
          FROM serves s
          CROSS JOIN objective_sum c
         WHERE s.target IN (<targets>) AND s.to_on IS NULL
           AND c.objective = s.objective AND c.rises AND c.heard < c.expected
         LIMIT :most
        """)
    List<Quiet> unheardBelow(@BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<ProvisionId> targets, int most);

    @SqlQuery("SELECT day, num, den, entries, indicator FROM indicator_day WHERE indicator = :indicator ORDER BY day")
    List<CourseDao.Day> days(IndicatorId indicator);

    /** Of the units asked anywhere below these objectives, how many were heard on any, by the plan the objectives stand in. */
    @SqlQuery("""
        WITH RECURSIVE below (plan, id, since_on, top) AS (
            SELECT p.plan, p.id, '0000-01-01', 1 FROM provision p WHERE p.id IN (<objectives>)
             UNION
            SELECT below.plan, s.objective,
                   CASE WHEN below.top = 1 THEN COALESCE(s.since_on, '0000-01-01') ELSE below.since_on END, 0
              FROM below
              CROSS JOIN serves s
              JOIN objective_sum c ON c.objective = s.objective
             WHERE s.target = below.id AND s.to_on IS NULL AND c.rises
        )
        SELECT below.plan, COUNT(DISTINCT o.unit) AS expected,
               COUNT(DISTINCT CASE WHEN c.entries > 0 AND c.last_on >= below.since_on THEN o.unit END) AS heard
          FROM below
          JOIN objective_sum c ON c.objective = below.id AND c.asked AND (c.entries > 0 OR NOT c.excused)
          JOIN provision p ON p.id = below.id
          JOIN plan_owner o ON o.plan = p.plan AND o.to_on IS NULL
         GROUP BY below.plan
        """)
    List<Covered> heard(@BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<ProvisionId> objectives);

    /** Whom a plan's figures speak for. */
    record Covered(PlanId plan, long expected, long heard) {}

    /** The readings made at these objectives themselves, the latest day first. */
    @SqlQuery("""
        SELECT r.indicator, r.happened_on, r.recorded_at, r.num, r.den,
               (SELECT u.recorded_at FROM task_update u WHERE u.id = r.corrected_by) AS corrected_at
          FROM reading r
          JOIN indicator_sum i ON i.indicator = r.indicator
         WHERE i.objective = :objective
         ORDER BY r.happened_on DESC, r.id DESC
         LIMIT :most
        """)
    List<Entered> entries(ProvisionId objective, int most);

    /** A reading as a list has it. */
    record Entered(
            IndicatorId indicator,
            LocalDate happenedOn,
            Instant recordedAt,
            long num,
            long den,
            Optional<Instant> correctedAt) {}

    /** Where an objective stands: its unit, plan and printed name. */
    record Spot(
            ProvisionId objective,
            Optional<String> number,
            Optional<String> title,
            UnitId unit,
            String unitName,
            String scope,
            String plan,
            Tier tier) {

        Place place() {
            var name = (number.orElse("") + " " + title.orElse("")).strip();
            return new Place(objective.value(), name, unit, unitName);
        }
    }

    /**
     * Whose an objective is.
     *
     * @param title with its number
     */
    record Held(ProvisionId objective, String title, UnitId unit, String unitName, String scope) {

        /** As far as the actor may read it. */
        Place place(Actor actor) {
            return actor.reads(scope) ? new Place(objective.value(), title, unit, unitName) : Figures.OTHERS;
        }
    }

    /** An objective that serves one of those asked for. */
    record Served(
            ProvisionId target,
            long weight,
            @Nested Since since,
            @Nested TotalDao.Row row) {}

    /** An indicator with where it stands. */
    record Measuring(
            IndicatorId indicator,
            ProvisionId objective,
            MeasureId measure,
            int decimals,
            IndicatorKind kind,
            long baseline,
            long target,
            Optional<IndicatorId> feeds,
            long num,
            long den,
            long entries,
            boolean earns) {

        /** Where it stands, with its answers where it is a scale. */
        Actual actual(Map<IndicatorId, Spread> spreads) {
            return new Actual(num, den, entries, spreads.getOrDefault(indicator, Spread.NOTHING));
        }

        Aim aim() {
            return Aims.of(kind, measure.value(), decimals, baseline, target);
        }
    }

    /**
     * One of which, with all below, not everyone asked was heard.
     *
     * @param asked whether it is itself who was asked; nothing below it counts then
     * @param tasks how many it has of its own
     */
    record Quiet(ProvisionId objective, boolean asked, long tasks) {}
}
