package org.throughline.debate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.plan.Drafts;
import org.throughline.plan.NextVersions;
import org.throughline.plan.OriginKind;
import org.throughline.plan.Plans;
import org.throughline.plan.Provision;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.Texts;
import org.throughline.plan.VersionId;
import org.throughline.text.Collision;

/**
 * Brings carried amendments into the next version, all in one pass, and carries the open ones over to it. What cannot be
 * merged is put to the editor, never guessed.
 */
public final class Merges {
    private final Work work;
    private final Plans plans;
    private final Texts texts;
    private final NextVersions nextVersions;
    private final Drafts drafts;
    private final Amendments amendments;

    public Merges(
            Work work, Plans plans, Texts texts, NextVersions nextVersions, Drafts drafts, Amendments amendments) {
        this.work = work;
        this.plans = plans;
        this.texts = texts;
        this.nextVersions = nextVersions;
        this.drafts = drafts;
        this.amendments = amendments;
    }

    /** The carried amendments whose words stand in no version yet. */
    public List<Amendment> waiting(Tx tx, VersionId version) {
        return amendments.against(tx, version).stream()
                .filter(Amendment::waitsForText)
                .toList();
    }

    /** The text as it would stand with the carried ones. */
    public Merging asItWouldStand(Tx tx, VersionId version) {
        return Merging.of(waiting(tx, version), Map.of());
    }

    /** Makes the next version where everything merges by itself. */
    public VersionId merge(Actor actor, VersionId version) {
        return merge(actor, version, Map.of());
    }

    /**
     * Makes the next version.
     *
     * @param chosen the editor's words for provisions whose carried amendments meet
     * @return the next version, in discussion as the former was
     * @throws Refusal {@code amendment.keeper} unless the actor keeps the plan's unit; {@code merge.nothing};
     *     {@code merge.at_vote} while one is being voted on; {@code merge.overlap} or {@code merge.same_place} naming two that
     *     meet; {@code merge.not_amended} when words were chosen where nothing carried
     */
    public VersionId merge(Actor actor, VersionId version, Map<ProvisionId, String> chosen) {
        return work.write(actor, tx -> {
            tx.dao(AmendmentDao.class).holdVersion(version);
            var plan = plans.readable(tx, plans.version(tx, version).plan());
            if (!actor.keeps(plan.unit())) {
                throw Refusal.denied("amendment.keeper");
            }
            var carried = waiting(tx, version);
            check(amendments.against(tx, version), carried, chosen);
            var merging = Merging.of(carried, chosen);
            if (!merging.isWhole()) {
                throw clash(carried, merging.clashes().get(0).collision());
            }
            var next = nextVersions.withMerged(tx, version, merging.bodies());
            link(tx, carried, next, chosen);
            carryOver(tx, version, next);
            tx.place("plans/" + plan.slug() + "/decide");
            return next;
        });
    }

    private static void check(List<Amendment> all, List<Amendment> carried, Map<ProvisionId, String> chosen) {
        all.stream().filter(Amendment::isAtVote).findFirst().ifPresent(voted -> {
            throw Refusal.because("merge.at_vote", voted.number());
        });
        if (carried.isEmpty()) {
            throw Refusal.because("merge.nothing");
        }
        if (!carried.stream().map(Amendment::provision).toList().containsAll(chosen.keySet())) {
            throw Refusal.invalid("merge.not_amended");
        }
    }

    private static Refusal clash(List<Amendment> carried, Collision collision) {
        int a = number(carried, collision.a());
        int b = number(carried, collision.b());
        return collision.kind() == Collision.Kind.OVERLAP
                ? Refusal.because("merge.overlap", a, b, collision.baseWords().strip())
                : Refusal.because("merge.same_place", a, b);
    }

    private static int number(List<Amendment> amendments, long id) {
        return amendments.stream()
                .filter(a -> a.id().value() == id)
                .findFirst()
                .orElseThrow()
                .number();
    }

    private void link(Tx tx, List<Amendment> carried, VersionId next, Map<ProvisionId, String> chosen) {
        for (var amendment : carried) {
            boolean modified = chosen.containsKey(amendment.provision());
            amendments.store(tx, "amendment.merge", amendment.mergedIn(next, modified));
            drafts.origin(tx, amendment.provision(), amendment.subject(), OriginKind.AMENDMENT);
        }
    }

    private void carryOver(Tx tx, VersionId version, VersionId next) {
        var words = new HashMap<ProvisionId, Provision>();
        texts.provisions(tx, next).forEach(provision -> words.put(provision.id(), provision));
        for (var amendment : amendments.against(tx, version)) {
            if (amendment.state().isOpen()) {
                var now = Optional.ofNullable(words.get(amendment.provision()));
                var over = CarryOver.of(amendment.baseBody(), amendment.body(), now.map(Provision::body));
                var digest = now.map(Provision::digest).orElse(amendment.baseDigest());
                amendments.store(tx, "amendment.carry_over", amendment.carriedOverTo(next, over, digest));
            }
        }
    }
}
