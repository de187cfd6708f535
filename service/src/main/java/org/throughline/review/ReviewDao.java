package org.throughline.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.throughline.ballot.BallotId;
import org.throughline.db.Kept;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.UnitId;
import org.throughline.plan.PlanId;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.VersionId;

/** Reviews as rows, and the judgements in them. */
interface ReviewDao {
    String REVIEWS = """
        SELECT id, plan, unit, version, period_from, period_to, state, nil, achieved, obstacles, changes, help, decided,
               minority, ballot, note, submitted_by, entered_by, submitted_at, scope, revision
          FROM review
        """;

    @SqlUpdate("""
        INSERT INTO review (id, plan, unit, version, period_from, period_to, state, nil, achieved, obstacles, changes, help,
                            decided, minority, ballot, note, submitted_by, entered_by, submitted_at, scope, revision)
        VALUES (:id, :plan, :unit, :version, :periodFrom, :periodTo, :state, :nil, :achieved, :obstacles, :changes, :help,
                :decided, :minority, :ballot, :note, :submittedBy, :enteredBy, :submittedAt, :scope, :revision)
        """)
    void insert(@BindMethods ReviewRow row);

    /** Holds the review until the unit of work ends. */
    @SqlUpdate("UPDATE review SET revision = revision WHERE id = :id")
    int hold(ReviewId id);

    @SqlQuery(REVIEWS + " WHERE id = :id")
    Optional<ReviewRow> find(ReviewId id);

    @SqlQuery(REVIEWS + " WHERE plan = :plan AND period_from = :from")
    Optional<ReviewRow> of(PlanId plan, LocalDate from);

    @SqlQuery(REVIEWS + " WHERE plan IN (<plans>) ORDER BY period_from DESC, id DESC")
    List<ReviewRow> ofPlans(@BindList("plans") List<Long> plans);

    /** The reviews of plans above that link to this one in their words, as a quote does. */
    @SqlQuery(REVIEWS + """
         WHERE plan IN (SELECT up.plan
                          FROM serves s
                          JOIN provision up ON up.id = s.target
                          JOIN provision low ON low.id = s.objective
                         WHERE low.plan = :plan)
           AND achieved || obstacles || changes || help || decided || minority LIKE :link
         ORDER BY period_from DESC, id DESC
        """)
    List<ReviewRow> quoting(PlanId plan, String link);

    /** The reviews whose body is asked by an open ballot. */
    @SqlQuery(REVIEWS + " WHERE state = 'SUBMITTED' AND ballot IS NOT NULL ORDER BY id")
    List<ReviewRow> atDecision();

    /** 0 when someone changed it meanwhile. */
    @SqlUpdate("""
        UPDATE review
           SET achieved = :s.achieved, obstacles = :s.obstacles, changes = :s.changes, help = :s.help,
               decided = :s.decided, minority = :s.minority, revision = revision + 1
         WHERE id = :id AND revision = :revision
        """)
    int save(ReviewId id, @BindMethods("s") Sections sections, long revision);

    @SqlUpdate("""
        UPDATE review
           SET state = 'SUBMITTED', nil = :nil, version = :version, submitted_by = :by, entered_by = :enteredBy, submitted_at = :at, ballot = NULL,
               revision = revision + 1
         WHERE id = :id
        """)
    void submit(ReviewId id, boolean nil, VersionId version, MemberId by, Optional<MemberId> enteredBy, Instant at);

    @SqlUpdate("UPDATE review SET ballot = :ballot, note = :note, revision = revision + 1 WHERE id = :id")
    void ask(ReviewId id, BallotId ballot, String note);

    @SqlUpdate("UPDATE review SET state = :state, revision = revision + 1 WHERE id = :id")
    void state(ReviewId id, ReviewState state);

    @SqlUpdate("UPDATE review SET ballot = NULL, revision = revision + 1 WHERE id = :id")
    void askAgain(ReviewId id);

    @SqlUpdate("DELETE FROM judgement WHERE review = :id")
    void clear(ReviewId id);

    @SqlBatch("INSERT INTO judgement (review, objective, judgement, sentence) VALUES (:id, :objective, :judgement,"
            + " :sentence)")
    void judge(ReviewId id, @BindMethods List<Verdict> verdicts);

    @SqlQuery("SELECT objective, judgement, sentence FROM judgement WHERE review = :id ORDER BY objective")
    List<Verdict> verdicts(ReviewId id);

    /** What reviews that are in say of these objectives, the latest period first. */
    @Kept
    @SqlQuery("""
        SELECT j.objective, j.judgement, j.sentence, r.id AS review, r.state, r.period_from, r.period_to, r.scope
          FROM judgement j
          JOIN review r ON r.id = j.review
         WHERE j.objective IN (<objectives>) AND r.state IN ('SUBMITTED', 'ACCEPTED', 'ACCEPTED_CHANGED')
         ORDER BY r.period_from DESC, r.id DESC
        """)
    List<JudgedRow> judged(@BindList(value = "objectives", onEmpty = EmptyHandling.NULL_STRING) List<Long> objectives);

    /** The same, of what had been said by that moment. */
    @SqlQuery("""
        SELECT j.objective, j.judgement, j.sentence, r.id AS review, r.state, r.period_from, r.period_to, r.scope
          FROM judgement j
          JOIN review r ON r.id = j.review
         WHERE j.objective IN (<objectives>) AND r.state IN ('SUBMITTED', 'ACCEPTED', 'ACCEPTED_CHANGED')
           AND r.submitted_at < :before
         ORDER BY r.period_from DESC, r.id DESC
        """)
    List<JudgedRow> judgedBefore(@BindList("objectives") List<Long> objectives, Instant before);

    /** The objectives of adopted texts that serve these today, with what says who may read them. */
    @Kept
    @SqlQuery("""
        SELECT DISTINCT s.target, s.objective, o.unit, p.scope, p.figures_rise
          FROM serves s
          JOIN provision pr ON pr.id = s.objective
          JOIN plan p ON p.id = pr.plan
          JOIN plan_owner o ON o.plan = p.id AND o.to_on IS NULL
          JOIN provision_text t ON t.provision = s.objective
          JOIN version v ON v.id = t.version AND v.state IN ('IN_FORCE', 'RUN_OUT', 'ADOPTED_PROVISIONALLY')
         WHERE s.target IN (<targets>) AND s.to_on IS NULL
         ORDER BY s.target, s.objective
        """)
    List<ServingRow> serving(@BindList("targets") List<Long> targets);

    /** The plans with an objective that serves one of this plan's today. */
    @SqlQuery("""
        SELECT DISTINCT low.plan
          FROM serves s
          JOIN provision up ON up.id = s.target
          JOIN provision low ON low.id = s.objective
         WHERE up.plan = :plan AND s.to_on IS NULL
        """)
    List<PlanId> servingPlans(PlanId plan);

    /** A judgement with the review it stands in. */
    record JudgedRow(
            ProvisionId objective,
            Judgement judgement,
            String sentence,
            ReviewId review,
            ReviewState state,
            LocalDate periodFrom,
            LocalDate periodTo,
            String scope) {}

    /** An objective that serves another. */
    record ServingRow(ProvisionId target, ProvisionId objective, UnitId unit, String scope, boolean figuresRise) {}
}
