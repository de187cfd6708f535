package org.throughline.task;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Office;
import org.throughline.kernel.UnitId;

/** Duties as rows, and who had which. */
interface DutyDao {

    /** Those that are named, and those that a task of the unit has: from one to the next, however many tasks there are. */
    @SqlQuery("""
        WITH RECURSIVE used (words) AS (
            SELECT MIN(duty) FROM task WHERE unit = :unit AND duty <> ''
             UNION ALL
            SELECT (SELECT MIN(t.duty) FROM task t WHERE t.unit = :unit AND t.duty <> '' AND t.duty > used.words)
              FROM used
             WHERE used.words IS NOT NULL)
        SELECT words, MAX(office) AS office
          FROM (SELECT words, office FROM unit_duty WHERE unit = :unit
                 UNION ALL
                SELECT words, NULL FROM used WHERE words IS NOT NULL) named
         GROUP BY words
         ORDER BY words
         LIMIT 100
        """)
    List<Duty> of(UnitId unit);

    @SqlQuery("SELECT office FROM unit_duty WHERE unit = :unit AND words = :words AND office IS NOT NULL")
    Optional<Office> office(UnitId unit, String words);

    @SqlUpdate("""
        INSERT INTO unit_duty (unit, words, office) VALUES (:unit, :words, :office)
            ON CONFLICT (unit, words) DO UPDATE SET office = :office
        """)
    void put(UnitId unit, String words, Optional<Office> office);

    /** When someone had a duty last, or will have it. */
    record Last(MemberId member, LocalDate day) {}

    /** By the latest tasks of the duty, so many at most: what lies longer ago is not lately. */
    @SqlQuery("""
        WITH lately AS (
            SELECT id, responsible, COALESCE(due_on, SUBSTR(made_at, 1, 10)) AS day
              FROM task
             WHERE unit = :unit AND duty = :words AND duty <> '' AND state <> 'DROPPED'
             ORDER BY id DESC
             LIMIT :most)
        SELECT member, MAX(day) AS day
          FROM (SELECT responsible AS member, day FROM lately WHERE responsible IS NOT NULL
                 UNION ALL
                SELECT m.member, l.day FROM lately l JOIN task_member m ON m.task = l.id) had
         GROUP BY member
        """)
    List<Last> last(UnitId unit, String words, int most);

    /** A task of a duty, who answers for it and when. */
    record Had(TaskId task, String duty, LocalDate day, Optional<MemberId> member, TaskState state) {}

    @SqlQuery("""
        SELECT id AS task, duty, day, responsible AS member, state
          FROM (SELECT t.id, t.duty, t.responsible, t.state, COALESCE(t.due_on, SUBSTR(t.made_at, 1, 10)) AS day,
                       ROW_NUMBER() OVER (PARTITION BY t.duty
                                          ORDER BY COALESCE(t.due_on, SUBSTR(t.made_at, 1, 10)) DESC, t.id DESC) AS nth
                  FROM task t
                 WHERE t.unit = :unit AND t.duty <> '' AND t.state <> 'DROPPED' AND (:all OR t.scope IN (<scopes>))) had
         WHERE nth <= :most
         ORDER BY duty, day DESC, id DESC
        """)
    List<Had> had(
            UnitId unit,
            boolean all,
            @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<String> scopes,
            int most);

    /** A task that is to pass to whoever holds the office now. */
    record Passing(TaskId task, MemberId heir) {}

    @SqlQuery("""
        SELECT t.id AS task, r.member AS heir
          FROM unit_duty d
          JOIN role r ON r.unit = d.unit AND r.office = d.office AND r.from_on <= :day
                     AND (r.to_on IS NULL OR r.to_on > :day)
          JOIN task t ON t.unit = d.unit AND t.duty = d.words AND t.duty <> ''
         WHERE t.state IN ('OPEN', 'IN_PROGRESS', 'BLOCKED')
           AND NOT EXISTS (SELECT 1 FROM role e
                            WHERE e.unit = r.unit AND e.office = r.office AND e.id < r.id AND e.from_on <= :day
                              AND (e.to_on IS NULL OR e.to_on > :day))
           AND (t.responsible IS NULL
                OR (t.responsible IN (SELECT f.member FROM role f WHERE f.unit = d.unit AND f.office = d.office)
                    AND t.responsible NOT IN (SELECT h.member FROM role h
                                               WHERE h.unit = d.unit AND h.office = d.office AND h.from_on <= :day
                                                 AND (h.to_on IS NULL OR h.to_on > :day))))
         ORDER BY t.id
         LIMIT :most
        """)
    List<Passing> passing(LocalDate day, int most);
}
