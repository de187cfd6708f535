package org.throughline.ballot;

import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.throughline.kernel.MemberId;

interface CandidateDao {

    @SqlBatch("INSERT INTO ballot_candidate (ballot, no, subject, name) VALUES (:ballot, :no, :subject, :name)")
    void insert(BallotId ballot, @BindMethods Iterable<Candidate> candidates);

    @SqlBatch("INSERT INTO vote_candidate (ballot, member, no) VALUES (:ballot, :member, :no)")
    void name(BallotId ballot, MemberId member, Iterable<Integer> no);

    @SqlBatch("INSERT INTO candidate_result (ballot, no, votes, fate) VALUES (:ballot, :no, :votes, :fate)")
    void insertResults(BallotId ballot, @BindMethods Iterable<ResultRow> rows);

    @SqlQuery("SELECT no, subject, name FROM ballot_candidate WHERE ballot = :ballot ORDER BY no")
    List<Candidate> of(BallotId ballot);

    /** The ballots in which this stood, the first first. */
    @SqlQuery("SELECT ballot FROM ballot_candidate WHERE subject = :subject ORDER BY ballot")
    List<BallotId> ballots(String subject);

    /** The votes of each candidate, by number, as they stand. */
    @SqlQuery("""
        SELECT CAST(COALESCE(SUM(e.weight), 0) AS BIGINT)
          FROM ballot_candidate c
          LEFT JOIN vote_candidate n ON n.ballot = c.ballot AND n.no = c.no
          LEFT JOIN elector e ON e.ballot = n.ballot AND e.member = n.member
         WHERE c.ballot = :ballot
         GROUP BY c.no
         ORDER BY c.no
        """)
    List<Long> votes(BallotId ballot);

    @SqlQuery("SELECT member, no FROM vote_candidate WHERE ballot = :ballot ORDER BY member, no")
    List<NamedRow> named(BallotId ballot);

    @SqlQuery("SELECT no FROM vote_candidate WHERE ballot = :ballot AND member = :member ORDER BY no")
    List<Integer> named(BallotId ballot, MemberId member);

    @SqlQuery("SELECT no, votes, fate FROM candidate_result WHERE ballot = :ballot ORDER BY no")
    List<ResultRow> results(BallotId ballot);

    /** That a voter named a candidate. */
    record NamedRow(MemberId member, int no) {}

    /** What was counted for a candidate. */
    record ResultRow(int no, long votes, Fate fate) {}
}
