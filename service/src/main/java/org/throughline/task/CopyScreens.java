package org.throughline.task;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.http.Typed;
import org.throughline.org.Members;
import org.throughline.org.Unit;
import org.throughline.org.Units;
import org.throughline.parts.Field;
import org.throughline.parts.Hidden;
import org.throughline.parts.Option;
import org.throughline.parts.Step;
import org.throughline.parts.Wrong;
import org.throughline.plan.Plan;
import org.throughline.plan.Plans;
import org.throughline.plan.Provision;

/** Makes the page on which tasks are copied: what is to be copied, and what would come of it. */
public final class CopyScreens {
    private static final int MOST_UNITS = 30;

    private final Copies copies;
    private final Plans plans;
    private final Units units;
    private final Members members;
    private final Messages messages;

    public CopyScreens(Copies copies, Plans plans, Units units, Members members, Messages messages) {
        this.copies = copies;
        this.plans = plans;
        this.units = units;
        this.members = members;
        this.messages = messages;
    }

    /** The form, and what would come of it once it is filled in. */
    record Screen(
            List<Step> path,
            String title,
            String line,
            String action,
            List<Wrong> errors,
            Field from,
            Field into,
            List<Field> days,
            Field keeps,
            Optional<Preview> preview) {}

    /** What would be made; an empty list of lines where nothing is found. */
    record Preview(String action, String count, List<Hidden> hidden, List<Line> lines, String empty) {}

    /** One task as it would be made. */
    record Line(String id, String title, String when, String on, String who, List<String> notes) {}

    Screen show(Tx tx, Unit unit, CopyAsked asked, Typed typed) {
        copies.workedIn(tx, unit);
        var base = "/units/" + unit.slug() + "/tasks";
        return new Screen(
                List.of(
                        new Step("/units/" + unit.slug(), unit.name(), false),
                        new Step(base, say(tx, "task.list"), false),
                        new Step("", say(tx, "task.copy"), true)),
                say(tx, "task.copy"),
                say(tx, "task.copy.line", unit.name()),
                base + "/copy",
                typed.errors(messages, tx.actor().lang(), "from"),
                Field.select("from", from(tx, unit, asked.from))
                        .label("field.copy_from")
                        .must(),
                Field.select(
                                "into",
                                into(
                                        tx,
                                        unit,
                                        asked.from.isEmpty() || !asked.into.isEmpty() ? asked.into : CopyAsked.NOWHERE))
                        .label("field.copy_into"),
                List.of(
                        day("since", asked.since, "field.copy_since"),
                        day("until", asked.until, "field.copy_until"),
                        day("first", asked.first, "field.copy_first"),
                        day("becomes", asked.becomes, "field.copy_becomes")),
                Field.select(
                                "keep",
                                List.of(
                                        new Option(
                                                CopyAsked.WEEKDAYS,
                                                say(tx, "task.copy.weekdays"),
                                                asked.from.isEmpty() || asked.keep.contains(CopyAsked.WEEKDAYS),
                                                ""),
                                        new Option(
                                                CopyAsked.PEOPLE,
                                                say(tx, "task.copy.people"),
                                                asked.keep.contains(CopyAsked.PEOPLE),
                                                "")))
                        .label("field.copy_keep"),
                asked.from.isEmpty() || typed.no().isPresent()
                        ? Optional.empty()
                        : Optional.of(preview(tx, unit, asked, base + "/copy")));
    }

    private Preview preview(Tx tx, Unit unit, CopyAsked asked, String action) {
        var list = copies.read(tx, unit.id(), asked.wish(tx, plans, units));
        var people = new LinkedHashSet<org.throughline.kernel.MemberId>();
        list.forEach(copy -> copy.responsible().ifPresent(people::add));
        var names = members.names(tx, people);
        var lines = list.stream()
                .map(copy -> new Line(
                        copy.of().id().text(),
                        copy.of().title(),
                        copy.due()
                                .map(day -> messages.date(tx.actor().lang(), day))
                                .orElseGet(() -> say(tx, "task.no_due")),
                        copy.on().map(Provision::label).orElseGet(() -> say(tx, "task.other_work")),
                        copy.responsible().map(names::get).orElseGet(() -> say(tx, "task.nobody")),
                        notes(tx, copy)))
                .toList();
        return new Preview(
                action,
                messages.count(tx.actor().lang(), "task.copy.count", lines.size()),
                asked.hidden(),
                lines,
                lines.isEmpty() ? say(tx, "refusal.task.copy.nothing") : "");
    }

    /** How the copy would come again, and for what it would not wait any more. */
    private List<String> notes(Tx tx, Copies.Copy copy) {
        var lang = tx.actor().lang();
        var notes = new ArrayList<String>();
        copy.again()
                .ifPresent(rule -> notes.add(
                        messages.count(lang, "task.again." + rule.rhythm().name(), rule.step(), rule.until())));
        copy.waitsNoMoreFor().forEach(wait -> notes.add(say(tx, "task.copy.waits_no_more", wait.title())));
        return notes;
    }

    /** The unit's own tasks, and the plans of this unit, those above, beside and below that the reader may read. */
    private List<Option> from(Tx tx, Unit unit, String chosen) {
        var near = new LinkedHashSet<Unit>(List.of(unit));
        var above = units.above(tx, unit.id());
        near.addAll(above);
        near.addAll(units.children(tx, unit.id()));
        above.stream()
                .filter(one -> !one.id().equals(unit.id()))
                .findFirst()
                .ifPresent(parent -> near.addAll(units.children(tx, parent.id())));
        var options = new ArrayList<Option>();
        options.add(Option.of("", say(tx, "task.copy.choose"), chosen));
        options.add(Option.of(CopyAsked.UNIT + unit.slug(), say(tx, "task.copy.unit", unit.name()), chosen));
        near.stream()
                .limit(MOST_UNITS)
                .forEach(one -> plans.ofUnit(tx, one.id()).stream()
                        .filter(plan -> tx.actor().reads(plan.scope()))
                        .forEach(
                                plan -> options.add(Option.of(plan.slug(), one.name() + ": " + plan.title(), chosen))));
        if (!chosen.isEmpty() && options.stream().noneMatch(Option::chosen)) {
            options.add(Option.of(chosen, chosen, chosen));
        }
        return options;
    }

    private List<Option> into(Tx tx, Unit unit, String chosen) {
        var own = plans.ofUnit(tx, unit.id()).stream()
                .filter(plan -> tx.actor().reads(plan.scope()))
                .toList();
        var unasked =
                chosen.isEmpty() ? own.stream().findFirst().map(Plan::slug).orElse("") : chosen;
        var options = new ArrayList<Option>();
        own.forEach(plan -> options.add(Option.of(plan.slug(), plan.title(), unasked)));
        options.add(Option.of(CopyAsked.NOWHERE, say(tx, "task.other_work"), unasked));
        return options;
    }

    private static Field day(String name, String value, String label) {
        return Field.text(name, value).label(label).type("date");
    }

    private String say(Tx tx, String key, Object... arguments) {
        return messages.say(tx.actor().lang(), key, arguments);
    }
}
