package org.throughline.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.ballot.BallotId;
import org.throughline.ballot.Ballots;
import org.throughline.ballot.Opening;
import org.throughline.ballot.Outcome;
import org.throughline.ballot.Question;
import org.throughline.ballot.RecordedDecision;
import org.throughline.ballot.Result;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;
import org.throughline.kernel.BodyId;
import org.throughline.kernel.Refusal;
import org.throughline.org.Bodies;
import org.throughline.plan.Plans;
import org.throughline.progress.StatedEnds;

/**
 * The unit's body decides on its review. Carried: it is accepted, or accepted changed where the body names what it changed.
 * Lost: it goes back with the reason. Without a quorum it waits for the next meeting.
 */
public final class ReviewDecisions {
    private static final int LONGEST_NOTE = 4_000;

    private final StatedEnds typed = new StatedEnds();
    private final Work work;
    private final Reviews reviews;
    private final Plans plans;
    private final Bodies bodies;
    private final Ballots ballots;

    public ReviewDecisions(Work work, Reviews reviews, Plans plans, Bodies bodies, Ballots ballots) {
        this.work = work;
        this.reviews = reviews;
        this.plans = plans;
        this.bodies = bodies;
        this.ballots = ballots;
    }

    /**
     * Enters what a meeting decided on the review.
     *
     * @param note what the body changed, or why it sent it back; empty where it was accepted as it stands
     * @throws Refusal {@code review.not_submitted}, {@code review.at_vote}, {@code review.other_body},
     *     {@code review.reason_missing} where it was sent back without one, and those of {@link Ballots#record}
     */
    public BallotId record(Actor actor, ReviewId id, BodyId body, RecordedDecision decision, String note) {
        return work.write(actor, tx -> {
            var review = asked(tx, id, body, note);
            var title = plans.get(tx, review.plan()).title();
            var ballot = ballots.record(
                    tx, decision.on(body, Question.ACCEPT_REVIEW, review.subject(), review.scope(), title));
            apply(tx, review, ballots.result(tx, ballot).orElseThrow(), note.strip());
            return ballot;
        });
    }

    /**
     * Asks the body by an open ballot.
     *
     * @throws Refusal as {@link #record}, and those of {@link Ballots#open}
     */
    public BallotId open(Actor actor, ReviewId id, BodyId body, Instant closesAt) {
        return work.write(actor, tx -> {
            var review = asked(tx, id, body, "");
            var title = plans.get(tx, review.plan()).title();
            var ballot = ballots.open(
                    tx, new Opening(body, Question.ACCEPT_REVIEW, review.subject(), review.scope(), title, closesAt));
            tx.dao(ReviewDao.class).ask(id, ballot, "");
            Reviews.note(tx, review, "review.vote", Map.of("ballot", ballot.text()));
            tx.place("ballots/" + ballot.text());
            return ballot;
        });
    }

    /** Applies the outcome of an open ballot once it is closed; until then nothing happens. */
    public Optional<Result> settle(Tx tx, ReviewId id) {
        var dao = tx.dao(ReviewDao.class);
        dao.hold(id);
        var review = dao.find(id).orElseThrow(Refusal::unknown).review();
        if (review.state() != ReviewState.SUBMITTED || review.ballot().isEmpty()) {
            return Optional.empty();
        }
        var result = ballots.settle(tx, review.ballot().get());
        result.ifPresent(found -> apply(tx, review, found, review.note()));
        return result;
    }

    /** The reviews that a ballot was opened on; whether it is over, {@link #settle} finds out. */
    public List<ReviewId> due(Tx tx) {
        return tx.dao(ReviewDao.class).atDecision().stream().map(ReviewRow::id).toList();
    }

    private void apply(Tx tx, Review review, Result result, String note) {
        var dao = tx.dao(ReviewDao.class);
        dao.ask(review.id(), result.ballot(), note);
        if (result.outcome() instanceof Outcome.NoQuorum) {
            // the ballot keeps its result; the review waits to be put to the body again
            dao.askAgain(review.id());
            Reviews.note(
                    tx,
                    review,
                    "review.no_quorum",
                    Map.of("ballot", result.ballot().text()));
            return;
        }
        boolean byVote = review.ballot().isPresent();
        if (!result.carried() && note.isEmpty() && !byVote) {
            throw Refusal.invalid("review.reason_missing");
        }
        var next = !result.carried()
                ? ReviewState.SENT_BACK
                : note.isEmpty() ? ReviewState.ACCEPTED : ReviewState.ACCEPTED_CHANGED;
        dao.state(review.id(), next);
        if (next == ReviewState.SENT_BACK) {
            reviews.withdraw(tx, review);
        } else {
            var plan = plans.get(tx, review.plan());
            typed.reviewed(tx, plan, plans.today(tx, plan), review.submittedAt().orElseThrow());
        }
        Reviews.note(
                tx,
                review,
                "review.decide",
                Map.of("state", next, "ballot", result.ballot().text()));
    }

    private Review asked(Tx tx, ReviewId id, BodyId body, String note) {
        tx.dao(ReviewDao.class).hold(id);
        var review = reviews.get(tx, id);
        if (!tx.actor().keeps(review.unit())) {
            throw Refusal.denied("ballot.convene");
        }
        if (review.state() != ReviewState.SUBMITTED || review.nil()) {
            throw Refusal.because("review.not_submitted");
        }
        if (review.ballot().isPresent()) {
            throw Refusal.because("review.at_vote");
        }
        if (!bodies.get(tx, body).unit().equals(review.unit())) {
            throw Refusal.because("review.other_body");
        }
        if (note.length() > LONGEST_NOTE) {
            throw Refusal.invalid("review.note_long", LONGEST_NOTE);
        }
        return review;
    }
}
