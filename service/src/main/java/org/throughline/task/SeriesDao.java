package org.throughline.task;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Tasks that come again, as rows. */
interface SeriesDao {
    String SERIES = "SELECT s.id, s.rhythm, s.step, s.first_on, s.until_on, s.turns, s.next_on FROM task_series s";

    @SqlUpdate("UPDATE task_series SET step = step WHERE id = :id")
    int hold(SeriesId id);

    @SqlQuery(SERIES + " WHERE s.id = :id")
    Optional<Series> find(SeriesId id);

    @SqlQuery(SERIES + " JOIN task_occurrence o ON o.series = s.id WHERE o.task = :task")
    Optional<Series> of(TaskId task);

    /** Which task comes again by which rule. */
    record Ruled(TaskId task, Rhythm rhythm, int step, LocalDate untilOn) {}

    @SqlQuery("""
        SELECT o.task, s.rhythm, s.step, s.until_on
          FROM task_occurrence o
          JOIN task_series s ON s.id = o.series
         WHERE o.task IN (<tasks>)
        """)
    List<Ruled> ruled(@BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<TaskId> tasks);

    /** One time of a series that goes on. */
    record Time(TaskId task, SeriesId series, LocalDate day) {}

    @SqlQuery("""
        SELECT o.task, o.series, o.day
          FROM task_occurrence o
          JOIN task_series s ON s.id = o.series
         WHERE o.task IN (<tasks>) AND s.next_on IS NOT NULL
         ORDER BY o.series, o.day
        """)
    List<Time> goingOn(@BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<TaskId> tasks);

    @SqlUpdate("""
        INSERT INTO task_series (id, rhythm, step, first_on, until_on, turns, next_on)
        VALUES (:id, :rhythm, :step, :first, :until, :turns, :next)
            ON CONFLICT (id) DO UPDATE
           SET rhythm = :rhythm, step = :step, first_on = :first, until_on = :until, turns = :turns, next_on = :next
        """)
    void put(
            SeriesId id,
            Rhythm rhythm,
            int step,
            LocalDate first,
            LocalDate until,
            boolean turns,
            Optional<LocalDate> next);

    @SqlUpdate("UPDATE task_series SET next_on = :next WHERE id = :id")
    void next(SeriesId id, Optional<LocalDate> next);

    @SqlUpdate("INSERT INTO task_occurrence (task, series, day) VALUES (:task, :series, :day)")
    void add(TaskId task, SeriesId series, LocalDate day);

    @SqlQuery("SELECT task FROM task_occurrence WHERE series = :series ORDER BY day DESC LIMIT 1")
    TaskId newest(SeriesId series);

    @SqlQuery("SELECT MAX(day) FROM task_occurrence WHERE series = :series")
    LocalDate newestDay(SeriesId series);

    /** How many are past their day and still to be done. */
    @SqlQuery("""
        SELECT COUNT(*)
          FROM task_occurrence o
          JOIN task t ON t.id = o.task
         WHERE o.series = :series AND t.state IN ('OPEN', 'IN_PROGRESS', 'BLOCKED') AND COALESCE(t.due_on, o.day) < :today
        """)
    int undone(SeriesId series, LocalDate today);

    @SqlQuery("""
        SELECT o.task, o.day, t.state, t.due_on,
               (SELECT MAX(u.happened_on)
                  FROM task_update u
                 WHERE u.task = t.id AND u.state = 'DONE'
                   AND NOT EXISTS (SELECT 1 FROM task_update c WHERE c.corrects = u.id)) AS done_on
          FROM task_occurrence o
          JOIN task t ON t.id = o.task
         WHERE o.series = :series AND (:all OR t.scope IN (<scopes>))
         ORDER BY o.day DESC
         LIMIT :most
        """)
    List<Series.Occurrence> occurrences(
            SeriesId series,
            boolean all,
            @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<String> scopes,
            int most);

    @SqlQuery("SELECT id FROM task_series WHERE next_on <= :day ORDER BY next_on, id LIMIT :most")
    List<SeriesId> due(LocalDate day, int most);
}
