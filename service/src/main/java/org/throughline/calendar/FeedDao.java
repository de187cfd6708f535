package org.throughline.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.throughline.kernel.MemberId;

interface FeedDao {

    @SqlUpdate("""
        INSERT INTO feed (id, secret_hash, member, kind, made_at) VALUES (:id, :hash, :member, :kind, :now)
        """)
    void insert(FeedId id, String hash, MemberId member, Reach kind, Instant now);

    @SqlQuery("SELECT id, member, kind, made_at FROM feed WHERE secret_hash = :hash")
    Optional<Feed> find(String hash);

    @SqlQuery("SELECT id, member, kind, made_at FROM feed WHERE member = :member ORDER BY id")
    List<Feed> of(MemberId member);

    @SqlUpdate("DELETE FROM feed WHERE id = :id AND member = :member")
    int revoke(FeedId id, MemberId member);
}
