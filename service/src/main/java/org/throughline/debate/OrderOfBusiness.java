package org.throughline.debate;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.ballot.BallotId;
import org.throughline.ballot.RecordedDecision;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.plan.Adoption;
import org.throughline.plan.Plans;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.Texts;
import org.throughline.plan.VersionId;
import org.throughline.plan.VersionState;

/** What a body decides on a text, in which order: its amendments in the order of the text, then the whole. */
public final class OrderOfBusiness {
    private final Work work;
    private final Plans plans;
    private final Texts texts;
    private final Adoption adoption;
    private final Amendments amendments;

    public OrderOfBusiness(Work work, Plans plans, Texts texts, Adoption adoption, Amendments amendments) {
        this.work = work;
        this.plans = plans;
        this.texts = texts;
        this.adoption = adoption;
        this.amendments = amendments;
    }

    /** The amendments that were ever admitted against this version, in voting order: by place in the text, then number. */
    public List<Amendment> of(Tx tx, VersionId version) {
        var places = places(tx, version);
        return amendments.against(tx, version).stream()
                .filter(a -> a.state() == AmendmentState.ADMITTED
                        || a.ballot().isPresent()
                        || a.state() == AmendmentState.FALLEN)
                .sorted(Comparator.<Amendment>comparingInt(a -> places.getOrDefault(a.provision(), Integer.MAX_VALUE))
                        .thenComparingInt(Amendment::number))
                .toList();
    }

    private Map<ProvisionId, Integer> places(Tx tx, VersionId version) {
        var places = new HashMap<ProvisionId, Integer>();
        texts.provisions(tx, version).forEach(p -> places.put(p.id(), places.size()));
        return places;
    }

    /** What stands in the way of deciding on the whole, if anything does. */
    public Optional<Refusal> unfinished(Tx tx, VersionId version) {
        for (var amendment : amendments.against(tx, version)) {
            if (amendment.isAtVote()) {
                return Optional.of(Refusal.because("decide.at_vote", amendment.number()));
            }
            if (amendment.waitsForText()) {
                return Optional.of(Refusal.because("decide.merge_first", amendment.number()));
            }
            if (amendment.state() == AmendmentState.ADMITTED) {
                return Optional.of(Refusal.because("decide.undecided", amendment.number()));
            }
        }
        return Optional.empty();
    }

    /**
     * Puts the whole to the vote, once its amendments are decided and in the text. Those that never found their sponsors are
     * noted as not reached.
     *
     * @throws Refusal {@code decide.at_vote}, {@code decide.merge_first}, {@code decide.undecided}, and those of
     *     {@link Adoption#putToVote}
     */
    public BallotId putToVote(Actor actor, VersionId version, Instant closesAt) {
        return work.write(actor, tx -> {
            tx.dao(AmendmentDao.class).holdVersion(version);
            finish(tx, version);
            return adoption.putToVote(tx, version, closesAt);
        });
    }

    /** Enters what a meeting decided on the whole, as {@link #putToVote} in what must be decided before. */
    public BallotId recordAdoption(Actor actor, VersionId version, RecordedDecision decision) {
        return work.write(actor, tx -> {
            tx.dao(AmendmentDao.class).holdVersion(version);
            finish(tx, version);
            var body = Backing.body(plans.version(tx, version));
            return adoption.recordAdoption(tx, version, body, decision, Optional.empty());
        });
    }

    private void finish(Tx tx, VersionId id) {
        var version = plans.version(tx, id);
        plans.readable(tx, version.plan());
        if (version.state() != VersionState.IN_DISCUSSION) {
            throw Refusal.because("version.not_in_discussion");
        }
        unfinished(tx, id).ifPresent(refusal -> {
            throw refusal;
        });
        for (var amendment : amendments.against(tx, id)) {
            if (amendment.state().isOpen()) {
                amendments.store(tx, "amendment.not_reached", amendment.notReached());
            }
        }
    }
}
