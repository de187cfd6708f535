package org.throughline.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.throughline.kernel.UnitId;
import org.throughline.plan.IndicatorId;
import org.throughline.plan.IndicatorKind;
import org.throughline.plan.MeasureId;
import org.throughline.plan.ProvisionId;

/** Readings, and what is kept of indicators, as rows. */
interface CourseDao {
    /** Of an indicator's texts, the one that counts comes first, then the newest. */
    String FACTS = """
        SELECT t.indicator, t.provision AS objective, t.measure, t.kind, m.decimals, p.period_from, o.unit, p.scope
          FROM indicator_text t
          JOIN version v ON v.id = t.version
          JOIN plan p ON p.id = v.plan
          JOIN plan_owner o ON o.plan = p.id AND o.to_on IS NULL
          JOIN measure m ON m.id = t.measure
        """;

    String NEWEST = " ORDER BY CASE WHEN v.state IN " + TotalDao.STANDING + " THEN 0 ELSE 1 END, v.number DESC";

    @SqlQuery(FACTS + " WHERE t.indicator = :indicator" + NEWEST + " LIMIT 1")
    Optional<Facts> facts(IndicatorId indicator);

    /** Once for each text that has it, the one that counts first. */
    @SqlQuery(FACTS + " WHERE t.provision = :objective" + NEWEST + ", t.position, t.indicator")
    List<Facts> factsOf(ProvisionId objective);

    /** Its name in that language, or in another where it has none there. */
    @SqlQuery("""
        SELECT name FROM measure_name WHERE measure = :measure
         ORDER BY CASE lang WHEN :lang THEN 0 WHEN 'en' THEN 1 ELSE 2 END, lang LIMIT 1
        """)
    Optional<String> measureName(MeasureId measure, String lang);

    @SqlUpdate("""
        INSERT INTO indicator_sum (indicator, objective, num, den, entries) VALUES (:indicator, :objective, 0, 0, 0)
            ON CONFLICT (indicator) DO NOTHING
        """)
    void begin(IndicatorId indicator, ProvisionId objective);

    /** Adds to the sum, and so holds it. */
    @SqlUpdate("""
        UPDATE indicator_sum SET num = num + :num, den = den + :den, entries = entries + :entries
         WHERE indicator = :indicator
        """)
    int add(IndicatorId indicator, @BindMethods Actual delta);

    @SqlUpdate("""
        INSERT INTO indicator_day (indicator, day, num, den, entries) VALUES (:indicator, :day, :num, :den, :entries)
            ON CONFLICT (indicator, day) DO UPDATE
           SET num = indicator_day.num + excluded.num, den = indicator_day.den + excluded.den,
               entries = indicator_day.entries + excluded.entries
        """)
    void addDay(IndicatorId indicator, LocalDate day, @BindMethods Actual delta);

    @SqlUpdate("""
        DELETE FROM indicator_day
         WHERE indicator = :indicator AND day = :day AND num = 0 AND den = 0 AND entries = 0
        """)
    void dropEmpty(IndicatorId indicator, LocalDate day);

    @SqlUpdate("DELETE FROM indicator_day WHERE indicator = :indicator")
    void dropDays(IndicatorId indicator);

    @SqlQuery("SELECT indicator, day, num, den, entries FROM indicator_day WHERE indicator = :indicator ORDER BY day")
    List<Day> days(IndicatorId indicator);

    @SqlQuery("SELECT indicator, day, num, den, entries FROM indicator_day ORDER BY indicator, day")
    List<Day> allDays();

    @SqlUpdate("""
        INSERT INTO indicator_scale (indicator, day, answer, many) VALUES (:indicator, :day, :answer, :many)
            ON CONFLICT (indicator, day, answer) DO UPDATE SET many = indicator_scale.many + excluded.many
        """)
    void addAnswers(IndicatorId indicator, LocalDate day, int answer, long many);

    @SqlUpdate("DELETE FROM indicator_scale WHERE indicator = :indicator")
    void dropAnswers(IndicatorId indicator);

    @SqlQuery("SELECT indicator, day, answer, many FROM indicator_scale WHERE indicator = :indicator AND many <> 0")
    List<Answered> answers(IndicatorId indicator);

    @SqlQuery("SELECT indicator, day, answer, many FROM indicator_scale WHERE many <> 0")
    List<Answered> allAnswers();

    @SqlQuery("SELECT indicator, num, den, entries FROM indicator_sum ORDER BY indicator")
    List<Sum> sums();

    @SqlQuery("""
        SELECT d.indicator, d.day, d.num, d.den, d.entries
          FROM feeds f
          JOIN indicator_sum i ON i.indicator = f.indicator
          JOIN objective_sum o ON o.objective = i.objective
          JOIN indicator_day d ON d.indicator = f.indicator
          LEFT JOIN serves s ON s.objective = i.objective AND s.to_on IS NULL
         WHERE f.target = :target AND f.to_on IS NULL AND o.rises
           AND (NOT :adds OR s.since_on IS NULL OR d.day >= s.since_on)
         UNION ALL
        SELECT d.indicator, d.day, d.num, d.den, d.entries
          FROM earned_feed e
          JOIN provision p ON p.id = e.objective
          JOIN plan pl ON pl.id = p.plan AND pl.figures_rise
          JOIN indicator_day d ON d.indicator = e.indicator
         WHERE e.target = :target AND e.to_on IS NULL AND :adds AND d.day < e.until_on
           AND (e.since_on IS NULL OR d.day >= e.since_on)
        """)
    List<Day> daysBelow(IndicatorId target, boolean adds);

    @SqlQuery("""
        SELECT d.indicator, d.day, d.answer, d.many
          FROM feeds f
          JOIN indicator_sum i ON i.indicator = f.indicator
          JOIN objective_sum o ON o.objective = i.objective
          JOIN indicator_scale d ON d.indicator = f.indicator
          LEFT JOIN serves s ON s.objective = i.objective AND s.to_on IS NULL
         WHERE f.target = :target AND f.to_on IS NULL AND o.rises AND d.many <> 0
           AND (s.since_on IS NULL OR d.day >= s.since_on)
         UNION ALL
        SELECT d.indicator, d.day, d.answer, d.many
          FROM earned_feed e
          JOIN provision p ON p.id = e.objective
          JOIN plan pl ON pl.id = p.plan AND pl.figures_rise
          JOIN indicator_scale d ON d.indicator = e.indicator
         WHERE e.target = :target AND e.to_on IS NULL AND d.many <> 0 AND d.day < e.until_on
           AND (e.since_on IS NULL OR d.day >= e.since_on)
        """)
    List<Answered> answersBelow(IndicatorId target);

    /** The indicators above in which this one's readings count today, those of some days past others. */
    @SqlQuery("""
        SELECT f.target, s.since_on, NULL AS until_on
          FROM feeds f
          JOIN indicator_sum i ON i.indicator = f.indicator
          JOIN objective_sum o ON o.objective = i.objective
          LEFT JOIN serves s ON s.objective = i.objective AND s.to_on IS NULL
         WHERE f.indicator = :indicator AND f.to_on IS NULL AND o.rises
         UNION ALL
        SELECT e.target, e.since_on, e.until_on
          FROM earned_feed e
          JOIN provision p ON p.id = e.objective
          JOIN plan pl ON pl.id = p.plan AND pl.figures_rise
         WHERE e.indicator = :indicator AND e.to_on IS NULL
        """)
    List<Up> up(IndicatorId indicator);

    /** Where an indicator's readings count, and of which days. */
    record Up(IndicatorId target, Optional<LocalDate> sinceOn, Optional<LocalDate> untilOn) {
        /** What of it counts there: where each reading adds, those of the days; else where it stands now, if it still does so. */
        Course rising(Aim.Kind kind, Course course) {
            if (kind.adds()) {
                return course.within(sinceOn, untilOn);
            }
            return untilOn.isPresent() ? Course.NONE : course;
        }
    }

    /** As {@link #up}, whether it counts or not. */
    @SqlQuery("""
        SELECT target FROM feeds WHERE indicator = :indicator AND to_on IS NULL
         UNION
        SELECT target FROM earned_feed WHERE indicator = :indicator AND to_on IS NULL
        """)
    List<IndicatorId> feeds(IndicatorId indicator);

    @SqlQuery("SELECT asked FROM objective_sum WHERE objective = :objective")
    Optional<Boolean> asked(ProvisionId objective);

    @SqlQuery("""
        SELECT unit, happened_on, id, num, den FROM reading WHERE indicator = :indicator AND corrected_by IS NULL
        """)
    List<Course.Read> readings(IndicatorId indicator);

    /** What each day's readings come to where each adds. */
    @SqlQuery("""
        SELECT indicator, happened_on AS day, CAST(SUM(num) AS BIGINT) AS num, 0 AS den, COUNT(*) AS entries
          FROM reading
         WHERE indicator = :indicator AND corrected_by IS NULL
         GROUP BY indicator, happened_on
         ORDER BY happened_on
        """)
    List<Day> flow(IndicatorId indicator);

    @SqlUpdate("""
        INSERT INTO reading (id, indicator, measure, words, unit, task_update, happened_on, recorded_at, num, den,
                             decimals)
        VALUES (:id, :indicator, :measure, :words, :unit, :update, :on, :at, :num, :den, :decimals)
        """)
    void insert(
            long id,
            Optional<IndicatorId> indicator,
            Optional<MeasureId> measure,
            String words,
            UnitId unit,
            long update,
            LocalDate on,
            Instant at,
            long num,
            long den,
            int decimals);

    @SqlBatch("""
        INSERT INTO reading (id, indicator, measure, words, unit, task_update, happened_on, recorded_at, num, den,
                             decimals)
        VALUES (:id, :indicator, :measure, :words, :unit, :update, :on, :at, :num, :den, :decimals)
        """)
    void insertAll(@BindMethods Collection<Loaded> rows, Instant at);

    /** A reading of many that come at once. */
    record Loaded(
            long id,
            Optional<IndicatorId> indicator,
            Optional<MeasureId> measure,
            String words,
            UnitId unit,
            long update,
            LocalDate on,
            long num,
            long den,
            int decimals) {}

    @SqlUpdate("UPDATE reading SET corrected_by = :by WHERE task_update = :update")
    void corrected(long update, long by);

    @SqlQuery("""
        SELECT id, indicator, measure, words, unit, task_update AS "update", happened_on, num, den, decimals,
               corrected_by IS NOT NULL AS corrected
          FROM reading
         WHERE task_update IN (<updates>)
         ORDER BY task_update, id
        """)
    List<Reading> ofUpdates(@BindList(onEmpty = BindList.EmptyHandling.NULL_STRING) Collection<Long> updates);

    /** What an indicator is, by the text that counts. */
    record Facts(
            IndicatorId indicator,
            ProvisionId objective,
            MeasureId measure,
            IndicatorKind kind,
            int decimals,
            Optional<LocalDate> periodFrom,
            UnitId unit,
            String scope) {

        /** How its parts add up. */
        Aim.Kind adds() {
            return Aim.Kind.of(kind);
        }
    }

    /** What one day added. */
    record Day(IndicatorId indicator, LocalDate day, long num, long den, long entries) {
        Course course() {
            return new Course(new java.util.TreeMap<>(java.util.Map.of(day, actual())));
        }

        Actual actual() {
            return new Actual(num, den, entries);
        }
    }

    /** How many gave an answer of a scale on a day. */
    record Answered(IndicatorId indicator, LocalDate day, int answer, long many) {
        Course course() {
            var actual = new Actual(0, 0, 0, Spread.of(answer, many));
            return new Course(new java.util.TreeMap<>(java.util.Map.of(day, actual)));
        }
    }

    /** Where an indicator stands. */
    record Sum(IndicatorId indicator, long num, long den, long entries) {
        Actual actual() {
            return new Actual(num, den, entries);
        }
    }
}
