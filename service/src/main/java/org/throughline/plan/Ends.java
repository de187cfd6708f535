package org.throughline.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.throughline.ballot.BallotId;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Id;
import org.throughline.kernel.Refusal;

/** What becomes of each objective at the end of a plan's period: proposed by those who draft the plan, decided by its body. */
public final class Ends {
    private final Work work;
    private final Plans plans;
    private final Texts texts;

    public Ends(Work work, Plans plans, Texts texts) {
        this.work = work;
        this.plans = plans;
        this.texts = texts;
    }

    /** What was proposed or decided, by objective. */
    public Map<ProvisionId, End> of(Tx tx, PlanId plan) {
        var ends = new HashMap<ProvisionId, End>();
        tx.dao(EndDao.class).of(plan).forEach(end -> ends.put(end.objective(), end));
        return ends;
    }

    /** The objectives that end: closed or dropped by decision, so that the plan that follows goes on without them. */
    static Set<ProvisionId> over(Tx tx, PlanId plan) {
        var over = new HashSet<ProvisionId>();
        tx.dao(EndDao.class).of(plan).stream()
                .filter(end -> end.decided() && end.kind() != End.Kind.CARRIED_OVER)
                .forEach(end -> over.add(end.objective()));
        return over;
    }

    /** The objectives of the text that counts of which nothing has been proposed yet, in its order. */
    public List<Provision> undecided(Tx tx, PlanId plan) {
        var ends = of(tx, plan);
        return texts.objectives(tx, plans.currentVersion(tx, plan).id()).stream()
                .filter(objective -> !ends.containsKey(objective.id()))
                .toList();
    }

    /**
     * Proposes what becomes of objectives, in place of what was proposed of them.
     *
     * @throws Refusal {@code plan.not_open} once the plan is completed, and those of {@link #held}
     */
    public void propose(Actor actor, PlanId id, List<End> ends) {
        work.writing(actor, tx -> {
            var plan = held(tx, id);
            var objectives = texts.objectives(tx, plans.currentVersion(tx, id).id()).stream()
                    .map(Provision::id)
                    .toList();
            var dao = tx.dao(EndDao.class);
            for (var end : ends) {
                if (!objectives.contains(end.objective())) {
                    throw Refusal.unknown();
                }
                dao.propose(end);
                tx.journal(
                        "objective.end_proposed",
                        "provision:" + end.objective().text(),
                        Map.of("kind", end.kind(), "tasks", end.tasks(), "reason", end.reason()));
            }
            tx.place("plans/" + plan.slug() + "/end");
        });
    }

    /**
     * Holds a plan whose period can be ended by the actor.
     *
     * @throws Refusal {@code plan.keepers_only}, {@code plan.not_open}, {@code end.at_vote} while a ballot goes on: what is voted on
     *     stays as it is
     */
    public Plan held(Tx tx, PlanId id) {
        tx.dao(PlanDao.class).hold(id);
        var plan = plans.readable(tx, id);
        plans.requireDrafter(tx, plan);
        if (plan.state() != PlanState.OPEN
                || !plans.currentVersion(tx, id).state().guides()) {
            throw Refusal.because("plan.not_open");
        }
        if (atVote(tx, plan).isPresent()) {
            throw Refusal.because("end.at_vote");
        }
        return plan;
    }

    /** The ballot on the end of the plan's period that goes on. */
    public Optional<BallotId> atVote(Tx tx, Plan plan) {
        return tx.dao(EndDao.class).atVote(plan.subject());
    }

    /** Holds a plan on whose end a ballot was taken. */
    public Plan held(Tx tx, String subject) {
        var id = new PlanId(Id.parse(subject.substring("plan:".length())));
        tx.dao(PlanDao.class).hold(id);
        return plans.get(tx, id);
    }

    /** Says that the plan's body decided as proposed. */
    public void decided(Tx tx, Plan plan, BallotId ballot, LocalDate on) {
        tx.dao(EndDao.class).decide(plan.id(), ballot, on);
        tx.journal("plan.end", plan.subject(), Map.of("ballot", ballot.text()));
    }
}
