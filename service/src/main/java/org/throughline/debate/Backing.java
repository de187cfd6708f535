package org.throughline.debate;

import java.util.Map;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.kernel.Actor;
import org.throughline.kernel.BodyId;
import org.throughline.kernel.Refusal;
import org.throughline.org.Bodies;
import org.throughline.plan.Plan;
import org.throughline.plan.Plans;
import org.throughline.plan.Version;

/** Who may move and who may stand behind amendments, and how many have to. */
final class Backing {
    private final Plans plans;
    private final Bodies bodies;

    Backing(Plans plans, Bodies bodies) {
        this.plans = plans;
        this.bodies = bodies;
    }

    /** A member of the unit or of one below who is not suspended, or who sits in the deciding body. */
    boolean mayMove(Actor actor, Plan plan, Version version) {
        return actor.memberOf().contains(plan.unit()) || sits(actor, version);
    }

    /** Who has a vote in the unit, or sits in the deciding body: a candidate speaks and moves, but does not sponsor. */
    boolean maySponsor(Actor actor, Plan plan, Version version) {
        return actor.votesIn().contains(plan.unit()) || sits(actor, version);
    }

    private static boolean sits(Actor actor, Version version) {
        return actor.speaks() && version.body().filter(actor::sitsIn).isPresent();
    }

    /** How many sponsors the standing rules ask for today. */
    int needed(Tx tx, Version version) {
        return bodies.rules(tx, body(version)).amendmentSponsors();
    }

    /** What decides on a version. @throws Refusal {@code version.not_in_discussion} while nobody was asked */
    static BodyId body(Version version) {
        return version.body().orElseThrow(() -> Refusal.because("version.not_in_discussion"));
    }

    /**
     * Puts the actor behind an amendment that is held; twice is once.
     *
     * @return the amendment as admitted, when this was the last sponsor it needed
     */
    Optional<Amendment> sponsor(Tx tx, Plan plan, Amendment amendment) {
        var actor = tx.actor();
        var version = plans.version(tx, amendment.version());
        if (!maySponsor(actor, plan, version)) {
            throw Refusal.denied("amendment.sponsor");
        }
        if (amendment.mover().equals(actor.member())) {
            throw Refusal.because("amendment.own", amendment.number());
        }
        if (!amendment.state().isOpen()) {
            throw Refusal.because("amendment.not_open", amendment.number());
        }
        var dao = tx.dao(AmendmentDao.class);
        if (dao.sponsor(amendment.id(), actor.member(), tx.now()) == 0) {
            return Optional.empty();
        }
        tx.journal(
                "amendment.sponsor",
                amendment.subject(),
                Map.of("sponsor", actor.member().text()));
        var after = amendment.supportedBy(dao.sponsors(amendment.id()).size(), needed(tx, version));
        return after.state() == amendment.state() ? Optional.empty() : Optional.of(after);
    }
}
