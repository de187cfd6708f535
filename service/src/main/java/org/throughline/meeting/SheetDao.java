package org.throughline.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.throughline.kernel.UnitId;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.VersionId;
import org.throughline.task.TaskId;

/** What a meeting sheet shows, gathered from the rows of several features. Only reads. */
interface SheetDao {

    /** A task that is not done. */
    record TaskRow(
            TaskId id,
            String title,
            Optional<LocalDate> dueOn,
            Optional<String> responsible,
            Optional<ProvisionId> objective) {}

    @SqlQuery("""
        SELECT t.id, t.title, t.due_on, m.name AS responsible, p.objective
          FROM task t
          LEFT JOIN member m ON m.id = t.responsible
          LEFT JOIN task_place p ON p.task = t.id AND p.to_on IS NULL
         WHERE t.unit = :unit AND t.state IN ('OPEN', 'IN_PROGRESS', 'BLOCKED') AND t.scope IN (<scopes>)
         ORDER BY COALESCE(t.due_on, '9999-12-31'), t.id
         LIMIT :most
        """)
    List<TaskRow> tasks(UnitId unit, @BindList("scopes") Collection<String> scopes, int most);

    /** A text in discussion. */
    record DraftRow(VersionId version, String slug, String title, int number, String unit, LocalDate until) {}

    @SqlQuery("""
        SELECT v.id AS version, p.slug, p.title, v.number, u.name AS unit, v.discussion_until AS until
          FROM version v
          JOIN plan p ON p.id = v.plan
          JOIN plan_owner o ON o.plan = p.id AND o.to_on IS NULL
          JOIN unit u ON u.id = o.unit
         WHERE v.state = 'IN_DISCUSSION' AND o.unit IN (<units>) AND p.scope IN (<scopes>)
         ORDER BY v.discussion_until, v.id
         LIMIT :most
        """)
    List<DraftRow> drafts(
            @BindList(value = "units", onEmpty = EmptyHandling.NULL_STRING) Collection<UnitId> units,
            @BindList("scopes") Collection<String> scopes,
            int most);

    /** A ballot that is open. */
    record BallotRow(long id, String title, String body, Instant closesAt, String zone) {}

    @SqlQuery("""
        SELECT b.id, b.title, y.name AS body, b.closes_at, b.zone
          FROM ballot b
          JOIN body y ON y.id = b.body
         WHERE b.state = 'OPEN' AND y.unit IN (<units>) AND b.scope IN (<scopes>)
         ORDER BY b.closes_at, b.id
         LIMIT :most
        """)
    List<BallotRow> ballots(
            @BindList(value = "units", onEmpty = EmptyHandling.NULL_STRING) Collection<UnitId> units,
            @BindList("scopes") Collection<String> scopes,
            int most);
}
