package org.throughline.post;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.throughline.index.NoticeKind;
import org.throughline.kernel.MemberId;

interface WishDao {

    @SqlQuery("SELECT digest_day FROM mail_wish WHERE member = :member")
    Optional<Integer> digestDay(MemberId member);

    @SqlQuery("SELECT kind FROM mail_wish_kind WHERE member = :member")
    List<NoticeKind> kinds(MemberId member);

    @SqlUpdate("""
        INSERT INTO mail_wish (member, digest_day, leave_token) VALUES (:member, :day, :token)
            ON CONFLICT (member) DO UPDATE SET digest_day = excluded.digest_day
        """)
    void put(MemberId member, int day, String token);

    @SqlUpdate("DELETE FROM mail_wish_kind WHERE member = :member")
    void dropKinds(MemberId member);

    @SqlBatch("INSERT INTO mail_wish_kind (member, kind) VALUES (:member, :kind)")
    void addKinds(MemberId member, Collection<NoticeKind> kind);

    /** Gives a member who has not chosen yet the token of their letters. */
    @SqlUpdate("""
        INSERT INTO mail_wish (member, digest_day, leave_token) VALUES (:member, 1, :token)
            ON CONFLICT (member) DO NOTHING
        """)
    void know(MemberId member, String token);

    @SqlQuery("SELECT leave_token FROM mail_wish WHERE member = :member")
    Optional<String> leaveToken(MemberId member);

    @SqlQuery("SELECT member FROM mail_wish WHERE leave_token = :token")
    Optional<MemberId> leaving(String token);

    /** Who has an address and a digest on that day of the week that was not looked at yet. */
    @SqlQuery("""
        SELECT m.id
          FROM member m
          LEFT JOIN mail_wish w ON w.member = m.id
         WHERE m.email IS NOT NULL AND COALESCE(w.digest_day, 1) = :weekday AND COALESCE(w.digest_on, '') < :day
           AND m.joined_on < :day AND m.id > :after
         ORDER BY m.id
         LIMIT :most
        """)
    List<MemberId> digestDue(int weekday, LocalDate day, MemberId after, int most);

    /** Takes the digest of that day; nothing when someone else has it already. */
    @SqlUpdate("""
        INSERT INTO mail_wish (member, digest_day, leave_token, digest_on) VALUES (:member, 1, :token, :day)
            ON CONFLICT (member) DO UPDATE SET digest_on = excluded.digest_on
         WHERE COALESCE(mail_wish.digest_on, '') < excluded.digest_on
        """)
    int takeDigest(MemberId member, LocalDate day, String token);

    /** Who has something to be told that happened before then. */
    @SqlQuery("SELECT DISTINCT member FROM notice WHERE at <= :before ORDER BY member LIMIT :most")
    List<MemberId> toBeTold(Instant before, int most);

    /** Something that a member is to hear of. */
    record Noted(NoticeKind kind, String place, String scope, Instant at) {}

    /** Takes all that a member is to hear of. */
    @SqlQuery("DELETE FROM notice WHERE member = :member RETURNING kind, place, scope, at")
    List<Noted> take(MemberId member);

    @SqlUpdate("DELETE FROM notice WHERE at < :before")
    int forget(Instant before);
}
