package org.throughline.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Readings that count above past what their indicators fed, as dated rows; those of today have no end. */
interface EarnedDao {
    String ROWS = "SELECT id, indicator, objective, target, since_on, until_on FROM earned_feed";

    /** What the objective's indicators feed today, of those whose readings add. */
    @SqlQuery("""
        SELECT DISTINCT f.indicator, f.target, s.target AS served
          FROM serves s
          JOIN indicator_text t ON t.provision = s.objective AND t.kind NOT IN ('STOCK', 'MILESTONE')
          JOIN feeds f ON f.indicator = t.indicator AND f.to_on IS NULL
         WHERE s.objective = :objective AND s.to_on IS NULL AND s.target IS NOT NULL
         ORDER BY f.indicator
        """)
    List<Fed> fed(ProvisionId objective);

    /** What an indicator feeds today, and from which day on. */
    @SqlQuery("""
        SELECT DISTINCT f.target, s.since_on
          FROM feeds f
          JOIN indicator_text t ON t.indicator = f.indicator
          JOIN serves s ON s.objective = t.provision AND s.to_on IS NULL
         WHERE f.indicator = :indicator AND f.to_on IS NULL
        """)
    List<Up> feeds(IndicatorId indicator);

    @SqlQuery(ROWS + " WHERE indicator = :indicator AND to_on IS NULL ORDER BY id")
    List<Row> earnedBy(IndicatorId indicator);

    /** What is earned in the indicators of an objective. */
    @SqlQuery(ROWS + """
         WHERE to_on IS NULL
           AND target IN (SELECT t.indicator FROM indicator_text t WHERE t.provision = :objective)
         ORDER BY id
        """)
    List<Row> earnedIn(ProvisionId objective);

    @SqlUpdate("UPDATE earned_feed SET to_on = :on WHERE id = :id")
    void end(long id, LocalDate on);

    @SqlUpdate("""
        INSERT INTO earned_feed (id, indicator, objective, target, since_on, until_on, from_on)
        VALUES (:id, :indicator, :objective, :target, :since, :until, :from)
        """)
    void insert(
            long id,
            IndicatorId indicator,
            ProvisionId objective,
            IndicatorId target,
            Optional<LocalDate> since,
            LocalDate until,
            LocalDate from);

    /** That an indicator feeds another, of the objective served. */
    record Fed(IndicatorId indicator, IndicatorId target, ProvisionId served) {}

    /** Where its readings count. */
    record Up(IndicatorId target, Optional<LocalDate> sinceOn) {}

    /** Readings of some days that count past others. */
    record Row(
            long id,
            IndicatorId indicator,
            ProvisionId objective,
            IndicatorId target,
            Optional<LocalDate> sinceOn,
            LocalDate untilOn) {}
}
