package org.throughline.align;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.plan.Mapping;
import org.throughline.plan.Mappings;
import org.throughline.plan.Plan;
import org.throughline.plan.PlanId;
import org.throughline.plan.Plans;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.Texts;
import org.throughline.plan.VersionId;

/**
 * What each plan has to decide when a text that it serves gave way to another. Only those who draft a plan decide for it; on
 * the day after the last the stated defaults take effect.
 */
public final class Alignments {
    private final Work work;
    private final Plans plans;
    private final Texts texts;
    private final Mappings mappings;
    private final Followings followings;

    public Alignments(Work work, Plans plans, Texts texts, Mappings mappings, Followings followings) {
        this.work = work;
        this.plans = plans;
        this.texts = texts;
        this.mappings = mappings;
        this.followings = followings;
    }

    /** The alignments of a plan that the actor may read, the newest first. */
    public List<Alignment> ofPlan(Tx tx, PlanId plan) {
        plans.readable(tx, plan);
        return tx.dao(AlignmentDao.class).ofPlan(plan).stream()
                .filter(alignment -> tx.actor().reads(upper(tx, alignment).scope()))
                .toList();
    }

    /** Those that follow this version, of plans that the actor may read, in the order in which they were opened. */
    public List<Alignment> ofVersion(Tx tx, VersionId version) {
        return tx.dao(AlignmentDao.class).ofVersion(version).stream()
                .filter(alignment ->
                        tx.actor().reads(plans.get(tx, alignment.plan()).scope()))
                .toList();
    }

    /** How far each plan that follows this version is, as far as the actor may read them; one statement however many. */
    public List<Standing> standings(Tx tx, VersionId version) {
        return tx.dao(AlignmentDao.class).standings(version).stream()
                .filter(standing -> tx.actor().reads(standing.scope()))
                .toList();
    }

    /** What the alignment asks, in the order of the plan's text, with what was decided. */
    public List<Asked> asked(Tx tx, Alignment alignment) {
        var dao = tx.dao(AlignmentDao.class);
        var mapped = new HashMap<VersionId, Mapping>();
        var asked = new ArrayList<Asked>();
        for (var item : dao.items(alignment.id())) {
            var fate = mapped.computeIfAbsent(item.former(), from -> mappings.between(tx, from, alignment.version()))
                    .of(item.target())
                    .orElseThrow();
            var given = item.choice()
                    .map(choice -> new Asked.Given(
                            choice,
                            item.goesTo(),
                            item.reason(),
                            item.byDefault(),
                            item.member(),
                            item.givenOn().orElseThrow()));
            boolean own = item.objective().equals(item.target());
            long tasks = dao.openTasks(item.objective()).size();
            boolean moved = given.isEmpty()
                    && (own ? tasks == 0 : !dao.served(item.objective()).equals(Optional.of(item.target())));
            var objective =
                    own ? fate.before() : texts.current(tx, item.objective()).orElseThrow(Refusal::unknown);
            asked.add(new Asked(objective, fate, tasks, moved, given));
        }
        return asked;
    }

    /** What it asks and nobody has decided yet. */
    public long left(Tx tx, Alignment alignment) {
        return asked(tx, alignment).stream().filter(Asked::open).count();
    }

    /**
     * Decides on one objective of a plan, for those who draft it.
     *
     * @throws Refusal {@code plan.keepers_only}, {@code realign.closed}, {@code realign.answered}, {@code realign.choice}, and
     *     those of serving: {@code link.circle}, {@code link.not_above}, {@code link.objective_only}
     */
    public void answer(Actor actor, PlanId plan, ProvisionId objective, Answer answer) {
        work.writing(actor, tx -> {
            var alignment = open(tx, plan);
            var asked = asked(tx, alignment).stream()
                    .filter(one -> one.objective().id().equals(objective))
                    .findFirst()
                    .orElseThrow(Refusal::unknown);
            give(tx, alignment, asked, answer, false);
            finish(tx, alignment, Alignment.How.ANSWERED);
            tx.place("plans/" + plans.get(tx, plan).slug() + "/realignment");
        });
    }

    /** Takes the stated default for all that is left, for those who draft the plan. */
    public void acceptAll(Actor actor, PlanId plan) {
        work.writing(actor, tx -> {
            var alignment = open(tx, plan);
            for (var asked : asked(tx, alignment)) {
                if (asked.open()) {
                    give(tx, alignment, asked, asked.usual(), false);
                }
            }
            finish(tx, alignment, Alignment.How.ANSWERED);
            tx.place("plans/" + plans.get(tx, plan).slug() + "/realignment");
        });
    }

    /** Those whose day may be over. */
    public List<AlignmentId> due(Tx tx) {
        // a day ahead of UTC: each plan is asked for the date in its own unit
        var latest = LocalDate.ofInstant(tx.now(), ZoneOffset.UTC).plusDays(1);
        return tx.dao(AlignmentDao.class).past(latest).stream()
                .map(Alignment::id)
                .toList();
    }

    /** Lets the stated defaults take effect for what is left, if the last day is over; else nothing happens. */
    public void settle(Tx tx, AlignmentId id) {
        var dao = tx.dao(AlignmentDao.class);
        dao.hold(id);
        var alignment = dao.find(id).orElseThrow(Refusal::unknown);
        if (!alignment.isOpen()
                || !plans.today(tx, plans.get(tx, alignment.plan())).isAfter(alignment.dueOn())) {
            return;
        }
        boolean late = false;
        for (var asked : asked(tx, alignment)) {
            if (asked.open()) {
                give(tx, alignment, asked, asked.usual(), true);
                late = true;
            }
        }
        finish(tx, alignment, late ? Alignment.How.BY_DEFAULT : Alignment.How.ANSWERED);
    }

    private Alignment open(Tx tx, PlanId id) {
        var plan = plans.readable(tx, id);
        plans.requireDrafter(tx, plan);
        var dao = tx.dao(AlignmentDao.class);
        var alignment = dao.ofPlan(id).stream()
                .filter(Alignment::isOpen)
                .findFirst()
                .orElseThrow(() -> Refusal.because("realign.closed"));
        dao.hold(alignment.id());
        return dao.find(alignment.id()).filter(Alignment::isOpen).orElseThrow(() -> Refusal.because("realign.closed"));
    }

    private void give(Tx tx, Alignment alignment, Asked asked, Answer answer, boolean byDefault) {
        if (!asked.open()) {
            throw Refusal.because("realign.answered");
        }
        if (!asked.choices().contains(answer.choice())) {
            throw Refusal.invalid("realign.choice");
        }
        var plan = plans.get(tx, alignment.plan());
        var reason = followings.follow(tx, plan, alignment, asked, answer);
        tx.dao(AlignmentDao.class)
                .answer(
                        alignment.id(),
                        asked.objective().id(),
                        answer.choice(),
                        answer.into(),
                        reason,
                        byDefault,
                        tx.actor().member(),
                        plans.today(tx, plan));
        var changes = new LinkedHashMap<String, Object>(Map.of("choice", answer.choice(), "byDefault", byDefault));
        answer.into().ifPresent(into -> changes.put("into", into.text()));
        tx.journal("plan.realign", asked.objective().subject(), changes);
    }

    private void finish(Tx tx, Alignment alignment, Alignment.How how) {
        if (left(tx, alignment) > 0) {
            return;
        }
        var plan = plans.get(tx, alignment.plan());
        tx.dao(AlignmentDao.class).close(alignment.id(), plans.today(tx, plan), how);
        tx.journal(
                "plan.realigned",
                plan.subject(),
                Map.of("how", how, "alignment", alignment.id().text()));
    }

    /** The plan whose text another gave way to: the one that this alignment follows. */
    public Plan upper(Tx tx, Alignment alignment) {
        return plans.get(tx, plans.version(tx, alignment.version()).plan());
    }
}
