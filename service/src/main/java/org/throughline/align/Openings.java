package org.throughline.align;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.plan.Changeover;
import org.throughline.plan.End;
import org.throughline.plan.Ends;
import org.throughline.plan.Fate;
import org.throughline.plan.Links;
import org.throughline.plan.Mapping;
import org.throughline.plan.Mappings;
import org.throughline.plan.Plan;
import org.throughline.plan.PlanId;
import org.throughline.plan.Plans;
import org.throughline.plan.Provision;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.Texts;
import org.throughline.plan.Version;
import org.throughline.pledge.Moves;
import org.throughline.review.Evidences;
import org.throughline.task.Tasks;

/**
 * Sees to it that the plans below follow when a text comes into force in place of another: the closing figures stay with the
 * old text, links to what did not change go on by themselves, and the rest is asked of each plan, with a date.
 */
public final class Openings implements Changeover {
    private final Work work;
    private final Plans plans;
    private final Texts texts;
    private final Links links;
    private final Mappings mappings;
    private final Evidences evidences;
    private final Ends ends;
    private final Tasks tasks;
    private final Moves moves;

    public Openings(
            Work work,
            Plans plans,
            Texts texts,
            Links links,
            Mappings mappings,
            Evidences evidences,
            Ends ends,
            Tasks tasks,
            Moves moves) {
        this.work = work;
        this.plans = plans;
        this.texts = texts;
        this.links = links;
        this.mappings = mappings;
        this.evidences = evidences;
        this.ends = ends;
        this.tasks = tasks;
        this.moves = moves;
    }

    @Override
    public void closes(Tx tx, Plan plan, Version next) {
        mappings.former(tx, next).ifPresent(former -> {
            var objectives = texts.objectives(tx, former.id()).stream()
                    .map(Provision::id)
                    .toList();
            evidences.freeze(tx, former.subject(), former.id(), objectives, plans.today(tx, plan));
        });
    }

    @Override
    public void opens(Tx tx, Plan plan, Version next) {
        mappings.former(tx, next).ifPresent(former -> open(tx, plan, former, next));
    }

    private void open(Tx tx, Plan plan, Version former, Version next) {
        var dao = tx.dao(AlignmentDao.class);
        var mapping = mappings.between(tx, former.id(), next.id());
        var fates = mapping.byProvision();
        var below = new LinkedHashMap<PlanId, List<AlignmentDao.Hung>>();
        dao.serving(former.id())
                .forEach(hung -> below.computeIfAbsent(hung.plan(), id -> new ArrayList<>())
                        .add(hung));
        dao.supporting(former.id()).forEach(hung -> support(tx, hung, fates.get(hung.target())));
        var concerned = new LinkedHashSet<>(below.keySet());
        goOn(tx, former, mapping);
        mapping.fates().stream()
                .filter(fate -> fate.before().isObjective() && !fate.goesOn())
                .forEach(fate -> links.changed(tx, fate.before().id(), gone(fate, former, next)));
        moves.opens(tx, plan, former, next, mapping);
        var own = own(dao, former, mapping, ends.of(tx, former.plan()));
        if (!own.isEmpty()) {
            concerned.add(plan.id());
        }
        for (var lower : concerned) {
            var hung = new ArrayList<>(below.getOrDefault(lower, List.of()));
            if (lower.equals(plan.id())) {
                hung.addAll(own);
            }
            open(tx, plans.get(tx, lower), plan, former, next, hung, fates);
        }
    }

    /** Whether its own plan has it no more. The plan of a former cycle has it still. */
    private static boolean gone(Fate fate, Version former, Version next) {
        return former.plan().equals(next.plan())
                && fate.into().stream()
                        .noneMatch(p ->
                                p.isObjective() && p.id().equals(fate.before().id()));
    }

    private void open(
            Tx tx,
            Plan lower,
            Plan upper,
            Version former,
            Version next,
            List<AlignmentDao.Hung> hung,
            Map<ProvisionId, Fate> fates) {
        var dao = tx.dao(AlignmentDao.class);
        var id = new AlignmentId(work.newId());
        var today = plans.today(tx, lower);
        var items = new LinkedHashMap<ProvisionId, AlignmentDao.Item>();
        long carried = 0;
        for (var waiting : dao.waiting(lower.id(), upper.id())) {
            overtaken(tx, waiting, next, today)
                    .forEach(item -> items.put(
                            item.objective(),
                            AlignmentDao.Item.asked(id, item.objective(), item.target(), item.former())));
        }
        for (var one : hung) {
            if (carries(tx, one, fates.get(one.target()))) {
                carried++;
            } else {
                items.putIfAbsent(
                        one.objective(), AlignmentDao.Item.asked(id, one.objective(), one.target(), former.id()));
            }
        }
        boolean done = items.isEmpty();
        var alignment = new Alignment(
                id,
                lower.id(),
                next.id(),
                former.id(),
                carried,
                today,
                today.plusDays(mappings.days(tx, next.id())),
                done ? Optional.of(today) : Optional.empty(),
                done ? Optional.of(Alignment.How.BY_ITSELF) : Optional.empty());
        dao.insert(alignment);
        items.values().forEach(dao::insert);
        tx.journal(
                "plan.to_realign",
                lower.subject(),
                Map.of("version", next.id().text(), "items", items.size(), "due", alignment.dueOn()));
    }

    /** What was asked about an earlier text and not decided; asked about this one from now on. */
    private static List<AlignmentDao.Item> overtaken(Tx tx, Alignment waiting, Version next, LocalDate today) {
        var dao = tx.dao(AlignmentDao.class);
        dao.close(waiting.id(), today, Alignment.How.OVERTAKEN);
        tx.journal(
                "plan.realign_overtaken",
                waiting.subject(),
                Map.of("by", next.id().text()));
        return dao.items(waiting.id()).stream()
                .filter(item -> item.choice().isEmpty())
                .toList();
    }

    /** Whether the link goes on by itself. What was done under one that is not the same any more stays with the old text. */
    private boolean carries(Tx tx, AlignmentDao.Hung one, Fate fate) {
        if (!fate.goesOn() && !one.objective().equals(one.target())) {
            links.anew(tx, one.objective());
        }
        if (fate.kind() != Fate.Kind.UNCHANGED) {
            return false;
        }
        var now = fate.kept().orElseThrow().id();
        return now.equals(one.target()) || links.carryOver(tx, one.objective(), now);
    }

    /** A support goes on with the one provision that goes on with its target, and else ends: nothing is counted by it. */
    private void support(Tx tx, AlignmentDao.Hung one, Fate fate) {
        var now = fate.kept().filter(Provision::isObjective).map(Provision::id);
        if (!now.equals(Optional.of(one.target()))) {
            links.carrySupport(tx, one.objective(), one.target(), now);
        }
    }

    /** Tasks that a decision carried over hang on what continues their objective from now on. */
    private void goOn(Tx tx, Version former, Mapping mapping) {
        for (var end : ends.of(tx, former.plan()).values()) {
            var into = mapping.of(end.objective())
                    .flatMap(Fate::likeliest)
                    .filter(p -> p.isObjective() && !p.id().equals(end.objective()));
            if (end.decided() && end.tasks() == End.Tasks.GO_ON && into.isPresent()) {
                for (var task : tx.dao(AlignmentDao.class).openTasks(end.objective())) {
                    tasks.rehome(tx, task, into.map(Provision::id));
                }
            }
        }
    }

    /**
     * The provisions of the former text that are gone and leave open tasks on which nothing was decided, or which were to go on
     * with what continues them, where nothing does.
     */
    private static List<AlignmentDao.Hung> own(
            AlignmentDao dao, Version former, Mapping mapping, Map<ProvisionId, End> ends) {
        var fates = mapping.byProvision();
        return dao.worked(former.id()).stream()
                .filter(id -> fates.get(id).into().stream().noneMatch(p -> p.id().equals(id)))
                .filter(id -> Optional.ofNullable(ends.get(id))
                        .filter(end -> end.decided() && end.tasks() != End.Tasks.GO_ON)
                        .isEmpty())
                .map(id -> new AlignmentDao.Hung(former.plan(), id, id))
                .toList();
    }
}
