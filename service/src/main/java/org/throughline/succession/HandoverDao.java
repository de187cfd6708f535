package org.throughline.succession;

import java.time.LocalDate;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.throughline.kernel.UnitId;
import org.throughline.plan.PlanId;
import org.throughline.summation.FindingId;
import org.throughline.summation.SummationId;
import org.throughline.task.TaskId;

/** What passes from a unit that ends; what is finished stays with it. */
interface HandoverDao {

    @SqlUpdate("DELETE FROM plan_owner WHERE plan = :plan AND to_on IS NULL AND from_on >= :day")
    int giveUpAtOnce(PlanId plan, LocalDate day);

    @SqlUpdate("UPDATE plan_owner SET to_on = :day WHERE plan = :plan AND to_on IS NULL")
    int giveUp(PlanId plan, LocalDate day);

    @SqlUpdate("INSERT INTO plan_owner (plan, unit, from_on) VALUES (:plan, :unit, :day)")
    void take(PlanId plan, UnitId unit, LocalDate day);

    /** One open task. */
    @SqlUpdate("""
        UPDATE task
           SET unit = :to
         WHERE id = :task
           AND unit = :from
           AND state IN ('OPEN', 'IN_PROGRESS', 'BLOCKED')
        """)
    int task(TaskId task, UnitId from, UnitId to);

    /** One owed answer, but where the other unit owes it already. */
    @SqlUpdate("""
        UPDATE finding_due
           SET unit = :to
         WHERE finding = :finding
           AND unit = :from
           AND answered_on IS NULL
           AND NOT EXISTS (SELECT 1 FROM finding_due d WHERE d.finding = :finding AND d.unit = :to)
        """)
    int debt(FindingId finding, UnitId from, UnitId to);

    /** One summation that is not accepted; a synthesis only where the other has none under way. */
    @SqlUpdate("""
        UPDATE summation
           SET unit = :to
         WHERE id = :summation
           AND unit = :from
           AND state <> 'ACCEPTED'
           AND (kind = 'UNIT'
                OR kind = 'SYNTHESIS'
                   AND NOT EXISTS (SELECT 1
                                     FROM summation s
                                    WHERE s.unit = :to
                                      AND s.kind = 'SYNTHESIS'
                                      AND s.state <> 'ACCEPTED'))
        """)
    int summation(SummationId summation, UnitId from, UnitId to);

    /** Open tasks on objectives of the plan. */
    @SqlUpdate("""
        UPDATE task
           SET unit = :to
         WHERE unit = :from
           AND state IN ('OPEN', 'IN_PROGRESS', 'BLOCKED')
           AND id IN (SELECT p.task
                        FROM task_place p
                        JOIN provision v ON v.id = p.objective
                       WHERE v.plan = :plan
                         AND p.to_on IS NULL)
        """)
    int tasksOn(PlanId plan, UnitId from, UnitId to);

    /** Every other open task. */
    @SqlUpdate("UPDATE task SET unit = :to WHERE unit = :from AND state IN ('OPEN', 'IN_PROGRESS', 'BLOCKED')")
    int tasks(UnitId from, UnitId to);

    /** Reviews of the plan that are not decided yet. */
    @SqlUpdate("""
        UPDATE review
           SET unit = :to
         WHERE unit = :from
           AND plan = :plan
           AND state IN ('DRAFT', 'SUBMITTED', 'SENT_BACK')
        """)
    int reviews(PlanId plan, UnitId from, UnitId to);

    /** Answers owed, but for those that the other unit owes already. */
    @SqlUpdate("""
        UPDATE finding_due
           SET unit = :to
         WHERE unit = :from
           AND answered_on IS NULL
           AND NOT EXISTS (SELECT 1 FROM finding_due d WHERE d.finding = finding_due.finding AND d.unit = :to)
        """)
    int debts(UnitId from, UnitId to);

    @SqlUpdate("DELETE FROM finding_due WHERE unit = :from AND answered_on IS NULL")
    int debtsOwedAlready(UnitId from);

    /** Summations of members that they have not handed in: their lessons are to be owed by a unit that stands. */
    @SqlUpdate("UPDATE summation SET unit = :to WHERE unit = :from AND kind = 'MEMBER' AND state = 'DRAFT'")
    int drafts(UnitId from, UnitId to);

    /** As {@link #drafts}, of the members who are at home in that successor now. */
    @SqlUpdate("""
        UPDATE summation
           SET unit = :to
         WHERE unit = :from
           AND kind = 'MEMBER'
           AND state = 'DRAFT'
           AND EXISTS (SELECT 1
                         FROM membership m
                        WHERE m.member = summation.author
                          AND m.unit = :to
                          AND m.to_on IS NULL)
        """)
    int draftsOfMembers(UnitId from, UnitId to);

    /** Answers written in a synthesis that went to the other unit, to what it owes now. */
    @SqlUpdate("""
        UPDATE disposition
           SET unit = :to
         WHERE unit = :from
           AND EXISTS (SELECT 1
                         FROM summation s
                        WHERE s.id = disposition.synthesis
                          AND s.unit = :to
                          AND s.state <> 'ACCEPTED')
           AND EXISTS (SELECT 1
                         FROM finding_due d
                        WHERE d.finding = disposition.finding
                          AND d.unit = :to
                          AND d.answered_on IS NULL)
           AND NOT EXISTS (SELECT 1 FROM disposition o WHERE o.finding = disposition.finding AND o.unit = :to)
        """)
    int answers(UnitId from, UnitId to);

    /** Answers that no body has accepted, to what went elsewhere: whoever owes it now answers it. */
    @SqlUpdate("""
        DELETE FROM disposition
         WHERE unit = :from
           AND synthesis IN (SELECT id FROM summation WHERE kind = 'SYNTHESIS' AND state <> 'ACCEPTED')
        """)
    int answersToNothing(UnitId from);

    /** Summations of the unit that are not accepted; a synthesis only where the other has none under way. */
    @SqlUpdate("""
        UPDATE summation
           SET unit = :to
         WHERE unit = :from
           AND state <> 'ACCEPTED'
           AND (kind = 'UNIT'
                OR kind = 'SYNTHESIS'
                   AND NOT EXISTS (SELECT 1
                                     FROM summation s
                                    WHERE s.unit = :to
                                      AND s.kind = 'SYNTHESIS'
                                      AND s.state <> 'ACCEPTED'))
        """)
    int summations(UnitId from, UnitId to);
}
