package org.throughline.calendar;

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
import org.throughline.kernel.Office;
import org.throughline.kernel.UnitId;

/** What has a day, gathered from the rows of all features. Only reads. */
interface EntryDao {

    /** Something that is due or ends on a day. */
    record DayRow(long id, String title, LocalDate day, String unit, String scope, String place) {}

    @SqlQuery("""
        SELECT t.id, t.title, t.due_on AS day, u.name AS unit, t.scope, '' AS place
          FROM task t
          JOIN unit u ON u.id = t.unit
         WHERE (t.unit IN (<units>)
                OR t.id IN (SELECT id FROM task WHERE responsible = :member
                             UNION SELECT task FROM task_member WHERE member = :member))
           AND t.state IN ('OPEN', 'IN_PROGRESS', 'BLOCKED') AND t.due_on >= :since AND t.scope IN (<scopes>)
         ORDER BY t.due_on, t.id
         LIMIT :most
        """)
    List<DayRow> tasks(
            @BindList(value = "units", onEmpty = EmptyHandling.NULL_STRING) Collection<UnitId> units,
            MemberId member,
            LocalDate since,
            @BindList("scopes") Collection<String> scopes,
            int most);

    @SqlQuery("""
        SELECT v.id, p.title, v.discussion_until AS day, u.name AS unit, p.scope, p.slug AS place
          FROM version v
          JOIN plan p ON p.id = v.plan
          JOIN plan_owner o ON o.plan = p.id AND o.to_on IS NULL
          JOIN unit u ON u.id = o.unit
         WHERE v.state = 'IN_DISCUSSION' AND o.unit IN (<units>) AND v.discussion_until >= :since
           AND p.scope IN (<scopes>)
         ORDER BY v.discussion_until, v.id
         LIMIT :most
        """)
    List<DayRow> discussions(
            @BindList(value = "units", onEmpty = EmptyHandling.NULL_STRING) Collection<UnitId> units,
            LocalDate since,
            @BindList("scopes") Collection<String> scopes,
            int most);

    /** A ballot that is open. */
    record BallotRow(long id, String title, Instant closesAt, String zone, String body, String scope) {}

    @SqlQuery("""
        SELECT b.id, b.title, b.closes_at, b.zone, y.name AS body, b.scope
          FROM ballot b
          JOIN body y ON y.id = b.body
         WHERE b.state = 'OPEN' AND b.scope IN (<scopes>)
           AND (y.unit IN (<units>) OR b.id IN (SELECT ballot FROM elector WHERE member = :member))
         ORDER BY b.closes_at, b.id
         LIMIT :most
        """)
    List<BallotRow> ballots(
            @BindList(value = "units", onEmpty = EmptyHandling.NULL_STRING) Collection<UnitId> units,
            MemberId member,
            @BindList("scopes") Collection<String> scopes,
            int most);

    /** A sitting of a body. */
    record MeetingRow(long id, LocalDate day, Optional<String> begins, String zone, String body, String unit) {}

    @SqlQuery("""
        SELECT m.id, m.held_on AS day, m.begins, u.zone, y.name AS body, u.name AS unit
          FROM meeting m
          JOIN body y ON y.id = m.body
          JOIN unit u ON u.id = y.unit
         WHERE m.held_on >= :since AND m.scope IN (<scopes>) AND (y.unit IN (<units>) OR y.id IN (<bodies>))
         ORDER BY m.held_on, m.id
         LIMIT :most
        """)
    List<MeetingRow> meetings(
            @BindList(value = "units", onEmpty = EmptyHandling.NULL_STRING) Collection<UnitId> units,
            @BindList(value = "bodies", onEmpty = EmptyHandling.NULL_STRING) Collection<BodyId> bodies,
            LocalDate since,
            @BindList("scopes") Collection<String> scopes,
            int most);

    /** An office whose term ends; the day is the first after it. */
    record TermRow(long id, Office office, LocalDate day, String unit, String slug) {}

    @SqlQuery("""
        SELECT r.id, r.office, r.until_on AS day, u.name AS unit, u.slug
          FROM role r
          JOIN unit u ON u.id = r.unit
         WHERE (r.unit IN (<units>) OR r.member = :member) AND r.until_on >= :since AND r.to_on IS NULL
         ORDER BY r.until_on, r.id
         LIMIT :most
        """)
    List<TermRow> terms(
            @BindList(value = "units", onEmpty = EmptyHandling.NULL_STRING) Collection<UnitId> units,
            MemberId member,
            LocalDate since,
            int most);
}
