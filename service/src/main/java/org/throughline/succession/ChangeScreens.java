package org.throughline.succession;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.kernel.Actor;
import org.throughline.org.Members;
import org.throughline.org.Unit;
import org.throughline.org.UnitChanges;
import org.throughline.org.Units;
import org.throughline.parts.Asking;
import org.throughline.parts.Field;
import org.throughline.parts.Option;
import org.throughline.parts.Step;
import org.throughline.plan.Plans;

/** Makes the page on which a unit is moved or ended. */
public final class ChangeScreens {
    private static final int MOST_MEMBERS = 300;

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

    ChangeScreen of(Tx tx, Actor actor, Unit unit) {
        var lang = actor.lang();
        var title = messages.say(lang, "change.title");
        var below = units.below(tx, unit.id());
        var others = units.standing(tx).stream()
                .filter(other -> !other.equals(unit) && !below.contains(other))
                .sorted(Comparator.comparing(other -> other.level() != unit.level()))
                .toList();
        return new ChangeScreen(
                List.of(new Step("/units/" + unit.slug(), unit.name(), false), new Step("", title, true)),
                title,
                messages.say(lang, "change.line"),
                List.of(move(unit, others, lang), close(tx, unit, others, lang)));
    }

    private Asking move(Unit unit, List<Unit> others, String lang) {
        var parents = others.stream()
                .filter(other -> unit.level().mayStandUnder(other.level()))
                .toList();
        return form("move", "/units/" + unit.slug() + "/parent", lang)
                .select(Field.select("parent", options(parents)).must())
                .field(Field.text("decision", "").hinted().must());
    }

    private Asking close(Tx tx, Unit unit, List<Unit> others, String lang) {
        var heirs = options(others);
        var second = Stream.concat(Stream.of(Option.of("", messages.say(lang, "people.none"), "")), heirs.stream())
                .toList();
        var form = form("close", "/units/" + unit.slug() + "/closing", lang)
                .select(Field.select("successor", heirs).must())
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
        return form.field(Field.text("decision", "").hinted().must());
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
