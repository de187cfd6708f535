package org.throughline.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.throughline.db.Hold;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.UnitId;
import org.throughline.plan.PlanId;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.Since;

/** The kept sums of objectives as rows. */
interface TotalDao {
    String SUMS =
            "objective, own_num, own_den, own_tasks, own_done, own_dropped, entries, last_on, asked, excused, rises,"
                    + " gone, num, den, tasks, done, dropped, up_num, up_den, up_tasks, up_done, up_dropped, expected,"
                    + " heard, oldest_on";

    /** The same of an objective that serves, with its link. */
    String CHILD = """
        s.weight, s.since_on, s.before_num, s.before_done, s.before_dropped, s.above_on, s.above_num, s.above_done,
        s.above_dropped, c.objective, c.own_num, c.own_den, c.own_tasks, c.own_done, c.own_dropped, c.entries,
        c.last_on, c.asked, c.excused, c.rises, c.gone, c.num, c.den, c.tasks, c.done, c.dropped, c.up_num, c.up_den,
        c.up_tasks, c.up_done, c.up_dropped, c.expected, c.heard, c.oldest_on
        """;

    /** From when on an objective counts in what it serves. */
    String SINCE = "since_on, before_num, before_done, before_dropped, above_on, above_num, above_done, above_dropped";

    /** The texts of a plan that count: the newest of those that were ever in force. */
    String STANDING = "('IN_FORCE', 'RUN_OUT', 'ADOPTED_PROVISIONALLY', 'SUPERSEDED')";

    /** Holds the objective until the unit of work ends, and tells what is kept of it. */
    @Hold
    @SqlQuery("SELECT " + SUMS + " FROM objective_sum WHERE objective = :objective")
    Optional<Row> hold(ProvisionId objective);

    @SqlUpdate("""
        INSERT INTO objective_sum (objective, own_num, own_den, own_tasks, own_done, own_dropped, entries, last_on,
                                   asked, rises, num, den, tasks, done, dropped, expected, heard, oldest_on)
        VALUES (:objective, 0, 0, 0, 0, 0, 0, NULL, FALSE, FALSE, 0, 0, 0, 0, 0, 0, 0, NULL)
            ON CONFLICT (objective) DO NOTHING
        """)
    void begin(ProvisionId objective);

    @SqlUpdate("""
        UPDATE objective_sum
           SET own_num = :ownNum, own_den = :ownDen, own_tasks = :ownTasks, own_done = :ownDone,
               own_dropped = :ownDropped, entries = :entries, last_on = :lastOn, asked = :asked, excused = :excused, rises = :rises,
               gone = :gone, up_num = :upNum, up_den = :upDen, up_tasks = :upTasks, up_done = :upDone,
               up_dropped = :upDropped, num = :num, den = :den, tasks = :tasks, done = :done, dropped = :dropped,
               expected = :expected, heard = :heard, oldest_on = :oldestOn
         WHERE objective = :objective
        """)
    void store(@BindMethods Row row);

    @SqlQuery("SELECT target, weight, " + SINCE
            + " FROM serves WHERE objective = :objective AND to_on IS NULL AND target IS NOT NULL")
    Optional<Up> up(ProvisionId objective);

    @SqlQuery("""
        SELECT MIN(c.oldest_on)
          FROM serves s
          JOIN objective_sum c ON c.objective = s.objective
         WHERE s.target = :target AND s.to_on IS NULL AND c.rises
        """)
    Optional<LocalDate> oldestBelow(ProvisionId target);

    @SqlQuery("SELECT " + CHILD + """
          FROM serves s
          JOIN objective_sum c ON c.objective = s.objective
         WHERE s.target = :target AND s.to_on IS NULL AND c.rises
         ORDER BY s.objective
        """)
    List<ChildRow> children(ProvisionId target);

    /** Links that ended because the text of this objective changed, and what is earned above it under them. */
    @SqlQuery("""
        SELECT s.target, s.weight, s.since_on, s.before_num, s.before_done, s.before_dropped, s.above_on, s.above_num,
               s.above_done, s.above_dropped
          FROM serves s
          JOIN provision o ON o.id = s.objective
          JOIN plan p ON p.id = o.plan AND p.figures_rise
         WHERE s.target = :target AND s.stays
        """)
    List<Up> stayed(ProvisionId target);

    /** Above which objectives something stays earned of what this plan's objectives once did there. */
    @SqlQuery("""
        SELECT DISTINCT s.target
          FROM serves s
          JOIN provision o ON o.id = s.objective
         WHERE o.plan = :plan AND s.stays
         ORDER BY s.target
        """)
    List<ProvisionId> staysIn(PlanId plan);

    @SqlQuery("""
        SELECT p.figures_rise, o.left_on IS NOT NULL AS left_text,
               EXISTS (SELECT 1 FROM plan_excused x WHERE x.plan = p.id) AS excused,
               EXISTS (SELECT 1
                         FROM provision_text t
                        WHERE t.provision = o.id AND t.kind = 'OBJECTIVE'
                          AND t.version = (SELECT v.id FROM version v
                                            WHERE v.plan = p.id AND v.state IN
        """ + STANDING + """
                                            ORDER BY v.number DESC LIMIT 1)) AS stands
          FROM provision o
          JOIN plan p ON p.id = o.plan
         WHERE o.id = :objective
        """)
    Standing standing(ProvisionId objective);

    @SqlUpdate("INSERT INTO plan_excused (plan) VALUES (:plan) ON CONFLICT (plan) DO NOTHING")
    int excuse(PlanId plan);

    @SqlUpdate("DELETE FROM plan_excused WHERE plan = :plan")
    int ask(PlanId plan);

    /** Every objective the plan ever had in a text. */
    @SqlQuery("""
        SELECT DISTINCT t.provision
          FROM provision_text t
          JOIN provision o ON o.id = t.provision
         WHERE o.plan = :plan AND t.kind = 'OBJECTIVE'
         ORDER BY t.provision
        """)
    List<ProvisionId> objectives(PlanId plan);

    @SqlUpdate("""
        INSERT INTO report (objective, unit, period_from, nil, member, reported_on, at)
        VALUES (:objective, :unit, :periodFrom, TRUE, :member, :on, :at)
            ON CONFLICT (objective, unit, period_from) DO NOTHING
        """)
    int nil(ProvisionId objective, UnitId unit, LocalDate periodFrom, MemberId member, LocalDate on, Instant at);

    @SqlQuery("SELECT MAX(reported_on) FROM report WHERE objective = :objective")
    Optional<LocalDate> lastNil(ProvisionId objective);

    @SqlQuery("SELECT " + SUMS + " FROM objective_sum ORDER BY objective")
    List<Row> all();

    @SqlQuery("SELECT objective, COUNT(*) AS entries, MAX(reported_on) AS last_on FROM report GROUP BY objective")
    List<Heard> nils();

    /** How often units were heard on an objective, and of which day last. */
    record Heard(ProvisionId objective, long entries, LocalDate lastOn) {}

    /** What an objective serves. */
    record Up(ProvisionId target, long weight, @Nested Since since) {
        Sums stays() {
            return Sums.stayed(weight, since);
        }
    }

    /** Whether an objective stands in a text that counts, or one had it, and its unit is excused. */
    record Standing(boolean figuresRise, boolean leftText, boolean excused, boolean stands) {
        boolean rises() {
            return figuresRise && (stands || leftText);
        }

        boolean gone() {
            return leftText && !stands;
        }
    }

    /** The sums as their columns have them. */
    record Row(
            ProvisionId objective,
            long ownNum,
            long ownDen,
            long ownTasks,
            long ownDone,
            long ownDropped,
            long entries,
            Optional<LocalDate> lastOn,
            boolean asked,
            boolean excused,
            boolean rises,
            boolean gone,
            long num,
            long den,
            long tasks,
            long done,
            long dropped,
            long upNum,
            long upDen,
            long upTasks,
            long upDone,
            long upDropped,
            long expected,
            long heard,
            Optional<LocalDate> oldestOn) {

        static Row of(KeptSums k) {
            return new Row(
                    k.objective(),
                    k.own().num(),
                    k.own().den(),
                    k.own().tasks(),
                    k.own().done(),
                    k.own().dropped(),
                    k.entries(),
                    k.lastOn(),
                    k.asked(),
                    k.excused(),
                    k.rises(),
                    k.gone(),
                    k.all().num(),
                    k.all().den(),
                    k.all().tasks(),
                    k.all().done(),
                    k.all().dropped(),
                    k.above().num(),
                    k.above().den(),
                    k.above().tasks(),
                    k.above().done(),
                    k.above().dropped(),
                    k.coverage().expected(),
                    k.coverage().heard(),
                    k.coverage().oldest());
        }

        KeptSums kept() {
            return new KeptSums(
                    objective,
                    new Sums(ownNum, ownDen, ownTasks, ownDone, ownDropped),
                    entries,
                    lastOn,
                    asked,
                    excused,
                    rises,
                    gone,
                    new Sums(num, den, tasks, done, dropped),
                    new Sums(upNum, upDen, upTasks, upDone, upDropped),
                    new Coverage(heard, expected, oldestOn));
        }
    }

    /** One that serves, with the weight of its link. */
    record ChildRow(
            long weight, @Nested Since since, @Nested Row row) {

        KeptSums.Child child() {
            return new KeptSums.Child(weight, since, row.kept());
        }
    }
}
