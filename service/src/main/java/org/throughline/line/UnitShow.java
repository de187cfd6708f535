package org.throughline.line;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.kernel.Actor;
import org.throughline.kernel.UnitId;
import org.throughline.line.UnitScreen.PlanEntry;
import org.throughline.org.ComingChange;
import org.throughline.org.Unit;
import org.throughline.org.UnitChanges;
import org.throughline.org.UnitPeople;
import org.throughline.org.UnitScreens;
import org.throughline.org.Units;
import org.throughline.parts.Link;
import org.throughline.plan.Plan;
import org.throughline.plan.Plans;
import org.throughline.plan.VersionState;

/** Makes the page of a unit from what the reader may read. */
public final class UnitShow {
    private final Units units;
    private final UnitChanges changes;
    private final Function<ComingChange, List<UnitId>> goesOnIn;
    private final Plans plans;
    private final UnitPeople people;
    private final UnitPast past;
    private final UnitSignals signals;
    private final UnitScreens screens;
    private final Messages messages;

    public UnitShow(
            Units units,
            UnitChanges changes,
            Function<ComingChange, List<UnitId>> goesOnIn,
            Plans plans,
            UnitPeople people,
            UnitPast past,
            UnitSignals signals,
            UnitScreens screens,
            Messages messages) {
        this.units = units;
        this.changes = changes;
        this.goesOnIn = goesOnIn;
        this.plans = plans;
        this.people = people;
        this.past = past;
        this.signals = signals;
        this.screens = screens;
        this.messages = messages;
    }

    UnitScreen of(Tx tx, Actor actor, Unit unit) {
        var lang = actor.lang();
        var those = people.of(tx, actor, unit);
        var own = plans.ofUnit(tx, unit.id()).stream()
                .filter(plan -> actor.reads(plan.scope()))
                .toList();
        var children = units.children(tx, unit.id());
        var standings = signals.standings(
                tx,
                Stream.concat(Stream.of(unit), children.stream()).map(Unit::id).toList());
        return new UnitScreen(
                screens.path(tx, unit),
                screens.kind(tx, unit, lang),
                unit.name(),
                line(tx, unit, lang),
                acts(tx, actor, unit),
                own.stream().map(plan -> entry(tx, plan, lang)).toList(),
                signals.of(tx, standings.getOrDefault(unit.id(), UnitStanding.NOTHING)),
                "/units/" + unit.slug() + "/offices",
                those.offices(),
                those.bodies(),
                children.stream()
                        .map(below ->
                                signals.below(tx, below, standings.getOrDefault(below.id(), UnitStanding.NOTHING)))
                        .toList(),
                past.reviews(tx, own),
                past.summations(tx, unit),
                those.members(),
                those.appoint());
    }

    /** That it is sectoral, or what is to become of it, or that it ended and in what it goes on. */
    private String line(Tx tx, Unit unit, String lang) {
        var after = changes.after(tx, unit.id());
        if (after.isEmpty()) {
            var coming = changes.coming(tx, unit.id()).stream()
                    .filter(change -> change.state() == ComingChange.State.PLANNED)
                    .findFirst();
            if (coming.isPresent()) {
                return messages.say(
                        lang,
                        "change.coming." + coming.get().kind(),
                        coming.get().takesOn(),
                        coming.get().decision(),
                        goesOnIn.apply(coming.get()).stream()
                                .map(id -> units.get(tx, id).name())
                                .collect(Collectors.joining(", ")));
            }
            return unit.sectoral() ? messages.say(lang, "org.sectoral") : "";
        }
        var names = after.stream().map(one -> units.get(tx, one.next()).name()).collect(Collectors.joining(", "));
        return messages.say(
                lang, "change.ended", after.get(0).fromOn(), names, after.get(0).decision());
    }

    private List<Link> acts(Tx tx, Actor actor, Unit unit) {
        var acts = new ArrayList<Link>();
        acts.add(new Link("/units/" + unit.slug() + "/tasks", messages.say(actor.lang(), "org.tasks")));
        changes.after(tx, unit.id()).forEach(one -> {
            var next = units.get(tx, one.next());
            acts.add(new Link("/units/" + next.slug(), next.name()));
        });
        if (actor.worksIn(unit.id())) {
            acts.add(new Link("/units/" + unit.slug() + "/updates", messages.say(actor.lang(), "task.report_without")));
            acts.add(new Link("/units/" + unit.slug() + "/duties", messages.say(actor.lang(), "duty.list")));
            acts.add(new Link("/units/" + unit.slug() + "/meetings", messages.say(actor.lang(), "meeting.list")));
            acts.add(new Link("/units/" + unit.slug() + "/elections", messages.say(actor.lang(), "election.list")));
            acts.add(new Link("/units/" + unit.slug() + "/sheet", messages.say(actor.lang(), "sheet.title")));
        }
        if (plans.mayDraftFor(actor, tx, unit.id())) {
            acts.add(new Link("/plans/new?unit=" + unit.slug(), messages.say(actor.lang(), "org.new_plan")));
        }
        if (units.mayKeep(actor, tx, unit.id())) {
            acts.add(new Link("/units/new", messages.say(actor.lang(), "org.add_unit")));
            acts.add(new Link("/units/" + unit.slug() + "/joining", messages.say(actor.lang(), "joining.title")));
            acts.add(new Link("/units/" + unit.slug() + "/edit", messages.say(actor.lang(), "people.edit_unit")));
        } else if (units.above(tx, unit.id()).stream().anyMatch(higher -> actor.keeps(higher.id()))) {
            acts.add(new Link("/units/" + unit.slug() + "/joining", messages.say(actor.lang(), "joining.first_ways")));
        }
        if (changes.mayChange(actor, tx, unit.id())) {
            acts.add(new Link("/units/" + unit.slug() + "/change", messages.say(actor.lang(), "change.title")));
        }
        return acts;
    }

    private PlanEntry entry(Tx tx, Plan plan, String lang) {
        var state = plans.currentVersion(tx, plan.id()).state();
        return new PlanEntry(
                "/plans/" + plan.slug(),
                plan.title(),
                messages.say(lang, "tier." + plan.tier()),
                messages.say(lang, "version_state." + state),
                state == VersionState.IN_FORCE,
                state == VersionState.IN_DISCUSSION || state == VersionState.AT_DECISION,
                plan.period()
                        .map(period -> messages.say(lang, "org.period", period.from(), period.last()))
                        .orElse(""));
    }
}
