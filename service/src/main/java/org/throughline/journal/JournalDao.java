package org.throughline.journal;

import java.util.List;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.throughline.db.Hold;

interface JournalDao {

    /** The head, which no other unit of work can move before this one ends. */
    @Hold
    @SqlQuery("SELECT seq, hash FROM journal_head WHERE id = 1")
    Head holdHead();

    @SqlQuery("SELECT seq, hash FROM journal_head WHERE id = 1")
    Head head();

    @SqlUpdate("UPDATE journal_head SET seq = :seq, hash = :hash WHERE id = 1")
    void moveHead(long seq, String hash);

    @SqlUpdate("""
        INSERT INTO journal (seq, at, actor, action, subject, payload_hash, prev, hash)
        VALUES (:seq, :at, :actor, :action, :subject, :payloadHash, :prev, :hash)
        """)
    void insert(@BindMethods Entry entry);

    @SqlUpdate("INSERT INTO journal_payload (seq, salt, json) VALUES (:seq, :salt, :json)")
    void insertPayload(long seq, String salt, String json);

    @SqlQuery("""
        SELECT j.seq, j.at, j.actor, j.action, j.subject, j.payload_hash, j.prev, j.hash, p.salt, p.json
          FROM journal j
          LEFT JOIN journal_payload p ON p.seq = j.seq
         WHERE j.seq > :seq
         ORDER BY j.seq
         LIMIT :limit
        """)
    List<Row> after(long seq, int limit);

    /** Where the chain ends. */
    record Head(long seq, String hash) {}

    /** An entry with its content, null when that was erased. */
    record Row(@Nested Entry entry, String salt, String json) {}
}
