package org.throughline.summation;

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

/** A unit's body decides on its summation or synthesis. Accepted, its lessons go up; else it goes back with the reason. */
public final class SummationDecisions {
    private static final int LONGEST_NOTE = 4_000;

    private final Work work;
    private final Summations summations;
    private final Bodies bodies;
    private final Ballots ballots;
    private final Passing passing;

    public SummationDecisions(Work work, Summations summations, Bodies bodies, Ballots ballots, Passing passing) {
        this.work = work;
        this.summations = summations;
        this.bodies = bodies;
        this.ballots = ballots;
        this.passing = passing;
    }

    /**
     * Enters what a meeting decided on it.
     *
     * @param note why it was sent back; may be empty where it was accepted
     * @throws Refusal {@code summation.not_submitted}, {@code summation.at_vote}, {@code summation.other_body},
     *     {@code summation.reason_missing}, and those of {@link Ballots#record}
     */
    public BallotId record(Actor actor, SummationId id, BodyId body, RecordedDecision decision, String note) {
        return work.write(actor, tx -> {
            var summation = asked(tx, id, body, note);
            var ballot = ballots.record(
                    tx,
                    decision.on(
                            body,
                            Question.ACCEPT_SUMMATION,
                            summation.subject(),
                            summation.scope(),
                            summation.title()));
            var result = ballots.result(tx, ballot).orElseThrow();
            if (result.outcome() instanceof Outcome.Lost && note.isBlank()) {
                throw Refusal.invalid("summation.reason_missing");
            }
            apply(tx, summation, result, note.strip());
            return ballot;
        });
    }

    /**
     * Asks the body by an open ballot.
     *
     * @throws Refusal as {@link #record}, and those of {@link Ballots#open}
     */
    public BallotId open(Actor actor, SummationId id, BodyId body, Instant closesAt) {
        return work.write(actor, tx -> {
            var summation = asked(tx, id, body, "");
            var ballot = ballots.open(
                    tx,
                    new Opening(
                            body,
                            Question.ACCEPT_SUMMATION,
                            summation.subject(),
                            summation.scope(),
                            summation.title(),
                            closesAt));
            tx.dao(SummationDao.class).ask(id, ballot, "");
            Summations.note(tx, summation, "summation.vote", Map.of("ballot", ballot.text()));
            tx.place("ballots/" + ballot.text());
            return ballot;
        });
    }

    /** Applies the outcome of an open ballot once it is closed; until then nothing happens. */
    public Optional<Result> settle(Tx tx, SummationId id) {
        var dao = tx.dao(SummationDao.class);
        dao.hold(id);
        var summation = dao.find(id).orElseThrow(Refusal::unknown).summation();
        if (summation.state() != SummationState.SUBMITTED || summation.ballot().isEmpty()) {
            return Optional.empty();
        }
        var result = ballots.settle(tx, summation.ballot().get());
        result.ifPresent(found -> apply(tx, summation, found, ""));
        return result;
    }

    /** The summations that a ballot was opened on; whether it is over, {@link #settle} finds out. */
    public List<SummationId> due(Tx tx) {
        return tx.dao(SummationDao.class).atDecision().stream()
                .map(SummationRow::id)
                .toList();
    }

    private void apply(Tx tx, Summation summation, Result result, String note) {
        var dao = tx.dao(SummationDao.class);
        dao.ask(summation.id(), result.ballot(), note);
        if (result.outcome() instanceof Outcome.NoQuorum) {
            dao.askAgain(summation.id());
            Summations.note(
                    tx,
                    summation,
                    "summation.no_quorum",
                    Map.of("ballot", result.ballot().text()));
            return;
        }
        var next = result.carried() ? SummationState.ACCEPTED : SummationState.SENT_BACK;
        dao.state(summation.id(), next);
        if (result.carried()) {
            passing.passUp(tx, summation);
        } else {
            passing.withdraw(tx, summation);
        }
        Summations.note(
                tx,
                summation,
                "summation.decide",
                Map.of("state", next, "ballot", result.ballot().text()));
    }

    private Summation asked(Tx tx, SummationId id, BodyId body, String note) {
        tx.dao(SummationDao.class).hold(id);
        var summation = summations.get(tx, id);
        if (!tx.actor().keeps(summation.unit())) {
            throw Refusal.denied("ballot.convene");
        }
        if (!summation.isDecidedOn() || summation.state() != SummationState.SUBMITTED) {
            throw Refusal.because("summation.not_submitted");
        }
        if (summation.ballot().isPresent()) {
            throw Refusal.because("summation.at_vote");
        }
        if (!bodies.get(tx, body).unit().equals(summation.unit())) {
            throw Refusal.because("summation.other_body");
        }
        if (note.length() > LONGEST_NOTE) {
            throw Refusal.invalid("summation.long_part", LONGEST_NOTE);
        }
        return summation;
    }
}
