package org.throughline.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.throughline.kernel.MemberId;

interface AccountDao {

    @SqlUpdate("""
        INSERT INTO session (token_hash, member, agent, made_at, seen_at, ends_at)
        VALUES (:hash, :member, :agent, :now, :now, :ends)
        """)
    void open(String hash, MemberId member, String agent, Instant now, Instant ends);

    /** How the record stands, which every request asks together with who sent it. */
    String STATE = """
        (SELECT stamp FROM roster_stamp WHERE id = 1) AS roster, (SELECT seq FROM journal_head WHERE id = 1) AS record
        """;

    /**
     * By what someone comes in.
     *
     * @param roster another one after every change of the roster
     * @param record another one after every deed
     */
    record Entry(MemberId member, Instant seenAt, Instant endsAt, long roster, long record) {}

    @SqlQuery("SELECT member, seen_at, ends_at, " + STATE + " FROM session WHERE token_hash = :hash")
    Optional<Entry> session(String hash);

    @SqlQuery("""
        SELECT token_hash, member, agent, made_at, seen_at, ends_at
          FROM session
         WHERE member = :member
           AND ends_at > :now
           AND seen_at > :idle
         ORDER BY seen_at DESC, token_hash
        """)
    List<Session> sessions(MemberId member, Instant now, Instant idle);

    @SqlUpdate("UPDATE session SET seen_at = :now WHERE token_hash = :hash")
    void seen(String hash, Instant now);

    @SqlUpdate("DELETE FROM session WHERE token_hash = :hash")
    int end(String hash);

    /** Ends the one session whose digest begins so. */
    @SqlUpdate("DELETE FROM session WHERE member = :member AND substr(token_hash, 1, 16) = :handle")
    int end(MemberId member, String handle);

    @SqlUpdate("DELETE FROM session WHERE member = :member AND token_hash <> :but")
    int endOthers(MemberId member, String but);

    @SqlUpdate("DELETE FROM session WHERE ends_at <= :now OR seen_at <= :idle")
    int forget(Instant now, Instant idle);

    @SqlUpdate("""
        INSERT INTO api_token (id, token_hash, member, name, made_at, ends_at)
        VALUES (:id, :hash, :member, :name, :now, :ends)
        """)
    void make(long id, String hash, MemberId member, String name, Instant now, Instant ends);

    @SqlQuery("SELECT member, made_at AS seen_at, ends_at, " + STATE + " FROM api_token WHERE token_hash = :hash")
    Optional<Entry> token(String hash);

    @SqlQuery("SELECT id, member, name, made_at, ends_at FROM api_token WHERE member = :member ORDER BY id")
    List<ApiToken> tokens(MemberId member);

    @SqlUpdate("DELETE FROM api_token WHERE id = :id AND member = :member")
    int revoke(TokenId id, MemberId member);

    @SqlUpdate("DELETE FROM api_token WHERE member = :member")
    int revokeAll(MemberId member);

    /** Counts one more try, as if it had failed already; gives the wait that was set before. */
    @SqlQuery("""
        INSERT INTO sign_in_failure (subject, failures, blocked_until)
        VALUES (:subject, 1, :now)
            ON CONFLICT (subject) DO UPDATE SET failures = sign_in_failure.failures + 1
        RETURNING failures, blocked_until
        """)
    Tries tried(String subject, Instant now);

    @SqlUpdate("UPDATE sign_in_failure SET failures = :failures, blocked_until = :until WHERE subject = :subject")
    void block(String subject, int failures, Instant until);

    @SqlUpdate("DELETE FROM sign_in_failure WHERE subject = :subject")
    void forgive(String subject);

    /** Takes one try back, because it succeeded. */
    @SqlUpdate("""
        UPDATE sign_in_failure
           SET failures = failures - 1, blocked_until = :now
         WHERE subject = :subject
           AND failures > 1
        """)
    int takeBack(String subject, Instant now);

    /** How often in a row, and until when to wait. */
    record Tries(int failures, Instant blockedUntil) {}
}
