package org.throughline.task;

import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Checklists as rows. */
interface CheckDao {

    @SqlQuery("SELECT id, words, done FROM task_check WHERE task = :task ORDER BY position")
    List<Check> of(TaskId task);

    @SqlUpdate("DELETE FROM task_check WHERE task = :task")
    void clear(TaskId task);

    @SqlUpdate("INSERT INTO task_check (id, task, position, words, done) VALUES (:id, :task, :position, :words, :done)")
    void insert(CheckId id, TaskId task, int position, String words, boolean done);

    @SqlUpdate("UPDATE task_check SET done = :done WHERE id = :id AND task = :task AND done <> :done")
    int tick(CheckId id, TaskId task, boolean done);
}
