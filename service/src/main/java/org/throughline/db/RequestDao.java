package org.throughline.db;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.throughline.kernel.MemberId;

/** The keys of requests that were carried out. */
interface RequestDao {

    /** Takes the key for this request; 0 when it is taken already. */
    @SqlUpdate("""
        INSERT INTO request (actor, key, action, body_hash, place, at)
        VALUES (:actor, :key, :action, :bodyHash, '', :at)
            ON CONFLICT (actor, key) DO NOTHING
        """)
    int take(MemberId actor, String key, String action, String bodyHash, Instant at);

    @SqlUpdate("UPDATE request SET place = :place WHERE actor = :actor AND key = :key")
    void place(MemberId actor, String key, String place);

    @SqlQuery("SELECT action, body_hash, place FROM request WHERE actor = :actor AND key = :key")
    Optional<Row> find(MemberId actor, String key);

    /** What was done under a key. */
    record Row(String action, String bodyHash, String place) {}
}
