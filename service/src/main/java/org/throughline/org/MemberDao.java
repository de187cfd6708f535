package org.throughline.org;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.UnitId;

interface MemberDao {

    @SqlQuery("SELECT id, name, email, lang, joined_on, revision FROM member WHERE id = :id")
    Optional<Member> find(MemberId id);

    @SqlQuery("SELECT id, name, email, lang, joined_on, revision FROM member WHERE email = :email")
    Optional<Member> byEmail(String email);

    @SqlQuery("SELECT id, name, email, lang, joined_on, revision FROM member WHERE id IN (<ids>)")
    List<Member> all(@BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<MemberId> ids);

    @SqlUpdate("""
        INSERT INTO member (id, name, email, lang, password_hash, joined_on, revision)
        VALUES (:id, :name, :email, :lang, NULL, :joinedOn, :revision)
        """)
    void insert(@BindMethods Member member);

    @SqlQuery("SELECT id AS member, name, password_hash AS hash FROM member WHERE email = :email")
    Optional<Credentials> credentials(String email);

    @SqlQuery("SELECT id AS member, name, password_hash AS hash FROM member WHERE id = :id")
    Optional<Credentials> credentials(MemberId id);

    @SqlUpdate("UPDATE member SET name = :name, email = :email, revision = revision + 1 WHERE id = :id")
    void correct(MemberId id, String name, Optional<String> email);

    @SqlUpdate("UPDATE member SET password_hash = :hash, revision = revision + 1 WHERE id = :id")
    void password(MemberId id, String hash);

    @SqlUpdate("UPDATE member SET password_hash = NULL, revision = revision + 1 WHERE id = :id")
    void forgetPassword(MemberId id);

    @SqlUpdate("DELETE FROM session WHERE member = :id")
    void endSessions(MemberId id);

    @SqlUpdate("DELETE FROM api_token WHERE member = :id")
    void revokeTokens(MemberId id);

    @SqlUpdate("DELETE FROM lost_password WHERE member = :id")
    void endLostPassword(MemberId id);

    @SqlUpdate("UPDATE member SET email = :email, revision = revision + 1 WHERE id = :id")
    void email(MemberId id, String email);

    /** Who has their home in this very unit on that day and no password. */
    @SqlQuery("""
        SELECT s.member, m.name, s.unit, s.standing, s.home, s.good_until, s.from_on
          FROM membership s
          JOIN member m ON m.id = s.member
         WHERE s.unit = :unit
           AND s.home
           AND m.password_hash IS NULL
           AND s.standing <> 'ENDED'
           AND s.from_on <= :day
           AND (s.to_on IS NULL OR s.to_on > :day)
         ORDER BY m.name, s.member
        """)
    List<Membership> withoutPassword(UnitId unit, LocalDate day);

    @SqlUpdate("UPDATE member SET lang = :lang, revision = revision + 1 WHERE id = :id")
    void language(MemberId id, String lang);

    @SqlUpdate("""
        INSERT INTO membership (id, member, unit, standing, home, good_until, from_on, to_on)
        VALUES (:id, :member, :unit, :standing, :home, :goodUntil, :fromOn, NULL)
        """)
    void enrol(long id, @BindMethods Membership membership);

    /** What someone belongs to on that day; ended memberships left out. */
    @SqlQuery("""
        SELECT s.member, m.name, s.unit, s.standing, s.home, s.good_until, s.from_on
          FROM membership s
          JOIN member m ON m.id = s.member
         WHERE s.member = :member
           AND s.standing <> 'ENDED'
           AND s.from_on <= :day
           AND (s.to_on IS NULL OR s.to_on > :day)
         ORDER BY s.home DESC, s.from_on, s.id
        """)
    List<Membership> of(MemberId member, LocalDate day);

    /** The memberships in a unit and all below it on that day. */
    @SqlQuery("""
        WITH RECURSIVE down (id) AS (
            SELECT id FROM unit WHERE id = :unit
             UNION
            SELECT p.unit FROM unit_parent p JOIN down ON p.parent = down.id WHERE p.to_on IS NULL)
        SELECT s.member, m.name, s.unit, s.standing, s.home, s.good_until, s.from_on
          FROM down
          JOIN membership s ON s.unit = down.id
          JOIN member m ON m.id = s.member
         WHERE s.standing <> 'ENDED'
           AND s.from_on <= :day
           AND (s.to_on IS NULL OR s.to_on > :day)
         ORDER BY m.name, s.member, s.home DESC
        """)
    List<Membership> within(UnitId unit, LocalDate day);

    /** A part of them, behind what someone belongs to in a unit. */
    @SqlQuery("""
        WITH RECURSIVE down (id) AS (
            SELECT id FROM unit WHERE id = :unit
             UNION
            SELECT p.unit FROM unit_parent p JOIN down ON p.parent = down.id WHERE p.to_on IS NULL)
        SELECT s.member, m.name, s.unit, s.standing, s.home, s.good_until, s.from_on
          FROM down
          JOIN membership s ON s.unit = down.id
          JOIN member m ON m.id = s.member
         WHERE s.standing <> 'ENDED'
           AND s.from_on <= :day
           AND (s.to_on IS NULL OR s.to_on > :day)
           AND (m.name > :name OR (m.name = :name AND (s.member > :member OR (s.member = :member AND s.unit > :at))))
         ORDER BY m.name, s.member, s.unit
         LIMIT :limit
        """)
    List<Membership> part(UnitId unit, LocalDate day, String name, long member, long at, int limit);

    /** Who has their home in this unit on that day, the first entered first. */
    @SqlQuery("""
        SELECT m.id, m.name, m.email IS NOT NULL AS has_email
          FROM membership s
          JOIN member m ON m.id = s.member
         WHERE s.unit = :unit
           AND s.home
           AND s.standing <> 'ENDED'
           AND s.from_on <= :day
           AND (s.to_on IS NULL OR s.to_on > :day)
         ORDER BY m.id
        """)
    List<NamedRow> named(UnitId unit, LocalDate day);

    /** Someone of that name who has their home in a unit. */
    record NamedRow(MemberId id, String name, boolean hasEmail) {}
}
