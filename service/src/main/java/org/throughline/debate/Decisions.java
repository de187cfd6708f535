package org.throughline.debate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.throughline.ballot.BallotId;
import org.throughline.ballot.Ballots;
import org.throughline.ballot.Opening;
import org.throughline.ballot.Question;
import org.throughline.ballot.RecordedDecision;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.plan.Plan;
import org.throughline.plan.Plans;
import org.throughline.plan.Version;
import org.throughline.plan.VersionState;
import org.throughline.text.Collision;
import org.throughline.text.Collisions;

/** What becomes of amendments: onto the order of business, to the vote, and what was decided. */
public final class Decisions {
    private final Work work;
    private final Plans plans;
    private final Ballots ballots;
    private final Amendments amendments;

    public Decisions(Work work, Plans plans, Ballots ballots, Amendments amendments) {
        this.work = work;
        this.plans = plans;
        this.ballots = ballots;
        this.amendments = amendments;
    }

    /**
     * Puts it on the order of business: late, or on appeal.
     *
     * @throws Refusal {@code amendment.keeper} unless the actor keeps the plan's unit, {@code amendment.sponsors} while too
     *     few stand behind it
     */
    public void admit(Actor keeper, AmendmentId id) {
        work.writing(keeper, tx -> {
            var amendment = kept(tx, id);
            int needed = amendments.needed(tx, plans.version(tx, amendment.version()));
            int sponsors = amendments.sponsors(tx, id).size();
            amendments.store(tx, "amendment.admit", amendment.admitted(sponsors, needed));
        });
    }

    /** Keeps it off the order of business, for a reason that everyone reads. @throws Refusal {@code amendment.keeper} */
    public void refuse(Actor keeper, AmendmentId id, String reason) {
        work.writing(
                keeper,
                tx -> amendments.store(tx, "amendment.refuse", kept(tx, id).notAdmitted(reason)));
    }

    /**
     * Notes that it fell because one that carried wants other words in the same place.
     *
     * @throws Refusal {@code amendment.keeper}; {@code amendment.not_void} when it meets none that carried
     */
    public void fall(Actor keeper, AmendmentId id, String reason) {
        work.writing(keeper, tx -> {
            var amendment = kept(tx, id);
            boolean isVoid = amendments.against(tx, amendment.version()).stream()
                    .anyMatch(other -> other.state().isCarried() && overlap(amendment, other));
            if (!isVoid) {
                throw Refusal.because("amendment.not_void", amendment.number());
            }
            amendments.store(tx, "amendment.fall", amendment.fallen(reason));
        });
    }

    private static boolean overlap(Amendment one, Amendment other) {
        return one.provision().equals(other.provision())
                && one.baseBody().equals(other.baseBody())
                && Collisions.between(one.baseBody(), Meetings.change(one), Meetings.change(other)).stream()
                        .anyMatch(collision -> collision.kind() == Collision.Kind.OVERLAP);
    }

    /**
     * Opens a ballot on it in the body that decides on the version.
     *
     * @throws Refusal those of {@link Ballots#open}, {@code amendment.not_admitted}, {@code amendment.at_vote},
     *     {@code amendment.needs_mover}, {@code version.not_in_discussion}
     */
    public BallotId putToVote(Actor actor, AmendmentId id, Instant closesAt) {
        return work.write(actor, tx -> {
            var amendment = held(tx, id);
            var version = discussed(tx, amendment);
            var plan = plans.get(tx, amendment.plan());
            var opening = new Opening(
                    Backing.body(version),
                    Question.AMEND,
                    amendment.subject(),
                    amendment.scope(),
                    title(plan, amendment),
                    closesAt);
            var ballot = ballots.open(tx, opening);
            amendments.store(tx, "amendment.vote", amendment.putTo(ballot));
            return ballot;
        });
    }

    /**
     * Enters what a meeting of the deciding body decided on it.
     *
     * @throws Refusal those of {@link Ballots#record} and of {@link #putToVote}
     */
    public Amendment record(Actor actor, AmendmentId id, RecordedDecision decision) {
        return work.write(actor, tx -> {
            var amendment = held(tx, id);
            var version = discussed(tx, amendment);
            var plan = plans.get(tx, amendment.plan());
            var ballot = ballots.record(
                    tx,
                    decision.on(
                            Backing.body(version),
                            Question.AMEND,
                            amendment.subject(),
                            amendment.scope(),
                            title(plan, amendment)));
            var outcome = ballots.result(tx, ballot).orElseThrow().outcome();
            var after = amendment.putTo(ballot).decided(outcome);
            amendments.store(tx, "amendment.decide", after);
            return after;
        });
    }

    /** Asks the ballot on it, if there is one, for the outcome, and acts on it. */
    public Amendment settle(Tx tx, AmendmentId id) {
        tx.dao(AmendmentDao.class).hold(id);
        var amendment = tx.dao(AmendmentDao.class).find(id).orElseThrow(Refusal::unknown);
        if (!amendment.isAtVote()) {
            return amendment;
        }
        var result = ballots.settle(tx, amendment.ballot().orElseThrow());
        if (result.isEmpty()) {
            return amendment;
        }
        var after = amendment.decided(result.get().outcome());
        amendments.store(tx, "amendment.decide", after);
        return after;
    }

    /** The amendments whose ballots may be over; each is settled in a unit of work of its own. */
    public List<AmendmentId> due(Tx tx) {
        var over = ballots.due(tx);
        return tx.dao(AmendmentDao.class).atVote().stream()
                .filter(id -> {
                    var ballot = ballotOf(tx, id);
                    return over.contains(ballot) || ballots.get(tx, ballot).closed();
                })
                .toList();
    }

    private static BallotId ballotOf(Tx tx, AmendmentId id) {
        return tx.dao(AmendmentDao.class).find(id).flatMap(Amendment::ballot).orElseThrow();
    }

    /** Settles every ballot on an amendment that is over. */
    public void settleDue(Actor system) {
        var over = work.read(system, this::due);
        over.forEach(id -> work.writing(system, tx -> settle(tx, id)));
    }

    /** The amendment that this ballot decides. */
    public Optional<AmendmentId> decidedBy(Tx tx, BallotId ballot) {
        return tx.dao(AmendmentDao.class).decidedBy(ballot);
    }

    private Amendment held(Tx tx, AmendmentId id) {
        tx.dao(AmendmentDao.class).hold(id);
        return amendments.get(tx, id);
    }

    private Amendment kept(Tx tx, AmendmentId id) {
        var amendment = held(tx, id);
        if (!tx.actor().keeps(plans.get(tx, amendment.plan()).unit())) {
            throw Refusal.denied("amendment.keeper");
        }
        return amendment;
    }

    private Version discussed(Tx tx, Amendment amendment) {
        var version = plans.version(tx, amendment.version());
        if (version.state() != VersionState.IN_DISCUSSION) {
            throw Refusal.because("version.not_in_discussion");
        }
        return version;
    }

    private static String title(Plan plan, Amendment amendment) {
        return plan.title() + " · " + amendment.number() + (amendment.gist().isEmpty() ? "" : " · " + amendment.gist());
    }
}
