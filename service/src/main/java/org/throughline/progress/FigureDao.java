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

    /** Of these indicators, what happened before they counted in what their objectives serve. */
    @SqlQuery("""
        SELECT d.indicator, '0000-01-01' AS day, SUM(d.num) AS num, SUM(d.den) AS den, SUM(d.entries) AS entries
          FROM indicator_day d
          JOIN indicator_sum i ON i.indicator = d.indicator
          JOIN serves s ON s.objective = i.objective AND s.to_on IS NULL
         WHERE d.indicator IN (<indicators>) AND d.day < s.since_on
         GROUP BY d.indicator
        """)
    List<CourseDao.Day> before(@BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<IndicatorId> indicators);

    /** The same of the answers of scales. */
    @SqlQuery("""
        SELECT d.indicator, '0000-01-01' AS day, d.answer, SUM(d.many) AS many
          FROM indicator_scale d
          JOIN indicator_sum i ON i.indicator = d.indicator
          JOIN serves s ON s.objective = i.objective AND s.to_on IS NULL
         WHERE d.indicator IN (<indicators>) AND d.day < s.since_on
         GROUP BY d.indicator, d.answer
        """)
    List<CourseDao.Answered> answersBefore(
            @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<IndicatorId> indicators);

    /** What counts in these indicators past others, whose text changed. */
    @SqlQuery("""
        SELECT e.target AS indicator, '0000-01-01' AS day, SUM(d.num) AS num, SUM(d.den) AS den, SUM(d.entries) AS entries
          FROM earned_feed e
          JOIN provision o ON o.id = e.objective
          JOIN plan p ON p.id = o.plan AND p.figures_rise
          JOIN indicator_day d ON d.indicator = e.indicator
         WHERE e.target IN (<indicators>) AND e.to_on IS NULL AND d.day < e.until_on
           AND (e.since_on IS NULL OR d.day >= e.since_on)
         GROUP BY e.target
        """)
    List<CourseDao.Day> earned(@BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<IndicatorId> indicators);

    /** The same of the answers of scales. */
    @SqlQuery("""
        SELECT e.target AS indicator, '0000-01-01' AS day, d.answer, SUM(d.many) AS many
          FROM earned_feed e
          JOIN provision o ON o.id = e.objective
          JOIN plan p ON p.id = o.plan AND p.figures_rise
          JOIN indicator_scale d ON d.indicator = e.indicator
         WHERE e.target IN (<indicators>) AND e.to_on IS NULL AND d.day < e.until_on
           AND (e.since_on IS NULL OR d.day >= e.since_on)
         GROUP BY e.target, d.answer
        """)
    List<CourseDao.Answered> answersEarned(
            @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<IndicatorId> indicators);

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
        WITH RECURSIVE below (plan, id) AS (
            SELECT p.plan, p.id FROM provision p WHERE p.id IN (<objectives>)
             UNION
            SELECT below.plan, s.objective
              FROM below
              CROSS JOIN serves s
              JOIN objective_sum c ON c.objective = s.objective
             WHERE s.target = below.id AND s.to_on IS NULL AND c.rises
        )
        SELECT below.plan, COUNT(DISTINCT o.unit) AS expected,
               COUNT(DISTINCT CASE WHEN c.entries > 0 THEN o.unit END) AS heard
          FROM below
          JOIN objective_sum c ON c.objective = below.id AND c.asked AND (c.entries > 0 OR NOT c.excused)
          JOIN provision p ON p.id = below.id
          JOIN plan_owner o ON o.plan = p.plan AND o.to_on IS NULL
         GROUP BY below.plan
        """)
    List<Covered> heard(@BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<ProvisionId> objectives);

    /** Whom a plan's figures speak for. */
    record Covered(PlanId plan, long expected, long heard) {}

    /** The indicator and what feeds it and counts, with the days of which the readings of each count in it. */
    String FEEDING = """
        WITH RECURSIVE below (id, since_on) AS (
            SELECT CAST(:indicator AS BIGINT), CAST(:since AS TEXT)
             UNION
            SELECT f.indicator,
                   CASE WHEN :adds AND s.since_on > below.since_on THEN s.since_on ELSE below.since_on END
              FROM below
              CROSS JOIN feeds f
              JOIN indicator_sum i ON i.indicator = f.indicator
              JOIN objective_sum o ON o.objective = i.objective
              LEFT JOIN serves s ON s.objective = i.objective AND s.to_on IS NULL
             WHERE f.target = below.id AND f.to_on IS NULL AND o.rises
        )
        """;

    String HEARD = """
          FROM below
          JOIN indicator_sum i ON i.indicator = below.id
          JOIN objective_sum o ON o.objective = i.objective
          JOIN indicator_day d ON d.indicator = below.id AND d.day >= below.since_on AND d.day < :until
         WHERE (o.asked OR o.gone) AND d.entries > 0
        """;

    /** Of the units asked that count towards this indicator, how many gave a figure in each month that counts in it. */
    @Kept
    @SqlQuery(FEEDING + "SELECT SUBSTR(d.day, 1, 7) AS month, COUNT(DISTINCT d.indicator) AS units" + HEARD + """
         GROUP BY SUBSTR(d.day, 1, 7)
         ORDER BY SUBSTR(d.day, 1, 7)
        """)
    List<Heard> heardByMonth(IndicatorId indicator, boolean adds, LocalDate since, LocalDate until);

    /** The same one by one. */
    @SqlQuery(FEEDING + "SELECT DISTINCT SUBSTR(d.day, 1, 7) AS month, d.indicator AS units" + HEARD)
    List<Heard> heardOneByOne(IndicatorId indicator, boolean adds, LocalDate since, LocalDate until);

    /** What counts in the indicator, or in what feeds it, past others, whose text changed. */
    @SqlQuery(FEEDING + """
        SELECT e.indicator, CASE WHEN e.since_on > below.since_on THEN e.since_on ELSE below.since_on END AS since_on,
               e.until_on
          FROM below
          JOIN earned_feed e ON e.target = below.id AND e.to_on IS NULL
          JOIN provision p ON p.id = e.objective
          JOIN plan pl ON pl.id = p.plan AND pl.figures_rise
         WHERE :adds
        """)
    List<EarnedBelow> earnedBelow(IndicatorId indicator, boolean adds, LocalDate since);

    /** Readings of these days count. */
    record EarnedBelow(IndicatorId indicator, LocalDate sinceOn, LocalDate untilOn) {}

    /** How many units gave a figure in a month, as 2027-03. */
    record Heard(String month, long units) {}

    /** The readings made at these objectives themselves, the latest day first. */
    @SqlQuery("""
        SELECT r.indicator, r.happened_on, r.recorded_at, r.num, r.den, r.corrected_by IS NOT NULL AS corrected
          FROM reading r
          JOIN indicator_sum i ON i.indicator = r.indicator
         WHERE i.objective = :objective
         ORDER BY r.happened_on DESC, r.id DESC
         LIMIT :most
        """)
    List<Entered> entries(ProvisionId objective, int most);

    /** A reading as a list has it. */
    record Entered(
            IndicatorId indicator, LocalDate happenedOn, Instant recordedAt, long num, long den, boolean corrected) {}

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
