package org.throughline.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;

/** From a text to the next: the same plan's next version, the text with what carried, the plan of the next cycle. */
public final class NextVersions {
    private final Work work;
    private final Plans plans;
    private final TextCopies copies;
    private final PlanRows rows;

    public NextVersions(Work work, Plans plans, Texts texts, PlanRows rows) {
        this.work = work;
        this.plans = plans;
        this.copies = new TextCopies(work, texts);
        this.rows = rows;
    }

    /**
     * Begins the next version of a plan from the one that counts today; every provision keeps its identity.
     *
     * @throws Refusal {@code plan.open_version} while another is being made
     */
    public VersionId nextDraft(Actor actor, PlanId id) {
        return work.write(actor, tx -> nextDraft(tx, id));
    }

    /** As {@link #nextDraft(Actor, PlanId)}, in a unit of work under way. */
    public VersionId nextDraft(Tx tx, PlanId id) {
        tx.dao(PlanDao.class).hold(id);
        var plan = plans.readable(tx, id);
        plans.requireDrafter(tx, plan);
        if (plans.open(tx, id).isPresent()) {
            throw Refusal.because("plan.open_version");
        }
        var from = plans.currentVersion(tx, id);
        var next = plans.insertDraft(tx, plan, from.lang(), Optional.of(from.id()));
        copies.same(tx, from.id(), next.id());
        rows.whole(tx, plan);
        tx.journal("version.draft", next.subject(), Map.of("from", from.id().text(), "number", next.number()));
        tx.place("plans/" + plan.slug() + "/edit");
        return next.id();
    }

    /**
     * The next version of a text in discussion, with other bodies for some of its provisions. It goes on being discussed
     * before the same body until the same day; the former text gives way to it.
     *
     * @throws Refusal {@code version.not_in_discussion}
     */
    public VersionId withMerged(Tx tx, VersionId id, Map<ProvisionId, String> bodies) {
        var held = plans.hold(tx, id);
        var former = PlanVersion.inDiscussion(held.version());
        tx.dao(VersionDao.class).step(former.giveWay().facts());
        var draft = plans.insertDraft(tx, held.plan(), held.version().lang(), Optional.of(id));
        copies.same(tx, id, draft.id());
        copies.rewrite(tx, draft.id(), bodies);
        var next = former.continuedIn(new PlanVersion.Draft(draft), tx.now(), copies.freeze(tx, draft.id()));
        tx.dao(VersionDao.class).step(next.facts());
        rows.whole(tx, held.plan());
        tx.journal("version.merge", draft.subject(), Map.of("from", id.text(), "provisions", bodies.size()));
        tx.place("plans/" + held.plan().slug());
        return draft.id();
    }

    /**
     * Begins the plan of the next cycle from the one it follows: each provision is new and names the one it continues. What was
     * closed or dropped by decision stays behind.
     *
     * @throws Refusal {@code plan.follows_other} for the plan of another unit
     */
    public PlanId draftFollowing(Actor actor, PlanId previous, NewPlan wish) {
        return work.write(actor, tx -> draftFollowing(tx, previous, wish).id());
    }

    /** As {@link #draftFollowing(Actor, PlanId, NewPlan)}, in a unit of work under way. */
    public Plan draftFollowing(Tx tx, PlanId previous, NewPlan wish) {
        var former = plans.readable(tx, previous);
        if (!former.unit().equals(wish.unit())) {
            throw Refusal.invalid("plan.follows_other", former.title());
        }
        var plan = plans.draft(tx, wish.following(previous));
        var draft = plans.open(tx, plan.id()).orElseThrow();
        var from = plans.currentVersion(tx, previous);
        List<ProvisionId> made = copies.anew(tx, from.id(), plan, draft.id(), Ends.over(tx, previous));
        rows.whole(tx, plan);
        tx.journal("plan.follow", plan.subject(), Map.of("follows", previous.text(), "provisions", made.size()));
        return plan;
    }
}
