package org.throughline.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.throughline.plan.ProvisionId;

/** Tasks and updates as they stood at a past moment. */
interface PastTaskDao {
    /** Of what had happened by that day, what was known before that moment and not yet corrected then. */
    String KNOWN = """
         u.happened_on <= :day AND u.recorded_at < :before
         AND NOT EXISTS (SELECT 1 FROM task_update c WHERE c.corrects = u.id AND c.recorded_at < :before)
        """;

    String LATEST = " ORDER BY u.happened_on DESC, u.recorded_at DESC, u.id DESC LIMIT 1)";

    @SqlQuery("SELECT l.objective, t.weight,"
            + " (SELECT u.state FROM task_update u WHERE u.task = t.id AND u.state IS NOT NULL AND " + KNOWN + LATEST
            + " AS state,"
            + " (SELECT u.share FROM task_update u WHERE u.task = t.id AND u.share IS NOT NULL AND " + KNOWN + LATEST
            + """
             AS share
              FROM task_place l
              JOIN task t ON t.id = l.task
             WHERE l.objective IN (<objectives>) AND l.from_on <= :day AND (l.to_on IS NULL OR l.to_on > :day)
               AND t.made_at < :before
            """)
    List<Then> tasks(
            @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<ProvisionId> objectives,
            LocalDate day,
            Instant before);

    @SqlQuery("SELECT u.objective, COUNT(*) AS entries, MAX(u.happened_on) AS last_on FROM task_update u"
            + " WHERE u.objective IN (<objectives>) AND " + KNOWN + " GROUP BY u.objective")
    List<UpdateDao.Spoken> spoken(
            @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<ProvisionId> objectives,
            LocalDate day,
            Instant before);

    /** A task as it was. */
    record Then(ProvisionId objective, long weight, Optional<TaskState> state, Optional<Long> share) {}
}
