package org.throughline.ballot;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.throughline.kernel.MemberId;

interface ContestDao {

    @SqlQuery("""
        SELECT ballot, member, reason, at, answer, answered_by, answered_at
          FROM contest
         WHERE ballot = :ballot
         ORDER BY at, member
        """)
    List<Contest> of(BallotId ballot);

    /** 0 where the member contests it already. */
    @SqlUpdate("""
        INSERT INTO contest (ballot, member, reason, at, answer, answered_by, answered_at)
        VALUES (:ballot, :member, :reason, :at, '', NULL, NULL)
            ON CONFLICT (ballot, member) DO NOTHING
        """)
    int insert(BallotId ballot, MemberId member, String reason, Instant at);

    /** 0 where there is none, or it was answered already. */
    @SqlUpdate("""
        UPDATE contest
           SET answer = :answer, answered_by = :by, answered_at = :at
         WHERE ballot = :ballot AND member = :member AND answered_at IS NULL
        """)
    int answer(BallotId ballot, MemberId member, String answer, MemberId by, Instant at);
}
