package org.throughline.post;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.throughline.kernel.MemberId;

interface LostPasswordDao {

    /** In place of one asked for before that moment; 0 where a later one is on its way. */
    @SqlUpdate("""
        INSERT INTO lost_password (member, code_hash, asked_at, ends_at)
        VALUES (:member, :hash, :now, :endsAt)
            ON CONFLICT (member) DO UPDATE
           SET code_hash = excluded.code_hash, asked_at = excluded.asked_at, ends_at = excluded.ends_at
         WHERE lost_password.asked_at <= :before
        """)
    int ask(MemberId member, String hash, Instant now, Instant endsAt, Instant before);

    @SqlQuery("SELECT member FROM lost_password WHERE code_hash = :hash AND ends_at > :now")
    Optional<MemberId> find(String hash, Instant now);

    /** 0 where it was used before. */
    @SqlUpdate("DELETE FROM lost_password WHERE code_hash = :hash")
    int end(String hash);
}
