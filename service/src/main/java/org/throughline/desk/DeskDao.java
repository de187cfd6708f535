package org.throughline.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.throughline.kernel.BodyId;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.UnitId;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.Tier;

/** What awaits a member, gathered from the rows of all features: a statement for each kind of thing. Only reads. */
interface DeskDao {

    /** A task with where it hangs. */
    record TaskRow(
            long id,
            String title,
            String state,
            Optional<LocalDate> dueOn,
            String unit,
            Optional<ProvisionId> objective) {}

    @SqlQuery("""
        SELECT t.id, t.title, t.state, t.due_on, u.name AS unit, tp.objective
          FROM task t
          JOIN unit u ON u.id = t.unit
          LEFT JOIN task_place tp ON tp.task = t.id AND tp.to_on IS NULL
         WHERE t.id IN (SELECT id FROM task WHERE responsible = :member
                         UNION SELECT task FROM task_member WHERE member = :member)
           AND t.state IN ('OPEN', 'IN_PROGRESS', 'BLOCKED')
           AND t.scope IN (<scopes>)
         ORDER BY COALESCE(t.due_on, '9999-12-31'), t.id
         LIMIT :limit
        """)
    List<TaskRow> tasks(MemberId member, @BindList("scopes") Collection<String> scopes, int limit);

    /** What one of these tasks waits for, done or not. */
    record WaitRow(long task, String title, boolean open) {}

    @SqlQuery("""
        SELECT w.task, t.title, CASE WHEN t.state IN ('DONE', 'DROPPED') THEN 0 ELSE 1 END AS open
          FROM task_wait w
          JOIN task t ON t.id = w.waits_for
         WHERE w.task IN (<tasks>) AND t.scope IN (<scopes>)
         ORDER BY w.task, t.id
        """)
    List<WaitRow> waits(@BindList("tasks") Collection<Long> tasks, @BindList("scopes") Collection<String> scopes);

    /** An objective by its words of today. */
    record Objective(ProvisionId id, String number, String title, String slug) {
        String label() {
            return (number + " " + title).strip();
        }
    }

    @SqlQuery("""
        SELECT id, number, title, slug
          FROM (SELECT t.provision AS id, t.number, t.title, p.slug,
                       ROW_NUMBER() OVER (PARTITION BY t.provision
                                          ORDER BY CASE v.state WHEN 'IN_FORCE' THEN 0 WHEN 'RUN_OUT' THEN 1
                                                   WHEN 'ADOPTED_PROVISIONALLY' THEN 2 ELSE 3 END, v.number DESC) AS nth
                  FROM provision_text t
                  JOIN version v ON v.id = t.version
                  JOIN plan p ON p.id = v.plan
                 WHERE t.provision IN (<ids>) AND p.scope IN (<scopes>)) standing
         WHERE nth = 1
        """)
    List<Objective> objectives(
            @BindList("ids") Collection<ProvisionId> ids, @BindList("scopes") Collection<String> scopes);

    @SqlQuery("""
        SELECT u.name AS unit, p.title AS plan, p.slug, up.title AS above, a.due_on AS due, COUNT(*) AS undecided
          FROM alignment a
          JOIN realign_item i ON i.alignment = a.id AND i.choice IS NULL
          JOIN plan p ON p.id = a.plan
          JOIN plan_owner o ON o.plan = p.id AND o.to_on IS NULL
          JOIN unit u ON u.id = o.unit
          JOIN version v ON v.id = a.version
          JOIN plan up ON up.id = v.plan
         WHERE a.closed_on IS NULL AND o.unit IN (<units>) AND p.scope IN (<scopes>) AND up.scope IN (<scopes>)
         GROUP BY a.id, u.name, p.title, p.slug, up.title, a.due_on
         ORDER BY a.due_on, a.id
         LIMIT :limit
        """)
    List<Desk.Realignment> realignments(
            @BindList(value = "units", onEmpty = EmptyHandling.NULL_STRING) Collection<UnitId> units,
            @BindList("scopes") Collection<String> scopes,
            int limit);

    /** A text in discussion. */
    record DiscussionRow(
            String slug,
            String title,
            Tier tier,
            String unit,
            int number,
            LocalDate discussionUntil,
            long statements,
            long amendments) {}

    @SqlQuery("""
        SELECT p.slug, p.title, p.tier, u.name AS unit, v.number, v.discussion_until,
               (SELECT COUNT(*) FROM statement s WHERE s.plan = p.id AND s.scope IN (<scopes>)) AS statements,
               (SELECT COUNT(*) FROM amendment a
                 WHERE a.version = v.id AND a.state NOT IN ('DRAFT', 'WITHDRAWN') AND a.scope IN (<scopes>)) AS amendments
          FROM version v
          JOIN plan p ON p.id = v.plan
          JOIN plan_owner o ON o.plan = p.id AND o.to_on IS NULL
          JOIN unit u ON u.id = o.unit
         WHERE v.state = 'IN_DISCUSSION' AND p.scope IN (<scopes>) AND o.unit IN (<units>)
         ORDER BY v.discussion_until, v.id
         LIMIT :limit
        """)
    List<DiscussionRow> discussions(
            @BindList(value = "units", onEmpty = EmptyHandling.NULL_STRING) Collection<UnitId> units,
            @BindList("scopes") Collection<String> scopes,
            int limit);

    @SqlQuery("""
        SELECT u.name AS unit, COUNT(*) AS findings, MIN(d.since_on) AS since, MIN(d.due_on) AS due
          FROM finding_due d
          JOIN finding f ON f.id = d.finding
          JOIN unit u ON u.id = d.unit
         WHERE d.unit IN (<units>) AND d.answered_on IS NULL AND f.scope IN (<scopes>)
         GROUP BY u.id, u.name
         ORDER BY MIN(d.due_on), u.id
        """)
    List<Desk.Owed> owed(
            @BindList(value = "units", onEmpty = EmptyHandling.NULL_STRING) Collection<UnitId> units,
            @BindList("scopes") Collection<String> scopes);

    /** How many open tasks of a unit someone has in hand who neither belongs to it nor to a unit below, nor holds an office. */
    record LeftRow(MemberId member, String name, long tasks) {}

    @SqlQuery("""
        WITH RECURSIVE down (id) AS (
            SELECT id FROM unit WHERE id = :unit
             UNION
            SELECT p.unit FROM unit_parent p JOIN down ON p.parent = down.id WHERE p.to_on IS NULL)
        SELECT t.responsible AS member, m.name, COUNT(*) AS tasks
          FROM task t
          JOIN member m ON m.id = t.responsible
         WHERE t.unit = :unit
           AND t.state IN ('OPEN', 'IN_PROGRESS', 'BLOCKED')
           AND t.scope IN (<scopes>)
           AND NOT EXISTS (SELECT 1
                             FROM membership s
                             JOIN down ON down.id = s.unit
                            WHERE s.member = t.responsible
                              AND s.standing IN ('CANDIDATE', 'FULL', 'SUSPENDED')
                              AND s.from_on <= :day
                              AND (s.to_on IS NULL OR s.to_on > :day))
           AND NOT EXISTS (SELECT 1
                             FROM role r
                            WHERE r.unit = t.unit
                              AND r.member = t.responsible
                              AND r.from_on <= :day
                              AND (r.to_on IS NULL OR r.to_on > :day))
         GROUP BY t.responsible, m.name
         ORDER BY m.name, t.responsible
        """)
    List<LeftRow> left(UnitId unit, LocalDate day, @BindList("scopes") Collection<String> scopes);

    /** Units that someone asks to join, of those kept, or directly below them and without officers. */
    record AskingRow(UnitId unit, long count, Instant since) {}

    @SqlQuery("""
        SELECT unit, COUNT(*) AS count, MIN(made_at) AS since
          FROM application
         WHERE state = 'OPEN'
           AND (unit IN (<kept>)
                OR unit IN (SELECT p.unit
                              FROM unit_parent p
                             WHERE p.parent IN (<kept>)
                               AND p.to_on IS NULL
                               AND NOT EXISTS (SELECT 1
                                                 FROM role r
                                                WHERE r.unit = p.unit
                                                  AND r.office IN ('CHAIR', 'DEPUTY', 'SECRETARY')
                                                  AND r.from_on <= :day
                                                  AND (r.to_on IS NULL OR r.to_on > :day))))
         GROUP BY unit
         ORDER BY MIN(made_at), unit
        """)
    List<AskingRow> asking(@BindList("kept") Collection<UnitId> kept, LocalDate day);

    /** What became of a finding, from the day on which the answer took effect. */
    record AnswerRow(long finding, String words, String kind, String reason, String unit, LocalDate answeredOn) {}

    /** Of the member's own words, which they may read wherever they belong by now. */
    @SqlQuery("""
        SELECT f.id AS finding, f.words, d.kind, d.reason, u.name AS unit, w.answered_on
          FROM summation s
          JOIN finding f ON f.summation = s.id
          JOIN disposition d ON d.finding = f.id
          JOIN finding_due w ON w.finding = d.finding AND w.unit = d.unit
          JOIN unit u ON u.id = d.unit
         WHERE s.author = :member AND s.kind = 'MEMBER' AND w.answered_on >= :since
         ORDER BY w.answered_on DESC, d.id DESC
         LIMIT :limit
        """)
    List<AnswerRow> answers(MemberId member, LocalDate since, int limit);

    @SqlQuery("""
        SELECT m.id, y.name AS body, u.name AS unit, m.held_on, m.begins, m.place
          FROM meeting m
          JOIN body y ON y.id = m.body
          JOIN unit u ON u.id = y.unit
         WHERE m.held_on >= :from AND m.held_on <= :until AND m.scope IN (<scopes>)
           AND (y.unit IN (<units>) OR y.id IN (<bodies>))
         ORDER BY m.held_on, m.begins, m.id
         LIMIT :limit
        """)
    List<MeetingRow> meetings(
            LocalDate from,
            LocalDate until,
            @BindList(value = "units", onEmpty = EmptyHandling.NULL_STRING) Collection<UnitId> units,
            @BindList(value = "bodies", onEmpty = EmptyHandling.NULL_STRING) Collection<BodyId> bodies,
            @BindList("scopes") Collection<String> scopes,
            int limit);

    /** A meeting that is to come. */
    record MeetingRow(long id, String body, String unit, LocalDate heldOn, Optional<String> begins, String place) {}

    /** What was said last about a unit's part in an objective, where it waits for an answer. */
    record PledgeRow(
            ProvisionId objective,
            UnitId unit,
            String answers,
            String spoke,
            String said,
            Optional<Long> num,
            int decimals,
            String measure,
            LocalDate saidOn) {}

    @SqlQuery("""
        SELECT g.objective, g.unit, g.said, g.num, g.said_on, COALESCE(m.decimals, 0) AS decimals,
               CASE WHEN g.above THEN u.name ELSE top.name END AS answers,
               CASE WHEN g.above THEN top.name ELSE u.name END AS spoke,
               COALESCE(n.name, m.slug, '') AS measure
          FROM pledge g
          JOIN provision v ON v.id = g.objective
          JOIN plan p ON p.id = v.plan
          JOIN plan_owner o ON o.plan = p.id AND o.to_on IS NULL
          JOIN unit u ON u.id = g.unit
          JOIN unit top ON top.id = o.unit
          LEFT JOIN measure m ON m.id = (
               SELECT t.measure FROM indicator_text t WHERE t.indicator = g.indicator ORDER BY t.version DESC LIMIT 1)
          LEFT JOIN measure_name n ON n.measure = m.id AND n.lang = :lang
         WHERE g.said IN ('ASKED', 'OFFERED', 'COUNTERED') AND p.state = 'OPEN' AND p.scope IN (<scopes>)
           AND NOT EXISTS (SELECT 1
                             FROM pledge l
                            WHERE l.objective = g.objective AND l.unit = g.unit AND l.number > g.number)
           AND (CASE WHEN g.above THEN g.unit ELSE o.unit END IN (<units>)
                OR CASE WHEN g.above THEN g.unit ELSE o.unit END IN (
                   SELECT y.unit FROM body y WHERE y.kind = 'COMMITTEE' AND y.id IN (<bodies>)))
         ORDER BY g.said_on, g.id
         LIMIT :limit
        """)
    List<PledgeRow> pledges(
            String lang,
            @BindList(value = "units", onEmpty = EmptyHandling.NULL_STRING) Collection<UnitId> units,
            @BindList(value = "bodies", onEmpty = EmptyHandling.NULL_STRING) Collection<BodyId> bodies,
            @BindList("scopes") Collection<String> scopes,
            int limit);

    /** What a unit took on of an objective that was split or merged, until it says where it goes. */
    @SqlQuery("""
        SELECT g.objective, g.unit, 'MOVE' AS said, g.num, g.opened_on AS said_on, COALESCE(m.decimals, 0) AS decimals,
               u.name AS answers, top.name AS spoke, COALESCE(n.name, m.slug, '') AS measure
          FROM pledge_move g
          JOIN provision v ON v.id = g.objective
          JOIN plan p ON p.id = v.plan
          JOIN plan_owner o ON o.plan = p.id AND o.to_on IS NULL
          JOIN unit u ON u.id = g.unit
          JOIN unit top ON top.id = o.unit
          LEFT JOIN measure m ON m.id = (
               SELECT t.measure FROM indicator_text t WHERE t.provision = g.objective AND t.version = g.former
                  AND t.kind IN ('FLOW', 'STOCK') ORDER BY t.position LIMIT 1)
          LEFT JOIN measure_name n ON n.measure = m.id AND n.lang = :lang
         WHERE g.closed_on IS NULL AND p.scope IN (<scopes>)
           AND (g.unit IN (<units>)
                OR g.unit IN (SELECT y.unit FROM body y WHERE y.kind = 'COMMITTEE' AND y.id IN (<bodies>)))
         ORDER BY g.due_on, g.objective, g.unit
         LIMIT :limit
        """)
    List<PledgeRow> moves(
            String lang,
            @BindList(value = "units", onEmpty = EmptyHandling.NULL_STRING) Collection<UnitId> units,
            @BindList(value = "bodies", onEmpty = EmptyHandling.NULL_STRING) Collection<BodyId> bodies,
            @BindList("scopes") Collection<String> scopes,
            int limit);

    /** How many letters could not be delivered. */
    @SqlQuery("SELECT COUNT(*) FROM letter WHERE state = 'GIVEN_UP'")
    long undelivered();

    /** Something that happened. */
    record NewsRow(String kind, long id, String what, String more, String place, Instant at) {}

    @SqlQuery("""
        SELECT CASE WHEN r.outcome = 'NO_QUORUM' THEN 'no_quorum' WHEN b.places > 0 THEN 'counted'
                    WHEN r.outcome = 'CARRIED' THEN 'carried' ELSE 'lost' END AS kind,
               b.id, b.title AS what,
               CASE WHEN b.places > 0 THEN ''
                    ELSE CAST(r.votes_for AS TEXT) || ' : ' || CAST(r.against AS TEXT) END AS more,
               y.name AS place, b.closes_at AS at
          FROM ballot b
          JOIN ballot_result r ON r.ballot = b.id
          JOIN body y ON y.id = b.body
         WHERE b.state = 'CLOSED' AND b.closes_at >= :since AND y.unit IN (<units>) AND b.scope IN (<scopes>)
         ORDER BY b.closes_at DESC, b.id DESC
         LIMIT :limit
        """)
    List<NewsRow> decided(
            Instant since,
            @BindList(value = "units", onEmpty = EmptyHandling.NULL_STRING) Collection<UnitId> units,
            @BindList("scopes") Collection<String> scopes,
            int limit);

    @SqlQuery("""
        SELECT 'reported' AS kind, COALESCE(t.id, 0) AS id, COALESCE(t.title, '') AS what, x.said AS more, u.name AS place,
               x.recorded_at AS at
          FROM task_update x
          JOIN unit u ON u.id = x.unit
          LEFT JOIN task t ON t.id = x.task
         WHERE x.unit IN (<units>) AND x.recorded_at >= :since AND x.member <> :member AND x.scope IN (<scopes>)
         ORDER BY x.id DESC
         LIMIT :limit
        """)
    List<NewsRow> reported(
            MemberId member,
            Instant since,
            @BindList(value = "units", onEmpty = EmptyHandling.NULL_STRING) Collection<UnitId> units,
            @BindList("scopes") Collection<String> scopes,
            int limit);

    @SqlQuery("""
        SELECT CASE r.state WHEN 'SUBMITTED' THEN 'review' ELSE 'review_accepted' END AS kind, r.id, p.title AS what,
               '' AS more, u.name AS place, r.submitted_at AS at
          FROM review r
          JOIN plan p ON p.id = r.plan
          JOIN unit u ON u.id = r.unit
         WHERE r.state IN ('SUBMITTED', 'ACCEPTED', 'ACCEPTED_CHANGED') AND r.submitted_at >= :since
           AND r.scope IN (<scopes>) AND p.scope IN (<scopes>)
         ORDER BY r.submitted_at DESC, r.id DESC
         LIMIT :limit
        """)
    List<NewsRow> reviewed(Instant since, @BindList("scopes") Collection<String> scopes, int limit);

    @SqlQuery("""
        SELECT 'said' AS kind, s.id, p.title AS what, m.name AS more, p.slug AS place, s.at
          FROM statement s
          JOIN plan p ON p.id = s.plan
          JOIN member m ON m.id = s.member
         WHERE s.at >= :since AND s.member <> :member AND s.folded_reason IS NULL AND s.parent IS NULL
           AND s.scope IN (<scopes>)
         ORDER BY s.id DESC
         LIMIT :limit
        """)
    List<NewsRow> said(MemberId member, Instant since, @BindList("scopes") Collection<String> scopes, int limit);
}
