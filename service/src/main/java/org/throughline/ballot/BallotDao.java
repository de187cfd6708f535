package org.throughline.ballot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.throughline.kernel.BodyId;
import org.throughline.kernel.MemberId;
import org.throughline.org.Elector;

interface BallotDao {

    /** Keeps votes and the count apart: whoever holds the ballot is alone with it until the unit of work ends. */
    @SqlUpdate("UPDATE ballot SET state = state WHERE id = :id")
    int hold(BallotId id);

    @SqlUpdate("""
        INSERT INTO ballot (id, body, rules, question, subject, scope, title, mode, quorum_num, quorum_den, majority, base,
                            electorate_digest, opened_by, opens_at, closes_at, zone, state, places)
        VALUES (:id, :body, :rules, :question, :subject, :scope, :title, :mode, :quorumNum, :quorumDen, :majority, :base,
                :electorateDigest, :openedBy, :opensAt, :closesAt, :zone, :state, :places)
        """)
    void insert(@BindMethods BallotRow row);

    @SqlBatch("INSERT INTO elector (ballot, member, unit, weight) VALUES (:ballot, :member, :unit, :weight)")
    void insertElectors(BallotId ballot, @BindMethods Iterable<Elector> electors);

    @SqlUpdate("""
        INSERT INTO vote (ballot, member, choice, cast_at, entered_by)
        VALUES (:ballot, :member, :choice, :at, :enteredBy)
        ON CONFLICT (ballot, member) DO NOTHING
        """)
    int insertVote(BallotId ballot, MemberId member, Choice choice, Instant at, Optional<MemberId> enteredBy);

    @SqlUpdate("UPDATE ballot SET state = 'CLOSED' WHERE id = :id")
    void close(BallotId id);

    @SqlUpdate("""
        INSERT INTO ballot_result (ballot, entitled, present, votes_for, against, abstained, outcome, how, decided_on,
                                   recorded_by)
        VALUES (:ballot, :entitled, :present, :votesFor, :against, :abstained, :outcome, :how, :decidedOn, :recordedBy)
        """)
    void insertResult(@BindMethods ResultRow row);

    @SqlQuery("SELECT " + COLUMNS + " FROM ballot WHERE id = :id")
    Optional<BallotRow> find(BallotId id);

    @SqlQuery("SELECT " + COLUMNS + " FROM ballot WHERE body = :body ORDER BY opens_at DESC, id DESC LIMIT 200")
    List<BallotRow> ofBody(BodyId body);

    @SqlQuery("SELECT id FROM ballot WHERE question = :question AND state = 'OPEN' ORDER BY id")
    List<BallotId> going(Question question);

    @SqlQuery("SELECT " + COLUMNS + " FROM ballot WHERE subject = :subject ORDER BY id")
    List<BallotRow> onSubject(String subject);

    @SqlQuery("""
        SELECT id, body, rules, question, subject, scope, title, mode, quorum_num, quorum_den, majority, base,
               electorate_digest, opened_by, opens_at, closes_at, zone, state, places
          FROM ballot
         WHERE state = 'OPEN' AND closes_at > :now
           AND id IN (SELECT ballot FROM elector WHERE member = :member)
           AND NOT EXISTS (SELECT 1 FROM vote WHERE vote.ballot = ballot.id AND vote.member = :member)
         ORDER BY closes_at
        """)
    List<BallotRow> openFor(MemberId member, Instant now);

    @SqlQuery("""
        SELECT id FROM ballot
         WHERE state = 'OPEN'
           AND (closes_at <= :now
                OR NOT EXISTS (SELECT 1 FROM elector e
                                WHERE e.ballot = ballot.id
                                  AND NOT EXISTS (SELECT 1 FROM vote v WHERE v.ballot = e.ballot AND v.member = e.member)))
         ORDER BY closes_at
        """)
    List<BallotId> due(Instant now);

    @SqlQuery("SELECT id FROM ballot WHERE state = 'CLOSED' AND id > :after ORDER BY id LIMIT :limit")
    List<BallotId> closedAfter(long after, int limit);

    @SqlQuery("SELECT member, unit, weight FROM elector WHERE ballot = :ballot ORDER BY member")
    List<Elector> electors(BallotId ballot);

    @SqlQuery("SELECT member, unit, weight FROM elector WHERE ballot = :ballot AND member = :member")
    Optional<Elector> elector(BallotId ballot, MemberId member);

    @SqlQuery("""
        SELECT e.member, e.unit, e.weight, v.choice, v.cast_at, v.entered_by
          FROM vote v
          JOIN elector e ON e.ballot = v.ballot AND e.member = v.member
         WHERE v.ballot = :ballot
         ORDER BY v.cast_at, v.member
        """)
    List<Vote> votes(BallotId ballot);

    @SqlQuery("""
        SELECT e.member, e.unit, e.weight, v.choice, v.cast_at, v.entered_by
          FROM vote v
          JOIN elector e ON e.ballot = v.ballot AND e.member = v.member
         WHERE v.ballot = :ballot AND v.member = :member
        """)
    Optional<Vote> vote(BallotId ballot, MemberId member);

    @SqlQuery("""
        SELECT COUNT(*) AS electors, COUNT(v.member) AS voters, CAST(COALESCE(SUM(e.weight), 0) AS BIGINT) AS entitled,
               CAST(COALESCE(SUM(CASE WHEN v.member IS NOT NULL THEN e.weight END), 0) AS BIGINT) AS voted,
               CAST(COALESCE(SUM(CASE WHEN v.choice = 'FOR' THEN e.weight END), 0) AS BIGINT) AS votes_for,
               CAST(COALESCE(SUM(CASE WHEN v.choice = 'AGAINST' THEN e.weight END), 0) AS BIGINT) AS against,
               CAST(COALESCE(SUM(CASE WHEN v.choice = 'ABSTAIN' THEN e.weight END), 0) AS BIGINT) AS abstained
          FROM elector e
          LEFT JOIN vote v ON v.ballot = e.ballot AND v.member = e.member
         WHERE e.ballot = :ballot
        """)
    Count count(BallotId ballot);

    @SqlQuery("""
        SELECT ballot, entitled, present, votes_for, against, abstained, outcome, how, decided_on, recorded_by
          FROM ballot_result
         WHERE ballot = :ballot
        """)
    Optional<ResultRow> result(BallotId ballot);

    String COLUMNS = "id, body, rules, question, subject, scope, title, mode, quorum_num, quorum_den, majority, base,"
            + " electorate_digest, opened_by, opens_at, closes_at, zone, state, places";

    /** The votes as they stand; {@code electors} and {@code voters} are heads, the rest votes. */
    record Count(long electors, long voters, long entitled, long voted, long votesFor, long against, long abstained) {

        Result result(Ballot ballot, LocalDate on) {
            var tally = Tally.ofVotes(entitled, votesFor, against, abstained);
            return new Result(ballot.id(), tally, ballot.rule().decide(tally), How.OPEN_BALLOT, on);
        }
    }
}
