package org.throughline.post;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.throughline.kernel.MemberId;

interface LetterDao {
    String LETTERS =
            "SELECT id, member, kind, lang, title, body, written_at, tries, next_at, problem, address FROM letter ";

    @SqlUpdate("""
        INSERT INTO letter (id, member, kind, lang, title, body, written_at, state, tries, next_at, problem, address)
        VALUES (:id, :member, :kind, :lang, :title, :body, :writtenAt, 'WAITING', :tries, :nextAt, :problem, :address)
        """)
    void insert(@BindMethods Letter letter);

    @SqlQuery(LETTERS + " WHERE state = 'WAITING' AND next_at <= :now ORDER BY next_at, id LIMIT :most")
    List<Letter> due(Instant now, int most);

    /** Takes it for one try; nothing when someone else took it meanwhile. */
    @SqlUpdate("""
        UPDATE letter SET tries = :tries, next_at = :nextAt
         WHERE id = :id AND state = 'WAITING' AND tries = :tries - 1 AND next_at <= :now
        """)
    int take(LetterId id, int tries, Instant nextAt, Instant now);

    @SqlUpdate("UPDATE letter SET state = 'SENT', sent_at = :now, problem = '', title = '', body = '' WHERE id = :id")
    void sent(LetterId id, Instant now);

    @SqlUpdate("UPDATE letter SET problem = :problem WHERE id = :id AND state = 'WAITING'")
    void failed(LetterId id, String problem);

    @SqlUpdate("UPDATE letter SET state = 'GIVEN_UP', problem = :problem WHERE id = :id AND state = 'WAITING'")
    void giveUp(LetterId id, String problem);

    /** Tries it again from the beginning. */
    @SqlUpdate("UPDATE letter SET state = 'WAITING', tries = 0, next_at = :now WHERE id = :id AND state = 'GIVEN_UP'")
    int again(LetterId id, Instant now);

    @SqlUpdate("DELETE FROM letter WHERE id = :id AND state = 'GIVEN_UP'")
    int remove(LetterId id);

    @SqlUpdate("DELETE FROM letter WHERE state = 'SENT' AND sent_at < :before")
    int forget(Instant before);

    @SqlQuery("""
        SELECT l.id, m.name, l.kind, l.written_at, l.problem
          FROM letter l
          JOIN member m ON m.id = l.member
         WHERE l.state = 'GIVEN_UP'
         ORDER BY l.id DESC
         LIMIT :most
        """)
    List<GivenUp> givenUp(int most);

    /** How many letters wait, how many were given up, and since when the oldest waits. */
    record Counts(long waiting, long givenUp, Optional<Instant> oldest, String problem) {}

    @SqlQuery("""
        SELECT COUNT(CASE WHEN state = 'WAITING' THEN 1 END) AS waiting,
               COUNT(CASE WHEN state = 'GIVEN_UP' THEN 1 END) AS given_up,
               MIN(CASE WHEN state = 'WAITING' THEN written_at END) AS oldest,
               COALESCE(MAX(CASE WHEN state = 'WAITING' THEN problem END), '') AS problem
          FROM letter
         WHERE state IN ('WAITING', 'GIVEN_UP')
        """)
    Counts counts();

    @SqlQuery("SELECT COUNT(*) FROM letter WHERE member = :member AND kind = 'TRIAL' AND state = 'WAITING'")
    long trials(MemberId member);
}
