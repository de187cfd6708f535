package org.throughline.plan;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;

/**
 * What an objective serves, supports and feeds: dated links between identities, outside the text, made and changed by those
 * who draft for the lower unit. An objective serves one objective of a plan above its own, or is a local initiative.
 */
public final class Links {
    private final Work work;
    private final Plans plans;
    private final Texts texts;
    private final LinkWatch watch;
    private final Earned earned;

    /** With nobody who depends on the links. */
    public Links(Work work, Plans plans, Texts texts) {
        this(work, plans, texts, LinkWatch.NOBODY);
    }

    /** With who keeps something that depends on them. */
    public Links(Work work, Plans plans, Texts texts, LinkWatch watch) {
        this.work = work;
        this.plans = plans;
        this.texts = texts;
        this.watch = watch;
        this.earned = new Earned(work, plans);
    }

    /**
     * Lets an objective serve one above from today on, in place of what it served.
     *
     * @param weight how much it counts above; 1 where nothing else was agreed
     * @throws Refusal {@code link.not_above}, {@code link.circle}, {@code weight.negative}
     */
    public void serve(Actor actor, ProvisionId objective, ProvisionId target, long weight) {
        work.writing(actor, tx -> serve(tx, objective, target, weight));
    }

    /** As {@link #serve(Actor, ProvisionId, ProvisionId, long)}, in a unit of work under way. */
    public void serve(Tx tx, ProvisionId objective, ProvisionId target, long weight) {
        if (weight < 0) {
            throw Refusal.invalid("weight.negative", weight);
        }
        var dao = tx.dao(LinkDao.class);
        dao.hold();
        var plan = drafted(tx, objective);
        requireAbove(tx, plan, objective, target);
        link(tx, plan, objective, Optional.of(target), weight, "");
    }

    /** Says that an objective serves none above, and why; the reason is read above. */
    public void initiative(Actor actor, ProvisionId objective, String reason) {
        work.writing(actor, tx -> initiative(tx, objective, reason));
    }

    /** As {@link #initiative(Actor, ProvisionId, String)}, in a unit of work under way. */
    public void initiative(Tx tx, ProvisionId objective, String reason) {
        if (reason.isBlank() || reason.length() > 2_000) {
            throw Refusal.invalid("initiative.reason");
        }
        tx.dao(LinkDao.class).hold();
        link(tx, drafted(tx, objective), objective, Optional.empty(), 0, reason.strip());
    }

    /**
     * Lets an objective go on with what took the place of the one it served, with the same weight, and its indicators with
     * their like. Asks nobody's leave: whoever decided on the text above did.
     *
     * @return whether it does; not where that would close a circle
     */
    public boolean carryOver(Tx tx, ProvisionId objective, ProvisionId to) {
        var dao = tx.dao(LinkDao.class);
        dao.hold();
        var serving = dao.servedBy(objective).filter(s -> !s.isInitiative());
        if (serving.isEmpty() || dao.upFrom(to).contains(objective)) {
            return false;
        }
        var plan = plans.get(
                tx, tx.dao(PlanDao.class).ofProvision(objective).orElseThrow().id());
        link(tx, plan, objective, Optional.of(to), serving.get().weight(), "");
        alike(tx, objective).forEach((own, target) -> feed(tx, plan, own, target));
        return true;
    }

    /**
     * Lets only what the objective does from today on count in what it serves: a text took the place of another, and the target is
     * not the same one any more. What was done before stays with the old text, wherever the objective goes from here; and above
     * the target, where nothing changed, it stays earned.
     */
    public void anew(Tx tx, ProvisionId objective) {
        var dao = tx.dao(LinkDao.class);
        dao.hold();
        var serving = dao.servedBy(objective).filter(s -> !s.isInitiative());
        if (serving.isEmpty()) {
            return;
        }
        var is = serving.get();
        var plan = plans.get(
                tx, tx.dao(PlanDao.class).ofProvision(objective).orElseThrow().id());
        var today = plans.today(tx, plan);
        var since = dao.since(objective).orElse(Since.EVER);
        earned.past(tx, objective, since, today);
        dao.endServing(objective, today, false);
        dao.serve(
                work.newId(),
                objective,
                is.target(),
                is.weight(),
                is.reason(),
                today,
                watch.anew(tx, objective, since, today));
        watch.moved(tx, objective, is.target().stream().toList());
        note(tx, plan, "link.anew", objective, today.toString());
    }

    /**
     * A text took the place of the one that had the objective, and it is not the same one any more. What had been earned in it stays
     * earned above.
     *
     * @param gone whether the text has it no more; what was done for it goes on counting above
     */
    public void changed(Tx tx, ProvisionId objective, boolean gone) {
        var dao = tx.dao(LinkDao.class);
        dao.hold();
        var plan = plans.get(
                tx, tx.dao(PlanDao.class).ofProvision(objective).orElseThrow().id());
        var today = plans.today(tx, plan);
        var moved = earned.pass(tx, objective, today);
        if (gone) {
            dao.left(objective, today);
            watch.moved(
                    tx,
                    objective,
                    servedBy(tx, objective).flatMap(Serving::target).stream().toList());
        }
        moved.forEach(from -> watch.moved(tx, from, List.of(objective)));
    }

    /** As {@link #carryOver}, for what it supports besides; without {@code to}, the support ends. */
    public void carrySupport(Tx tx, ProvisionId objective, ProvisionId from, Optional<ProvisionId> to) {
        var dao = tx.dao(LinkDao.class);
        dao.hold();
        var plan = plans.get(
                tx, tx.dao(PlanDao.class).ofProvision(objective).orElseThrow().id());
        var today = plans.today(tx, plan);
        dao.endSupport(objective, from, today);
        to.filter(next -> !dao.upFrom(next).contains(objective)).ifPresent(next -> dao.support(objective, next, today));
        note(
                tx,
                plan,
                to.isPresent() ? "link.support" : "link.support_end",
                objective,
                to.orElse(from).text());
    }

    /** Shows that an objective also helps another above; nothing is counted. */
    public void support(Actor actor, ProvisionId objective, ProvisionId target) {
        work.writing(actor, tx -> {
            var dao = tx.dao(LinkDao.class);
            dao.hold();
            var plan = drafted(tx, objective);
            requireAbove(tx, plan, objective, target);
            if (!dao.supported(objective).contains(target)) {
                dao.support(objective, target, plans.today(tx, plan));
                note(tx, plan, "link.support", objective, target.text());
            }
        });
    }

    /** Takes a support back. */
    public void endSupport(Actor actor, ProvisionId objective, ProvisionId target) {
        work.writing(actor, tx -> {
            var plan = drafted(tx, objective);
            if (tx.dao(LinkDao.class).endSupport(objective, target, plans.today(tx, plan)) == 0) {
                throw Refusal.unknown();
            }
            note(tx, plan, "link.support_end", objective, target.text());
        });
    }

    /**
     * Lets an indicator feed one of the objective that its own objective serves, of the same measure and kind.
     *
     * @throws Refusal {@code feed.not_served}, {@code feed.other_measure}
     */
    public void feed(Actor actor, IndicatorId indicator, IndicatorId target) {
        work.writing(actor, tx -> feed(tx, indicator, target));
    }

    /** As {@link #feed(Actor, IndicatorId, IndicatorId)}, in a unit of work under way. */
    public void feed(Tx tx, IndicatorId indicator, IndicatorId target) {
        var dao = tx.dao(LinkDao.class);
        dao.hold();
        var plan = plans.of(tx, indicator);
        plans.requireDrafter(tx, plan);
        var lower = indicator(tx, plan, indicator);
        var upper = indicator(tx, plans.of(tx, target), target);
        if (!servedBy(tx, lower.provision()).flatMap(Serving::target).equals(Optional.of(upper.provision()))) {
            throw Refusal.because("feed.not_served");
        }
        if (!lower.measure().equals(upper.measure()) || lower.kind() != upper.kind()) {
            throw Refusal.because("feed.other_measure");
        }
        feed(tx, plan, lower, target);
    }

    private void feed(Tx tx, Plan plan, Indicator lower, IndicatorId target) {
        var dao = tx.dao(LinkDao.class);
        var today = plans.today(tx, plan);
        dao.endFeeding(lower.id(), today);
        dao.feed(lower.id(), target, today);
        var above = servedBy(tx, lower.provision()).flatMap(Serving::target).stream()
                .toList();
        watch.moved(tx, lower.provision(), above);
        note(tx, plan, "link.feed", lower.provision(), target.text());
    }

    /** Lets an indicator feed none any more. @throws Refusal unknown where it feeds none */
    public void unfeed(Actor actor, IndicatorId indicator) {
        work.writing(actor, tx -> {
            var dao = tx.dao(LinkDao.class);
            dao.hold();
            var plan = plans.of(tx, indicator);
            plans.requireDrafter(tx, plan);
            var objective = indicator(tx, plan, indicator).provision();
            if (dao.endFeeding(indicator, plans.today(tx, plan)) == 0) {
                throw Refusal.unknown();
            }
            watch.moved(
                    tx,
                    objective,
                    servedBy(tx, objective).flatMap(Serving::target).stream().toList());
            note(tx, plan, "link.feed_end", objective, indicator.text());
        });
    }

    /**
     * Lets each indicator of the objective that feeds none feed the one of its measure and kind above, where there is exactly
     * one.
     */
    public void feedAlike(Tx tx, ProvisionId objective) {
        alike(tx, objective).forEach((own, target) -> feed(tx, own.id(), target));
    }

    /** The indicators of an objective that feed none, with the one that has their measure and kind in what it serves. */
    private Map<Indicator, IndicatorId> alike(Tx tx, ProvisionId objective) {
        var found = new LinkedHashMap<Indicator, IndicatorId>();
        var target = servedBy(tx, objective).flatMap(Serving::target).flatMap(id -> texts.current(tx, id));
        if (target.isEmpty()) {
            return found;
        }
        for (var own : texts.open(tx, objective).map(Provision::indicators).orElse(List.of())) {
            var alike = target.get().indicators().stream()
                    .filter(i -> i.measure().equals(own.measure()) && i.kind() == own.kind())
                    .toList();
            if (alike.size() == 1 && feeds(tx, own.id()).isEmpty()) {
                found.put(own, alike.get(0).id());
            }
        }
        return found;
    }

    /** What the objective serves today, or that it is a local initiative; empty while nothing was said. */
    public Optional<Serving> servedBy(Tx tx, ProvisionId objective) {
        return tx.dao(LinkDao.class).servedBy(objective);
    }

    /** What the objective served on that day. */
    public Optional<Serving> servedOn(Tx tx, ProvisionId objective, LocalDate day) {
        return tx.dao(LinkDao.class).servedOn(objective, day);
    }

    /** What it served before that, the latest first. */
    public List<Served> served(Tx tx, ProvisionId objective) {
        return tx.dao(LinkDao.class).served(objective);
    }

    /** What serves the objective today. */
    public List<Serving> serving(Tx tx, ProvisionId target) {
        return tx.dao(LinkDao.class).serving(target);
    }

    /** What the objective supports besides. */
    public List<ProvisionId> supported(Tx tx, ProvisionId objective) {
        return tx.dao(LinkDao.class).supported(objective);
    }

    /** What supports the objective. */
    public List<ProvisionId> supporting(Tx tx, ProvisionId target) {
        return tx.dao(LinkDao.class).supporting(target);
    }

    /** The indicator above that this one feeds. */
    public Optional<IndicatorId> feeds(Tx tx, IndicatorId indicator) {
        return tx.dao(LinkDao.class).feeds(indicator).map(Feeding::target);
    }

    /** The indicators that feed this one. */
    public List<IndicatorId> fedBy(Tx tx, IndicatorId target) {
        return tx.dao(LinkDao.class).fedBy(target).stream()
                .map(Feeding::indicator)
                .toList();
    }

    private void link(
            Tx tx, Plan plan, ProvisionId objective, Optional<ProvisionId> target, long weight, String reason) {
        var dao = tx.dao(LinkDao.class);
        var today = plans.today(tx, plan);
        var before = dao.servedBy(objective);
        if (before.filter(is -> is.target().equals(target)
                        && is.weight() == weight
                        && is.reason().equals(reason))
                .isPresent()) {
            tx.place("plans/" + plan.slug() + "#p" + objective.text());
            return;
        }
        var since = dao.since(objective).orElse(Since.EVER);
        boolean elsewhere = before.isPresent() && !before.get().target().equals(target);
        if (before.isPresent()) {
            dao.endServing(objective, today, elsewhere && since.keepsAbove());
        }
        if (elsewhere) {
            dao.endFeedingOf(objective, today);
        }
        dao.serve(work.newId(), objective, target, weight, reason, today, elsewhere ? since.elsewhere() : since);
        watch.moved(
                tx,
                objective,
                Stream.of(before.flatMap(Serving::target), target)
                        .flatMap(Optional::stream)
                        .toList());
        note(tx, plan, "link.serve", objective, target.map(ProvisionId::text).orElse(reason));
    }

    private static void note(Tx tx, Plan plan, String action, ProvisionId objective, String to) {
        tx.journal(action, "provision:" + objective.text(), Map.of("to", to));
        tx.place("plans/" + plan.slug() + "#p" + objective.text());
    }

    /** The plan of an objective that the actor may link. */
    private Plan drafted(Tx tx, ProvisionId objective) {
        var plan = plans.of(tx, objective);
        plans.requireDrafter(tx, plan);
        requireObjective(tx, objective);
        return plan;
    }

    private void requireAbove(Tx tx, Plan plan, ProvisionId objective, ProvisionId target) {
        var upper = plans.of(tx, target);
        requireObjective(tx, target);
        if (tx.dao(LinkDao.class).upFrom(target).contains(objective)) {
            throw Refusal.because("link.circle", label(tx, target), label(tx, objective));
        }
        if (plans.above(tx, plan).stream().noneMatch(above -> above.id().equals(upper.id()))) {
            throw Refusal.because("link.not_above", upper.title());
        }
    }

    private String label(Tx tx, ProvisionId id) {
        return texts.current(tx, id).map(Provision::label).orElse("…");
    }

    private void requireObjective(Tx tx, ProvisionId id) {
        if (!texts.current(tx, id).map(Provision::isObjective).orElse(false)) {
            throw Refusal.because("link.objective_only");
        }
    }

    private static Indicator indicator(Tx tx, Plan plan, IndicatorId id) {
        var versions = tx.dao(VersionDao.class);
        var dao = tx.dao(IndicatorDao.class);
        return versions.current(plan.id())
                .flatMap(v -> dao.find(v.id(), id))
                .or(() -> versions.ofPlan(plan.id()).stream()
                        .flatMap(v -> dao.find(v.id(), id).stream())
                        .findFirst())
                .orElseThrow(Refusal::unknown);
    }
}
