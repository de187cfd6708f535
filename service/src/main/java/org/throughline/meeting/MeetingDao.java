package org.throughline.meeting;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.UnitId;

interface MeetingDao {
    String MEETINGS = """
        SELECT m.id, m.body, m.held_on, m.begins, m.place, m.agenda, m.present, m.minutes, m.scope, m.revision
          FROM meeting m
        """;

    @SqlUpdate("""
        INSERT INTO meeting (id, body, held_on, begins, place, agenda, present, minutes, scope, revision)
        VALUES (:id, :body, :heldOn, :begins, :place, :agenda, :present, :minutes, :scope, :revision)
        """)
    void insert(@BindMethods Meeting meeting);

    @SqlUpdate("""
        UPDATE meeting
           SET held_on = :heldOn, begins = :begins, place = :place, agenda = :agenda, present = :present,
               minutes = :minutes, revision = revision + 1
         WHERE id = :id AND revision = :seen
        """)
    int edit(MeetingId id, long seen, @BindMethods MeetingWords words);

    @SqlQuery(MEETINGS + " WHERE m.id = :id")
    Optional<Meeting> find(MeetingId id);

    @SqlQuery(MEETINGS
            + " JOIN body b ON b.id = m.body WHERE b.unit = :unit ORDER BY m.held_on DESC, m.id DESC LIMIT 100")
    List<Meeting> ofUnit(UnitId unit);

    @SqlUpdate("""
        INSERT INTO meeting_presence (meeting, member, came, went) VALUES (:meeting, :member, :came, :went)
            ON CONFLICT (meeting, member) DO UPDATE SET came = excluded.came, went = excluded.went
        """)
    void come(MeetingId meeting, MemberId member, Optional<String> came, Optional<String> went);

    @SqlUpdate("DELETE FROM meeting_presence WHERE meeting = :meeting AND member = :member")
    int remove(MeetingId meeting, MemberId member);

    @SqlQuery("""
        SELECT p.member, m.name, p.came, p.went
          FROM meeting_presence p
          JOIN member m ON m.id = p.member
         WHERE p.meeting = :meeting
         ORDER BY m.name, m.id
        """)
    List<Presence> presences(MeetingId meeting);
}
