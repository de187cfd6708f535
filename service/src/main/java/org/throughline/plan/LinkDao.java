package org.throughline.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Links between objectives, and between indicators, as dated rows; those of today have no end. */
interface LinkDao {

    /** Holds all links until the unit of work ends, so that two made at once cannot close a circle. */
    @SqlUpdate("UPDATE link_hold SET n = n + 1 WHERE id = 1")
    void hold();

    @SqlQuery("SELECT objective, target, weight, reason, from_on FROM serves WHERE objective = :objective AND to_on IS"
            + " NULL")
    Optional<Serving> servedBy(ProvisionId objective);

    @SqlQuery("""
        SELECT objective, target, weight, reason, from_on FROM serves
         WHERE target = :target AND to_on IS NULL
         ORDER BY objective
        """)
    List<Serving> serving(ProvisionId target);

    /** What it served on that day; the last link made on a day counts for it. */
    @SqlQuery("""
        SELECT objective, target, weight, reason, from_on FROM serves
         WHERE objective = :objective AND from_on <= :day AND (to_on IS NULL OR to_on > :day)
         ORDER BY from_on DESC, id DESC
         LIMIT 1
        """)
    Optional<Serving> servedOn(ProvisionId objective, LocalDate day);

    /** What the objective served before today's link, the latest first. */
    @SqlQuery("""
        SELECT target, reason, from_on, to_on FROM serves
         WHERE objective = :objective AND to_on IS NOT NULL AND to_on > from_on
         ORDER BY to_on DESC, id DESC
        """)
    List<Served> served(ProvisionId objective);

    /** The objective itself and all it serves, directly or through others. */
    @SqlQuery("""
        WITH RECURSIVE up (id) AS (
            SELECT CAST(:objective AS BIGINT)
             UNION
            SELECT s.target FROM serves s JOIN up ON s.objective = up.id WHERE s.to_on IS NULL AND s.target IS NOT NULL
        )
        SELECT id FROM up
        """)
    List<ProvisionId> upFrom(ProvisionId objective);

    /**
     * Ends what the objective serves.
     *
     * @param stays whether something that was done under it stays earned above what it served
     */
    @SqlUpdate("UPDATE serves SET to_on = :on, stays = :stays WHERE objective = :objective AND to_on IS NULL")
    int endServing(ProvisionId objective, LocalDate on, boolean stays);

    @SqlUpdate("""
        INSERT INTO serves (id, objective, target, weight, reason, from_on, since_on, before_num, before_done,
                            before_dropped, above_on, above_num, above_done, above_dropped)
        VALUES (:id, :objective, :target, :weight, :reason, :from, :sinceOn, :beforeNum, :beforeDone, :beforeDropped,
                :aboveOn, :aboveNum, :aboveDone, :aboveDropped)
        """)
    void serve(
            long id,
            ProvisionId objective,
            Optional<ProvisionId> target,
            long weight,
            String reason,
            LocalDate from,
            @BindMethods Since since);

    /** Says that a text took the place of the one that had the objective, and has it no more. */
    @SqlUpdate("UPDATE provision SET left_on = :on WHERE id = :objective")
    void left(ProvisionId objective, LocalDate on);

    /** From when on it counts in what it serves today. */
    @SqlQuery("""
        SELECT since_on, before_num, before_done, before_dropped, above_on, above_num, above_done, above_dropped
          FROM serves
         WHERE objective = :objective AND to_on IS NULL
        """)
    Optional<Since> since(ProvisionId objective);

    @SqlUpdate("""
        INSERT INTO supports (objective, target, from_on) VALUES (:objective, :target, :from)
            ON CONFLICT (objective, target, from_on) DO UPDATE SET to_on = NULL
        """)
    void support(ProvisionId objective, ProvisionId target, LocalDate from);

    @SqlUpdate("UPDATE supports SET to_on = :on WHERE objective = :objective AND target = :target AND to_on IS NULL")
    int endSupport(ProvisionId objective, ProvisionId target, LocalDate on);

    @SqlQuery("SELECT DISTINCT target FROM supports WHERE objective = :objective AND to_on IS NULL ORDER BY target")
    List<ProvisionId> supported(ProvisionId objective);

    @SqlQuery("SELECT DISTINCT objective FROM supports WHERE target = :target AND to_on IS NULL ORDER BY objective")
    List<ProvisionId> supporting(ProvisionId target);

    @SqlQuery("SELECT indicator, target FROM feeds WHERE indicator = :indicator AND to_on IS NULL")
    Optional<Feeding> feeds(IndicatorId indicator);

    @SqlQuery("SELECT indicator, target FROM feeds WHERE target = :target AND to_on IS NULL ORDER BY indicator")
    List<Feeding> fedBy(IndicatorId target);

    /** How many links of today the indicator has, up or down. */
    @SqlQuery("SELECT COUNT(*) FROM feeds WHERE (indicator = :id OR target = :id) AND to_on IS NULL")
    int feeding(IndicatorId id);

    @SqlUpdate("UPDATE feeds SET to_on = :on WHERE indicator = :indicator AND to_on IS NULL")
    int endFeeding(IndicatorId indicator, LocalDate on);

    /** Ends what the indicators of an objective feed. */
    @SqlUpdate("""
        UPDATE feeds SET to_on = :on
         WHERE to_on IS NULL
           AND indicator IN (SELECT t.indicator FROM indicator_text t WHERE t.provision = :objective)
        """)
    void endFeedingOf(ProvisionId objective, LocalDate on);

    @SqlUpdate("""
        INSERT INTO feeds (indicator, target, from_on) VALUES (:indicator, :target, :from)
            ON CONFLICT (indicator, from_on) DO UPDATE SET target = :target, to_on = NULL
        """)
    void feed(IndicatorId indicator, IndicatorId target, LocalDate from);
}
