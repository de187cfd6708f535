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
import org.throughline.db.Hold;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.UnitId;
import org.throughline.plan.ProvisionId;

/** Tasks as rows, with where each hangs today. */
interface TaskDao {
    String TASKS = """
        SELECT t.id, t.unit, p.objective, t.title, t.body, t.state, t.due_on, t.weight, t.share, t.duty, t.responsible,
               t.made_by, t.made_at, t.scope, t.revision
          FROM task t
          LEFT JOIN task_place p ON p.task = t.id AND p.to_on IS NULL
        """;

    /** The same as {@link ListedTask.Row}; each list is asked either for bodies or for what tasks are linked with. */
    String LISTED = """
        SELECT t.id, t.unit, COALESCE(p.objective, 0) AS objective, t.weight, t.share,
               COALESCE(t.responsible, 0) AS responsible, t.revision,
               CASE WHEN :body THEN FALSE
                    ELSE EXISTS (SELECT 1 FROM task_wait w WHERE w.task = t.id)
                         OR EXISTS (SELECT 1 FROM task_occurrence c WHERE c.task = t.id)
                END AS linked,
               COALESCE(t.due_on, '9999-12-31') || t.state || ' ' || length(t.duty) || ' ' || length(t.title) || ' '
               || t.duty || t.title || CASE WHEN :body THEN t.body ELSE '' END AS words
          FROM task t
          LEFT JOIN task_place p ON p.task = t.id AND p.to_on IS NULL
        """;

    /** After the last of a page, in the order of the day it is due. */
    String AFTER = """
           AND (COALESCE(t.due_on, '9999-12-31') > :afterDay
                OR (COALESCE(t.due_on, '9999-12-31') = :afterDay AND t.id > :afterId))
         ORDER BY COALESCE(t.due_on, '9999-12-31'), t.id
         LIMIT :most
        """;

    @Hold
    @SqlQuery("SELECT id FROM task WHERE id = :id")
    void hold(TaskId id);

    @SqlQuery(TASKS + " WHERE t.id = :id")
    Optional<Task> find(TaskId id);

    String INSERT = """
        INSERT INTO task (id, unit, title, body, state, due_on, weight, share, duty, responsible, made_by, made_at, scope,
                          revision)
        VALUES (:id, :unit, :title, :body, :state, :dueOn, :weight, :share, :duty, :responsible, :madeBy, :madeAt, :scope,
                :revision)
        """;

    @SqlUpdate(INSERT)
    void insert(@BindMethods Task task);

    @SqlBatch(INSERT)
    void insertAll(@BindMethods List<Task> tasks);

    @SqlBatch("INSERT INTO task_place (task, objective, from_on) VALUES (:task, :objective, :from)")
    void hangAll(@BindMethods List<Hung> places);

    /** Where a task hangs, and since when. */
    record Hung(TaskId task, ProvisionId objective, LocalDate from) {}

    @SqlUpdate("""
        UPDATE task
           SET title = :title, body = :body, due_on = :due, weight = :weight, duty = :duty, responsible = :responsible,
               revision = revision + 1
         WHERE id = :id AND revision = :seen
        """)
    int edit(TaskId id, long seen, @BindMethods TaskWords words);

    @SqlUpdate("UPDATE task SET state = :state, share = :share WHERE id = :id")
    void stands(TaskId id, TaskState state, long share);

    @SqlUpdate("UPDATE task SET scope = :scope WHERE id = :id")
    void scope(TaskId id, String scope);

    @SqlUpdate("UPDATE task_place SET to_on = :on WHERE task = :task AND to_on IS NULL")
    void leave(TaskId task, LocalDate on);

    @SqlUpdate("""
        INSERT INTO task_place (task, objective, from_on) VALUES (:task, :objective, :from)
            ON CONFLICT (task, objective, from_on) DO UPDATE SET to_on = NULL
        """)
    void hang(TaskId task, ProvisionId objective, LocalDate from);

    @SqlUpdate("DELETE FROM task_member WHERE task = :task")
    void dropOthers(TaskId task);

    @SqlUpdate("INSERT INTO task_member (task, member) VALUES (:task, :member)")
    void addOther(TaskId task, MemberId member);

    @SqlQuery("SELECT member FROM task_member WHERE task = :task ORDER BY member")
    List<MemberId> others(TaskId task);

    @SqlQuery(LISTED + """
         WHERE t.unit = :unit AND t.state IN (<states>) AND (:all OR t.scope IN (<scopes>))
           AND (:whose = 0 OR t.responsible = :whose
                OR EXISTS (SELECT 1 FROM task_member m WHERE m.task = t.id AND m.member = :whose))
           AND (NOT :nobody OR t.responsible IS NULL)
           AND (:objective = 0 OR p.objective = :objective)
           AND (:duty = '' OR t.duty = :duty)
        """ + AFTER)
    List<ListedTask.Row> ofUnit(
            boolean body,
            UnitId unit,
            @BindList Collection<TaskState> states,
            boolean all,
            @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<String> scopes,
            long whose,
            boolean nobody,
            long objective,
            String duty,
            String afterDay,
            long afterId,
            int most);

    @SqlQuery(LISTED + """
         WHERE t.id IN (SELECT x.id FROM task x WHERE x.responsible = :member
                         UNION
                        SELECT m.task FROM task_member m WHERE m.member = :member)
           AND t.state IN (<states>) AND (:all OR t.scope IN (<scopes>))
        """ + AFTER)
    List<ListedTask.Row> ofMember(
            boolean body,
            MemberId member,
            @BindList Collection<TaskState> states,
            boolean all,
            @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<String> scopes,
            String afterDay,
            long afterId,
            int most);

    @SqlQuery(TASKS + """
         WHERE p.objective = :objective AND (:all OR t.scope IN (<scopes>)) AND t.id > :afterId
         ORDER BY t.id
         LIMIT :most
        """)
    List<Task> ofObjective(
            ProvisionId objective,
            boolean all,
            @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<String> scopes,
            long afterId,
            int most);

    /** Those under a plan's objectives, or of a unit, that were not given up; within days unless {@code always}. */
    @SqlQuery(TASKS + """
         WHERE ((:plan <> 0 AND t.id IN (SELECT h.task
                                           FROM task_place h
                                           JOIN provision v ON v.id = h.objective
                                          WHERE v.plan = :plan AND h.to_on IS NULL))
                OR (:from <> 0 AND t.unit = :from))
           AND t.state <> 'DROPPED' AND (:all OR t.scope IN (<scopes>))
           AND (:always OR t.due_on BETWEEN :since AND :until)
         ORDER BY COALESCE(t.due_on, '9999-12-31'), t.id
         LIMIT :most
        """)
    List<Task> pattern(
            long plan,
            long from,
            String since,
            String until,
            boolean always,
            boolean all,
            @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<String> scopes,
            int most);

    @SqlQuery("""
        SELECT m.id, m.name
          FROM member m
         WHERE m.id IN (SELECT s.member FROM membership s
                         WHERE s.unit = :unit AND s.standing IN ('CANDIDATE', 'FULL')
                           AND s.from_on <= :day AND (s.to_on IS NULL OR s.to_on > :day)
                         UNION
                        SELECT r.member FROM role r
                         WHERE r.unit = :unit AND r.office <> 'OBSERVER'
                           AND r.from_on <= :day AND (r.to_on IS NULL OR r.to_on > :day))
         ORDER BY m.name, m.id
         LIMIT 300
        """)
    List<Tasks.Person> people(UnitId unit, LocalDate day);

    /** For the check: every task. */
    @SqlQuery(TASKS + " ORDER BY t.id")
    List<Task> all();
}
