package org.throughline.progress;

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
               p.figures_rise AND MAX(CASE WHEN v.id = (
                   SELECT n.id FROM version n WHERE n.plan = p.id AND n.state IN
        """ + TotalDao.STANDING + """
             ORDER BY n.number DESC LIMIT 1) THEN 1 ELSE 0 END) = 1 AS rises,
        MAX(CASE WHEN v.id = (
            SELECT n.id FROM version n WHERE n.plan = p.id AND n.state IN
        """ + TotalDao.STANDING + """
                    ORDER BY n.number DESC LIMIT 1) THEN 1 ELSE 0 END) = 1 AS stands
          FROM provision o
          JOIN plan p ON p.id = o.plan
          JOIN provision_text t ON t.provision = o.id AND t.kind = 'OBJECTIVE'
          JOIN version v ON v.id = t.version
         GROUP BY o.id, p.id, p.figures_rise
         ORDER BY o.id
        """)
    List<Objective> objectives();

    @SqlQuery("SELECT objective, target, weight, " + TotalDao.SINCE
            + " FROM serves WHERE to_on IS NULL AND target IS NOT NULL ORDER BY" + " objective")
    List<Link> links();

    @SqlQuery("SELECT indicator, target FROM feeds WHERE to_on IS NULL")
    List<Feed> feeds();

    @SqlQuery("SELECT id FROM indicator ORDER BY id")
    List<IndicatorId> indicators();

    /** An objective whether its unit is excused and whether it counts. */
    record Objective(ProvisionId objective, boolean excused, boolean rises, boolean stands) {}

    /** What serves what. */
    record Link(
            ProvisionId objective,
            Optional<ProvisionId> target,
            long weight,
            @Nested Since since) {}

    /** What feeds what. */
    record Feed(IndicatorId indicator, IndicatorId target) {}
}
