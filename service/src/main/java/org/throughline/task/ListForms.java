package org.throughline.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.throughline.db.Tx;
import org.throughline.http.Typed;
import org.throughline.kernel.Id;
import org.throughline.org.Unit;
import org.throughline.parts.Field;
import org.throughline.parts.Option;
import org.throughline.plan.Provision;

/** Makes what a list of tasks can be asked for, and the form that changes many of them. */
final class ListForms {
    private final Tasks tasks;
    private final Duties duties;
    private final TaskWording words;

    ListForms(Tasks tasks, Duties duties, TaskWording words) {
        this.duties = duties;
        this.tasks = tasks;
        this.words = words;
    }

    /** @param gone who is asked for and works here no more, where there are tasks of theirs */
    ListScreen.Filters filters(Tx tx, Unit unit, Wanted wanted, String base, Optional<String> gone) {
        var who = new ArrayList<Option>();
        who.add(Option.of("", words.say(tx, "task.who.all"), wanted.who()));
        if (tx.actor().isPerson()) {
            who.add(Option.of(Wanted.ME, words.say(tx, "task.who.me"), wanted.who()));
        }
        who.add(Option.of(Wanted.NOBODY, words.say(tx, "task.nobody"), wanted.who()));
        if (tx.actor().worksIn(unit.id())) {
            who.addAll(people(tx, unit, wanted.who()));
            gone.map(one -> Option.of(wanted.who(), one, wanted.who())).ifPresent(who::add);
        }
        var on = new ArrayList<Option>();
        on.add(Option.of("", words.say(tx, "task.on.all"), wanted.objective()));
        on.addAll(objectives(tx, unit, wanted.objective()));
        var more = new ArrayList<Field>(List.of(Field.select("who", who), Field.select("on", on)));
        duties(tx, unit, wanted.duty()).ifPresent(more::add);
        return new ListScreen.Filters(
                base,
                wanted.view(),
                wanted.asBoard() ? Optional.empty() : Optional.of(states(tx, wanted.state())),
                more);
    }

    /** The name of whose tasks the list is asked for, where they are not among those who can be asked to work here any more. */
    Optional<String> gone(Tx tx, Unit unit, Wanted wanted) {
        if (wanted.who().equals(Wanted.ME)) {
            return Optional.empty();
        }
        return wanted.member(Optional.empty())
                .filter(id -> !tasks.works(tx, unit.id(), id))
                .map(id -> tasks.name(tx, id))
                .filter(name -> !name.isEmpty());
    }

    /** For those who work in the unit, where it has duties; for others where one was chosen already. */
    private Optional<Field> duties(Tx tx, Unit unit, String chosen) {
        var words = tx.actor().worksIn(unit.id())
                ? duties.of(tx, unit).stream().map(Duty::words).toList()
                : List.<String>of();
        if (words.isEmpty() && chosen.isEmpty()) {
            return Optional.empty();
        }
        var options = new ArrayList<Option>();
        options.add(Option.of("", this.words.say(tx, "duty.all"), chosen));
        if (!chosen.isEmpty() && !words.contains(chosen)) {
            options.add(Option.of(chosen, chosen, chosen));
        }
        words.forEach(word -> options.add(Option.of(word, word, chosen)));
        return Optional.of(Field.select("duty", options));
    }

    Field states(Tx tx, String chosen) {
        var shown = chosen.isEmpty() ? Filter.STATES.get(0) : chosen;
        return Field.select(
                        "state",
                        Filter.STATES.stream()
                                .map(state -> Option.of(state, words.say(tx, "task.filter." + state), shown))
                                .toList())
                .label("field.task_state");
    }

    /** What can be changed on those that are ticked; all stands as before until it is chosen. */
    ListScreen.ChangeForm change(Tx tx, Unit unit, String action, Typed typed) {
        return new ListScreen.ChangeForm(
                action,
                words.errors(tx, typed, "due"),
                typed.field(Field.text("due", "").type("date")),
                typed.field(Field.select("responsible", orAsBefore(tx, "task.nobody", people(tx, unit, "")))),
                typed.field(Field.select("objective", orAsBefore(tx, "task.other_work", objectives(tx, unit, "")))),
                typed.field(Field.text("drop", "").label("field.drop_because").hinted()));
    }

    private List<Option> orAsBefore(Tx tx, String none, List<Option> options) {
        var all = new ArrayList<Option>();
        all.add(new Option("", words.say(tx, "task.say.same"), true, ""));
        all.add(new Option(ListScreen.NONE, words.say(tx, none), false, ""));
        all.addAll(options);
        return all;
    }

    private List<Option> people(Tx tx, Unit unit, String chosen) {
        return options(tasks.people(tx, unit.id()), Tasks.Person::id, Tasks.Person::name, chosen);
    }

    private List<Option> objectives(Tx tx, Unit unit, String chosen) {
        return options(tasks.objectives(tx, unit.id()), Provision::id, Provision::label, chosen);
    }

    private static <T> List<Option> options(List<T> list, Function<T, Id> id, Function<T, String> name, String chosen) {
        return list.stream()
                .map(one -> Option.of(id.apply(one).text(), name.apply(one), chosen))
                .toList();
    }
}
