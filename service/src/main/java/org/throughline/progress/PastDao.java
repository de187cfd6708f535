package org.throughline.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.throughline.kernel.UnitId;
import org.throughline.plan.IndicatorId;
import org.throughline.plan.PlanId;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.VersionId;

/** Links, texts and entries as they stood on a past day: read whole for the plans below, never kept. */
interface PastDao {
    /** The text of a plan that counted on that day; where none did, the newest. */
    String THEN = """
        (SELECT v.id FROM version v
          WHERE v.plan = p.plan
          ORDER BY CASE WHEN v.state IN
        """ + TotalDao.STANDING + """
                             AND (v.in_force_from IS NULL OR v.in_force_from <= :day) THEN 0
                        WHEN v.state IN ('WITHDRAWN', 'REJECTED', 'ANNULLED') THEN 2 ELSE 1 END,
                   v.number DESC
          LIMIT 1)
        """;

    /** Whether the unit let the plan's figures rise on that day, as was known then. */
    String ROSE = """
        COALESCE((SELECT r.rise FROM figures_rise_change r
                   WHERE r.plan = p.plan AND r.from_on <= :day AND r.at < :before
                   ORDER BY r.id DESC LIMIT 1),
                 (SELECT NOT r.rise FROM figures_rise_change r WHERE r.plan = p.plan ORDER BY r.id LIMIT 1),
                 pl.figures_rise)
        """;

    /** What served these objectives on that day, and what served those, down to the lowest. */
    @SqlQuery("""
        WITH RECURSIVE below (id) AS (
            SELECT p.id FROM provision p WHERE p.id IN (<objectives>)
             UNION
            SELECT s.objective
              FROM below
              CROSS JOIN serves s
             WHERE s.target = below.id AND s.from_on <= :day AND (s.to_on IS NULL OR s.to_on > :day)
        )
        SELECT s.objective, s.target, s.weight, s.since_on, s.before_num, s.before_done, s.before_dropped, s.above_on,
               s.above_num, s.above_done, s.above_dropped
          FROM below
          JOIN serves s ON s.target = below.id AND s.from_on <= :day AND (s.to_on IS NULL OR s.to_on > :day)
         ORDER BY s.objective
        """)
    List<RecountDao.Link> links(
            @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<ProvisionId> objectives, LocalDate day);

    /** Links that had ended by then because the text of these objectives changed. */
    @SqlQuery("""
        SELECT objective, target, weight,
        """ + TotalDao.SINCE + """
          FROM serves
         WHERE target IN (<targets>) AND stays AND to_on <= :day
         ORDER BY objective
        """)
    List<RecountDao.Link> stayed(
            @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<ProvisionId> targets, LocalDate day);

    /** What counted on that day in the indicators of these objectives, past others whose text had changed. */
    @SqlQuery("""
        SELECT DISTINCT e.id, e.indicator, e.objective, e.target, e.since_on, e.until_on
          FROM indicator_text t
          JOIN earned_feed e ON e.target = t.indicator
         WHERE t.provision IN (<objectives>) AND e.from_on <= :day AND (e.to_on IS NULL OR e.to_on > :day)
         ORDER BY e.id
        """)
    List<RecountDao.Earned> earned(
            @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<ProvisionId> objectives, LocalDate day);

    @SqlQuery("""
        SELECT p.id AS objective, t.number,
        """ + FigureDao.TITLE + " AS title" + """
               , o.unit, u.name AS unit_name, pl.scope,
        """ + ROSE + """
               AS figures_rise,
               p.left_on IS NOT NULL AND p.left_on <= :day AS left_text, pl.period_from,
               EXISTS (SELECT 1 FROM excuse e
                        WHERE e.plan = p.plan AND e.at < :before AND e.period_from <= :day
                          AND (e.lasting
                               OR NOT EXISTS (SELECT 1 FROM reporting_period r
                                               WHERE r.plan = e.plan AND r.period_from > e.period_from
                                                 AND r.due_on < :day))) AS excused,
               t.kind = 'OBJECTIVE' AND v.state IN
        """ + TotalDao.STANDING + """
               AND (v.in_force_from IS NULL OR v.in_force_from <= :day) AS stands
          FROM provision p
          JOIN plan pl ON pl.id = p.plan
          JOIN plan_owner o ON o.plan = p.plan AND o.to_on IS NULL
          JOIN unit u ON u.id = o.unit
          LEFT JOIN version v ON v.id = COALESCE(CASE WHEN p.plan = :plan THEN :version END,
        """ + THEN + """
        )
          LEFT JOIN provision_text t ON t.provision = p.id AND t.version = v.id
         WHERE p.id IN (<objectives>)
        """)
    List<Spot> spots(
            @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<ProvisionId> objectives,
            LocalDate day,
            Instant before,
            long plan,
            long version);

    @SqlQuery("""
        SELECT t.indicator, t.provision AS objective, t.measure, m.decimals, t.kind, t.baseline, t.target,
               (SELECT f.target FROM feeds f
                 WHERE f.indicator = t.indicator AND f.from_on <= :day AND (f.to_on IS NULL OR f.to_on > :day)) AS feeds,
               0 AS num, 0 AS den, 0 AS entries, FALSE AS earns
          FROM provision p
          JOIN indicator_text t ON t.provision = p.id AND t.version = COALESCE(CASE WHEN p.plan = :plan THEN :version END,
               CASE WHEN p.left_on <= :day THEN
        """ + FigureDao.LAST + "END," + THEN + """
        )
          JOIN measure m ON m.id = t.measure
         WHERE p.id IN (<objectives>)
         ORDER BY t.provision, t.position, t.indicator
        """)
    List<FigureDao.Measuring> indicators(
            @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<ProvisionId> objectives,
            LocalDate day,
            long plan,
            long version);

    /** What had happened by that day and was known before that moment, as it was known then. */
    @SqlQuery("""
        SELECT r.indicator, r.unit, r.happened_on, r.id, r.num, r.den
          FROM reading r
         WHERE r.indicator IN (<indicators>) AND r.happened_on <= :day AND r.recorded_at < :before
           AND (r.corrected_by IS NULL
                OR EXISTS (SELECT 1 FROM task_update c WHERE c.id = r.corrected_by AND c.recorded_at >= :before))
        """)
    List<Read> readings(
            @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<IndicatorId> indicators,
            LocalDate day,
            Instant before);

    @SqlQuery("""
        SELECT objective, COUNT(*) AS entries, MAX(reported_on) AS last_on
          FROM report
         WHERE objective IN (<objectives>) AND reported_on <= :day AND at < :before
         GROUP BY objective
        """)
    List<TotalDao.Heard> nils(
            @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<ProvisionId> objectives,
            LocalDate day,
            Instant before);

    /** The text of the plan that counted on that day; where none did, the newest. */
    @SqlQuery("SELECT x.version FROM (SELECT p.plan, " + THEN
            + " AS version FROM provision p WHERE p.plan = :plan LIMIT 1) x")
    Optional<VersionId> version(PlanId plan, LocalDate day);

    /** A reading at an indicator. */
    record Read(IndicatorId indicator, UnitId unit, LocalDate happenedOn, long id, long num, long den) {
        Course.Read bare() {
            return new Course.Read(unit, happenedOn, id, num, den);
        }
    }

    /** Where an objective stood, and whether it counted. */
    record Spot(
            ProvisionId objective,
            Optional<String> number,
            Optional<String> title,
            UnitId unit,
            String unitName,
            String scope,
            boolean figuresRise,
            boolean leftText,
            Optional<LocalDate> periodFrom,
            boolean excused,
            Optional<Boolean> stands) {

        boolean standing() {
            return stands.orElse(false);
        }

        boolean rises() {
            return figuresRise && (standing() || leftText);
        }

        boolean gone() {
            return leftText && !standing();
        }

        Place place() {
            var name = (number.orElse("") + " " + title.orElse("")).strip();
            return new Place(objective.value(), name, unit, unitName);
        }
    }
}
