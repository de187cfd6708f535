package org.throughline.task;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** What waits on what, as rows. */
interface WaitDao {

    @SqlQuery("SELECT waits_for FROM task_wait WHERE task = :task ORDER BY waits_for")
    List<TaskId> next(TaskId task);

    @SqlUpdate(
            "INSERT INTO task_wait (task, waits_for) VALUES (:task, :other) ON CONFLICT (task, waits_for) DO NOTHING")
    int add(TaskId task, TaskId other);

    @SqlUpdate("DELETE FROM task_wait WHERE task = :task AND waits_for = :other")
    int remove(TaskId task, TaskId other);

    @SqlQuery("""
        SELECT w.task AS waiting, t.id, t.title, t.state
          FROM task_wait w
          JOIN task t ON t.id = w.waits_for
         WHERE w.task IN (<tasks>) AND (:all OR t.scope IN (<scopes>))
         ORDER BY w.task, COALESCE(t.due_on, '9999-12-31'), t.id
        """)
    List<Wait> of(
            @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<TaskId> tasks,
            boolean all,
            @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<String> scopes);

    /** The other way round: what waits for a task; {@code waiting} is the task that was asked about. */
    @SqlQuery("""
        SELECT w.waits_for AS waiting, t.id, t.title, t.state
          FROM task_wait w
          JOIN task t ON t.id = w.task
         WHERE w.waits_for = :task AND (:all OR t.scope IN (<scopes>))
         ORDER BY COALESCE(t.due_on, '9999-12-31'), t.id
         LIMIT :most
        """)
    List<Wait> on(
            TaskId task,
            boolean all,
            @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<String> scopes,
            int most);
}
