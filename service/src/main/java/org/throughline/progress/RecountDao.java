package org.throughline.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.throughline.plan.IndicatorId;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.Since;

/** Everything that figures rest on, read whole: for the check, never for a page. */
interface RecountDao {

    @SqlQuery("""
        SELECT o.id AS objective, EXISTS (SELECT 1 FROM plan_excused x WHERE x.plan = p.id) AS excused,
               p.figures_rise, o.left_on IS NOT NULL AS left_text,
        MAX(CASE WHEN v.id = (
            SELECT n.id FROM version n WHERE n.plan = p.id AND n.state IN
        """ + TotalDao.STANDING + """
                    ORDER BY n.number DESC LIMIT 1) THEN 1 ELSE 0 END) = 1 AS stands
          FROM provision o
          JOIN plan p ON p.id = o.plan
          JOIN provision_text t ON t.provision = o.id AND t.kind = 'OBJECTIVE'
          JOIN version v ON v.id = t.version
         GROUP BY o.id, p.id, p.figures_rise, o.left_on
         ORDER BY o.id
        """)
    List<Objective> objectives();

    @SqlQuery("SELECT objective, target, weight, " + TotalDao.SINCE
            + " FROM serves WHERE to_on IS NULL AND target IS NOT NULL ORDER BY" + " objective")
    List<Link> links();

    /** Links that ended because the text of their target changed. */
    @SqlQuery("SELECT objective, target, weight, " + TotalDao.SINCE + " FROM serves WHERE stays ORDER BY id")
    List<Link> stayed();

    @SqlQuery("""
        SELECT id, indicator, objective, target, since_on, until_on FROM earned_feed WHERE to_on IS NULL ORDER BY id
        """)
    List<Earned> earned();

    @SqlQuery("SELECT indicator, target FROM feeds WHERE to_on IS NULL")
    List<Feed> feeds();

    @SqlQuery("SELECT id FROM indicator ORDER BY id")
    List<IndicatorId> indicators();

    /** An objective whether its unit is excused and whether it counts. */
    record Objective(ProvisionId objective, boolean excused, boolean figuresRise, boolean leftText, boolean stands) {
        boolean rises() {
            return figuresRise && (stands || leftText);
        }

        boolean gone() {
            return leftText && !stands;
        }
    }

    /** Readings of some days that count past others. */
    record Earned(
            IndicatorId indicator,
            ProvisionId objective,
            IndicatorId target,
            Optional<LocalDate> sinceOn,
            LocalDate untilOn) {}

    /** What serves what. */
    record Link(
            ProvisionId objective,
            Optional<ProvisionId> target,
            long weight,
            @Nested Since since) {}

    /** What feeds what. */
    record Feed(IndicatorId indicator, IndicatorId target) {}
}
