package org.throughline.debate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.throughline.ballot.BallotId;
import org.throughline.kernel.MemberId;
import org.throughline.plan.PlanId;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.VersionId;

interface AmendmentDao {

    /** Whoever holds the amendment is alone with it until the unit of work ends. */
    @SqlUpdate("UPDATE amendment SET revision = revision WHERE id = :id")
    int hold(AmendmentId id);

    /** Amendments of one version are moved, merged and carried over one after the other. */
    @SqlUpdate("UPDATE version SET revision = revision WHERE id = :version")
    int holdVersion(VersionId version);

    @SqlUpdate("""
        INSERT INTO amendment (id, plan, version, moved_against, provision, number, kind, base_body, base_digest, body, gist,
                               reason, mover, unit, state, carried_over, ballot, merged_in, answer, moved_at, scope, revision)
        VALUES (:id, :plan, :version, :movedAgainst, :provision, :number, 'REPLACE', :baseBody, :baseDigest, :body, :gist,
                :reason, :mover, :unit, :state, :carriedOver, :ballot, :mergedIn, :answer, :movedAt, :scope, :revision)
        """)
    void insert(@BindMethods Amendment amendment);

    @SqlUpdate("""
        UPDATE amendment
           SET version = :version, base_body = :baseBody, base_digest = :baseDigest, body = :body, state = :state,
               carried_over = :carriedOver, ballot = :ballot, merged_in = :mergedIn, answer = :answer,
               revision = revision + 1
         WHERE id = :id
        """)
    int update(@BindMethods Amendment amendment);

    @SqlQuery("SELECT COALESCE(MAX(number), 0) + 1 FROM amendment WHERE plan = :plan")
    int nextNumber(PlanId plan);

    @SqlQuery("SELECT " + COLUMNS + " FROM amendment WHERE id = :id")
    Optional<Amendment> find(AmendmentId id);

    @SqlQuery("SELECT " + COLUMNS + " FROM amendment WHERE plan = :plan AND number = :number")
    Optional<Amendment> numbered(PlanId plan, int number);

    @SqlQuery("SELECT " + COLUMNS + " FROM amendment WHERE plan = :plan ORDER BY number")
    List<Amendment> ofPlan(PlanId plan);

    @SqlQuery("SELECT " + COLUMNS + " FROM amendment WHERE version = :version ORDER BY number")
    List<Amendment> against(VersionId version);

    @SqlQuery("SELECT " + COLUMNS + " FROM amendment WHERE provision = :provision ORDER BY number")
    List<Amendment> on(ProvisionId provision);

    @SqlQuery("SELECT id FROM amendment WHERE state = 'ADMITTED' AND ballot IS NOT NULL ORDER BY id")
    List<AmendmentId> atVote();

    @SqlQuery("SELECT id FROM amendment WHERE ballot = :ballot")
    Optional<AmendmentId> decidedBy(BallotId ballot);

    @SqlUpdate("""
        INSERT INTO amendment_sponsor (amendment, member, at) VALUES (:amendment, :member, :at)
        ON CONFLICT (amendment, member) DO NOTHING
        """)
    int sponsor(AmendmentId amendment, MemberId member, Instant at);

    @SqlQuery("SELECT member FROM amendment_sponsor WHERE amendment = :amendment ORDER BY at, member")
    List<MemberId> sponsors(AmendmentId amendment);

    String COLUMNS =
            "id, plan, version, moved_against, provision, number, base_body, base_digest, body, gist, reason, mover,"
                    + " unit, state, carried_over, ballot, merged_in, answer, moved_at, scope, revision";
}
