package org.throughline.progress;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.throughline.db.Kept;
import org.throughline.plan.IndicatorId;
import org.throughline.plan.ProvisionId;

/** What of figures counts since a day, what before it, and what of the days before it is earned above. */
interface SinceDao {
    /** These objectives, since when each counts in what it serves, and all that serves it and counts. */
    String BELOW = """
        WITH RECURSIVE below (child, since_on, id) AS (
            SELECT l.objective, l.since_on, l.objective
              FROM serves l
             WHERE l.objective IN (<objectives>) AND l.to_on IS NULL
             UNION
            SELECT below.child, below.since_on, s.objective
              FROM below
              CROSS JOIN serves s
              JOIN objective_sum c ON c.objective = s.objective
             WHERE s.target = below.id AND s.to_on IS NULL AND c.rises
        )
        """;

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

    /** Whom these objectives speak for of those heard since they count in what they serve. */
    @SqlQuery(BELOW + """
        SELECT below.child AS objective, COUNT(*) AS expected,
               COUNT(CASE WHEN c.last_on >= below.since_on THEN 1 END) AS heard,
               MIN(CASE WHEN c.last_on >= below.since_on THEN c.last_on END) AS oldest
          FROM below
          JOIN objective_sum c ON c.objective = below.id AND c.asked AND (c.entries > 0 OR NOT c.excused)
         GROUP BY below.child
        """)
    List<HeardSince> heardSince(@BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<ProvisionId> objectives);

    /** Whom an objective speaks for. */
    record HeardSince(ProvisionId objective, long expected, long heard, Optional<LocalDate> oldest) {
        Coverage coverage() {
            return new Coverage(heard, expected, oldest);
        }
    }

    /** Those that serve these and count in them since a day before which some were heard last. */
    @Kept
    @SqlQuery("""
        SELECT s.objective
          FROM serves s
          CROSS JOIN objective_sum c
         WHERE s.target IN (<targets>) AND s.to_on IS NULL AND s.since_on IS NOT NULL
           AND c.objective = s.objective AND c.rises AND c.oldest_on < s.since_on
        """)
    List<ProvisionId> quieter(@BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<ProvisionId> targets);

    /** Who was asked and heard at or below these, but not since they count in what they serve. */
    @SqlQuery(BELOW + """
        SELECT c.objective
          FROM below
          JOIN objective_sum c ON c.objective = below.id
         WHERE c.asked AND c.last_on < below.since_on
         ORDER BY c.objective
         LIMIT :most
        """)
    List<ProvisionId> heardBefore(
            @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<ProvisionId> objectives, int most);

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
}
