package org.throughline.succession;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.http.Typed;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Id;
import org.throughline.org.ComingChange;
import org.throughline.org.Members;
import org.throughline.org.Organisations;
import org.throughline.org.Unit;
import org.throughline.org.UnitChanges;
import org.throughline.org.Units;
import org.throughline.parts.Act;
import org.throughline.parts.Asking;
import org.throughline.parts.Field;
import org.throughline.parts.Option;
import org.throughline.parts.Step;
import org.throughline.plan.Plans;

/** Makes the page on which a unit is moved or ended. */
public final class ChangeScreens {
    private static final int MOST_MEMBERS = 300;
    private static final int MOST_THINGS = 300;
    private static final int LONGEST = 120;

    private final Units units;
    private final Members members;
    private final UnitChanges changes;
    private final Plans plans;
    private final Messages messages;

    public ChangeScreens(Units units, Members members, UnitChanges changes, Plans plans, Messages messages) {
        this.units = units;
        this.members = members;
        this.changes = changes;
        this.plans = plans;
        this.messages = messages;
    }

    /**
     * The page of a unit's changes.
     *
     * @param sent the form that was refused, {@code move} or {@code close}; empty at first
     */
    ChangeScreen of(Tx tx, Actor actor, Unit unit, String sent, Typed typed) {
        var lang = actor.lang();
        var title = messages.say(lang, "change.title");
        var below = units.below(tx, unit.id());
        var near = units.above(tx, unit.id()).stream()
                .limit(1)
                .flatMap(above -> units.children(tx, above.id()).stream())
                .toList();
        var others = units.standing(tx).stream()
                .filter(other ->
                        !other.equals(unit) && !below.contains(other) && changes.mayGive(actor, tx, other.id()))
                .sorted(Comparator.<Unit, Boolean>comparing(other -> !near.contains(other))
                        .thenComparing(other -> other.level() != unit.level()))
                .toList();
        return new ChangeScreen(
                List.of(new Step("/units/" + unit.slug(), unit.name(), false), new Step("", title, true)),
                title,
                messages.say(lang, "change.line"),
                coming(tx, unit, lang),
                Stream.of(move(unit, others, Organisations.today(tx), lang), close(tx, unit, others, lang))
                        .map(form -> typed.asking(form, sent, messages, lang))
                        .toList());
    }

    private Asking move(Unit unit, List<Unit> others, LocalDate today, String lang) {
        var parents = others.stream()
                .filter(other -> unit.level().mayStandUnder(other.level()))
                .sorted(Comparator.comparing(other -> other.level() == unit.level()))
                .toList();
        return form("move", "/units/" + unit.slug() + "/parent", lang)
                .select(Field.select("parent", options(parents)).unchosen(messages.say(lang, "parts.choose")))
                .field(day(today))
                .field(Field.text("decision", "").hinted().must());
    }

    private Asking close(Tx tx, Unit unit, List<Unit> others, String lang) {
        var heirs = options(others);
        var second = Stream.concat(Stream.of(Option.of("", messages.say(lang, "people.none"), "")), heirs.stream())
                .toList();
        var form = form("close", "/units/" + unit.slug() + "/closing", lang)
                .select(Field.select("successor", heirs).unchosen(messages.say(lang, "parts.choose")))
                .select(Field.select("other", second).label("change.other"));
        var children = units.children(tx, unit.id()).stream()
                .map(child -> Option.of(child.id().text(), child.name(), ""))
                .toList();
        var owned = plans.ofUnit(tx, unit.id()).stream()
                .map(plan -> Option.of(plan.id().text(), plan.title(), ""))
                .toList();
        var people = changes.belonging(tx, unit.id()).stream()
                .limit(MOST_MEMBERS)
                .map(member -> Option.of(member.text(), members.name(tx, member), ""))
                .toList();
        form = checks(form, "units_other", children);
        form = checks(form, "plans_other", owned);
        form = checks(form, "members_other", people);
        var open = tx.dao(OpenThings.class);
        form = checks(form, "tasks_other", things(open.tasks(unit.id(), MOST_THINGS)));
        form = checks(form, "answers_other", things(open.answers(unit.id(), MOST_THINGS)));
        form = checks(form, "pledges_other", things(open.pledges(unit.id(), MOST_THINGS)));
        form = checks(form, "summations_other", things(open.summations(unit.id(), MOST_THINGS)));
        var held = members.roles(tx, unit.id()).stream()
                .map(role -> Option.of(
                        role.member().text() + " " + role.office(),
                        messages.say(lang, "change.holds", role.name(), messages.say(lang, "office." + role.office())),
                        ""))
                .toList();
        form = checks(form, "offices_first", held);
        form = checks(form, "offices_other", held);
        return form.field(day(Organisations.today(tx)))
                .field(Field.text("decision", "").hinted().must());
    }

    private static List<Option> things(List<OpenThings.Thing> those) {
        return those.stream()
                .map(thing -> Option.of(Id.text(thing.id()), cut(thing.title()), ""))
                .toList();
    }

    private static String cut(String title) {
        return title.length() <= LONGEST ? title : title.substring(0, LONGEST) + "…";
    }

    private static Field day(LocalDate today) {
        return Field.text("on", today.toString())
                .label("change.on")
                .type("date")
                .hinted()
                .must();
    }

    /** What is decided and waits for its day, and what could not be done on it. */
    private List<ChangeScreen.Coming> coming(Tx tx, Unit unit, String lang) {
        return changes.coming(tx, unit.id()).stream()
                .map(change -> new ChangeScreen.Coming(
                        messages.say(
                                lang,
                                "change.coming." + change.kind(),
                                change.takesOn(),
                                change.decision(),
                                names(tx, change)),
                        change.problem(),
                        Act.word(
                                        "/units/" + unit.slug() + "/changes/" + change.id() + "/withdrawal",
                                        messages.say(lang, "change.withdraw"))
                                .asking(messages.say(lang, "change.withdraw.ask"))))
                .toList();
    }

    private String names(Tx tx, ComingChange change) {
        return Successions.goesOnIn(change).stream()
                .map(id -> units.get(tx, id).name())
                .collect(Collectors.joining(", "));
    }

    private static Asking checks(Asking form, String name, List<Option> options) {
        return options.isEmpty()
                ? form
                : form.checks(Field.select(name, options).label("change." + name));
    }

    private Asking form(String key, String action, String lang) {
        return Asking.of(
                key,
                messages.say(lang, "change." + key),
                messages.say(lang, "change." + key + ".line"),
                action,
                messages.say(lang, "change." + key));
    }

    private static List<Option> options(List<Unit> those) {
        var options = new ArrayList<Option>();
        those.forEach(unit -> options.add(Option.of(unit.id().text(), unit.name(), "")));
        return options;
    }
}
