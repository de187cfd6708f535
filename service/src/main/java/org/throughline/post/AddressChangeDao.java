package org.throughline.post;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.throughline.kernel.MemberId;

interface AddressChangeDao {

    /** In place of one asked for before. */
    @SqlUpdate("""
        INSERT INTO address_change (member, email, code_hash, asked_at, ends_at)
        VALUES (:member, :email, :hash, :askedAt, :endsAt)
            ON CONFLICT (member) DO UPDATE
           SET email = excluded.email, code_hash = excluded.code_hash, asked_at = excluded.asked_at, ends_at = excluded.ends_at
        """)
    void ask(@BindMethods AddressChange change, String hash);

    @SqlQuery("SELECT member, email, asked_at, ends_at FROM address_change WHERE member = :member AND ends_at > :now")
    Optional<AddressChange> of(MemberId member, Instant now);

    @SqlQuery("""
        SELECT member, email, asked_at, ends_at
          FROM address_change
         WHERE member = :member
           AND code_hash = :hash
           AND ends_at > :now
        """)
    Optional<AddressChange> find(MemberId member, String hash, Instant now);

    /** 0 where it was used or taken back before. */
    @SqlUpdate("DELETE FROM address_change WHERE member = :member")
    int end(MemberId member);
}
