package org.throughline.task;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.throughline.kernel.UnitId;
import org.throughline.plan.ProvisionId;

/** Updates as rows: inserted, never changed. */
interface UpdateDao {
    String UPDATES = """
        SELECT u.id, u.task, u.unit, u.objective, u.member, u.entered_by, u.happened_on, u.recorded_at, u.state, u.share,
               u.said, u.note, u.corrects, c.id AS corrected_by, u.scope
          FROM task_update u
          LEFT JOIN task_update c ON c.corrects = u.id
        """;

    String STANDS = " NOT EXISTS (SELECT 1 FROM task_update c WHERE c.corrects = u.id) ";

    String INSERT = """
        INSERT INTO task_update (id, task, unit, objective, member, entered_by, happened_on, recorded_at, state, share,
                                 said, note, corrects, scope)
        VALUES (:id, :task, :unit, :objective, :member, :enteredBy, :happenedOn, :recordedAt, :state, :share,
                :said, :note, :corrects, :scope)
        """;

    @SqlUpdate(INSERT)
    void insert(@BindMethods Update update);

    @SqlBatch(INSERT)
    void insertAll(@BindMethods List<Update> updates);

    @SqlQuery(UPDATES + " WHERE u.id = :id")
    Optional<Update> find(UpdateId id);

    /** The newest first. */
    @SqlQuery(UPDATES + " WHERE u.task = :task ORDER BY u.happened_on DESC, u.recorded_at DESC, u.id DESC LIMIT :most")
    List<Update> ofTask(TaskId task, int most);

    /** What a unit reported, the last recorded first. */
    @SqlQuery(UPDATES + """
         WHERE u.unit = :unit AND (:all OR u.scope IN (<scopes>)) AND u.id < :before
         ORDER BY u.id DESC
         LIMIT :most
        """)
    List<Update> ofUnit(
            UnitId unit,
            boolean all,
            @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<String> scopes,
            long before,
            int most);

    @SqlQuery(UPDATES + """
         WHERE u.objective = :objective AND (:all OR u.scope IN (<scopes>)) AND c.id IS NULL
         ORDER BY u.happened_on DESC, u.id DESC
         LIMIT :most
        """)
    List<Update> ofObjective(
            ProvisionId objective,
            boolean all,
            @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<String> scopes,
            int most);

    String LATEST = " AND" + STANDS + "ORDER BY u.happened_on DESC, u.recorded_at DESC, u.id DESC LIMIT 1)";

    /** The latest word on how a task stands, and the latest on how much of it is done. */
    @SqlQuery("SELECT (SELECT u.state FROM task_update u WHERE u.task = :task AND u.state IS NOT NULL" + LATEST
            + " AS state, (SELECT u.share FROM task_update u WHERE u.task = :task AND u.share IS NOT NULL" + LATEST
            + " AS share")
    Latest latest(TaskId task);

    /** How a task stands, as far as anybody said. */
    record Latest(Optional<TaskState> state, Optional<Long> share) {
        TaskState stateOrOpen() {
            return state.orElse(TaskState.OPEN);
        }

        long shareOrNone() {
            return share.orElse(0L);
        }
    }

    /** The latest day that anyone spoke of, of an objective. */
    @SqlQuery("SELECT u.happened_on FROM task_update u WHERE u.objective = :objective AND" + STANDS
            + "ORDER BY u.happened_on DESC LIMIT 1")
    Optional<LocalDate> latest(ProvisionId objective);

    /** Whether one of these measures was reported of that day already, on that task or, without one, by that unit. */
    @SqlQuery("""
        SELECT COUNT(*)
          FROM task_update u
          JOIN reading r ON r.task_update = u.id
         WHERE (u.task = CAST(:task AS BIGINT) OR (CAST(:task AS BIGINT) IS NULL AND u.task IS NULL AND u.unit = :unit))
           AND u.happened_on = :day AND r.corrected_by IS NULL AND r.measure IN (<measures>)
           AND u.id <> :but
        """)
    int already(
            Optional<TaskId> task,
            UnitId unit,
            LocalDate day,
            @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> measures,
            long but);

    /** For the check: how often each objective was spoken of, and of which day last. */
    @SqlQuery("SELECT u.objective, COUNT(*) AS entries, MAX(u.happened_on) AS last_on FROM task_update u"
            + " WHERE u.objective IS NOT NULL AND" + STANDS + "GROUP BY u.objective")
    List<Spoken> spoken();

    /** How often, and of which day last. */
    record Spoken(ProvisionId objective, long entries, LocalDate lastOn) {}
}
