package org.throughline.summation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.http.Typed;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Visibility;
import org.throughline.org.Unit;
import org.throughline.org.Units;
import org.throughline.parts.Act;
import org.throughline.parts.Field;
import org.throughline.parts.Hidden;
import org.throughline.parts.Link;
import org.throughline.parts.Option;
import org.throughline.parts.Step;
import org.throughline.plan.PlanId;
import org.throughline.plan.ProvisionId;
import org.throughline.task.TaskId;

/** Makes the page of one's own summations and those of one's units, and the form that begins one. */
public final class SummationLists {
    /** The synthesis has them all. */
    private static final int MOST_OWED = 8;

    private final Summations summations;
    private final Lessons lessons;
    private final Units units;
    private final SummationScreens screens;
    private final Messages messages;

    public SummationLists(
            Summations summations, Lessons lessons, Units units, SummationScreens screens, Messages messages) {
        this.summations = summations;
        this.lessons = lessons;
        this.units = units;
        this.screens = screens;
        this.messages = messages;
    }

    /** Those of the actor, and of each unit they belong to directly or keep. */
    SummationList list(Tx tx) {
        var actor = tx.actor();
        var groups = new ArrayList<SummationList.Group>();
        if (actor.isPerson()) {
            groups.add(group(
                    tx,
                    say(tx, "summation.mine"),
                    "",
                    List.of(),
                    summations.ofAuthor(tx, actor.member()).stream()
                            .filter(s -> s.kind() == SummationKind.MEMBER)
                            .toList(),
                    say(tx, "summation.none_mine"),
                    List.of()));
        }
        for (var unit : own(actor, tx)) {
            var owed = lessons.owed(tx, unit.id());
            var waiting = owed.size();
            var found = summations.ofUnit(tx, unit.id());
            boolean begun = found.stream().anyMatch(s -> s.isSynthesis() && s.state() == SummationState.DRAFT);
            // nothing came up, so there is nothing to put together
            var deeds = actor.keeps(unit.id()) && (begun || waiting > 0)
                    ? List.of(Act.second(
                            "/syntheses",
                            say(tx, begun ? "synthesis.go_on" : "synthesis.begin"),
                            new Hidden("unit", unit.id().text()),
                            new Hidden("title", say(tx, "synthesis.title", unit.name()))))
                    : List.<Act>of();
            groups.add(group(
                    tx,
                    unit.name(),
                    waiting == 0 ? "" : messages.count(tx.actor().lang(), "synthesis.owed", waiting),
                    owed.stream()
                            .limit(MOST_OWED)
                            .map(one -> owed(tx, unit, one))
                            .toList(),
                    found,
                    say(tx, "summation.none_here"),
                    deeds));
        }
        return new SummationList(
                say(tx, "summation.title"),
                say(tx, "summation.line"),
                groups,
                actor.speaks() ? List.of(new Link("/summations/new", say(tx, "summation.begin"))) : List.of(),
                groups.isEmpty() ? say(tx, "summation.none") : "");
    }

    private List<Unit> own(Actor actor, Tx tx) {
        return units.all(tx).stream()
                .filter(unit -> actor.standings().containsKey(unit.id()) || actor.keeps(unit.id()))
                .filter(unit -> actor.isPerson())
                .toList();
    }

    /** What waits for an answer, since when; what is past its day stands first. */
    private SummationList.Item owed(Tx tx, Unit unit, Lessons.Owed one) {
        boolean late = one.due().debt(unit.today(tx.now())) == Due.Debt.UNANSWERED;
        return new SummationList.Item(
                "/line/" + one.finding().subject(),
                one.finding().words(),
                say(tx, "synthesis.since", one.due().sinceOn()),
                say(tx, late ? "synthesis.overdue" : "synthesis.due", one.due().dueOn()));
    }

    private SummationList.Group group(
            Tx tx,
            String title,
            String line,
            List<SummationList.Item> owed,
            List<Summation> found,
            String none,
            List<Act> deeds) {
        var items = found.stream()
                .map(s ->
                        new SummationList.Item("/" + s.place(), s.title(), screens.whose(tx, s), screens.state(tx, s)))
                .toList();
        return new SummationList.Group(
                title, line, owed, owed.isEmpty() ? "" : say(tx, "summation.written"), items, none, deeds);
    }

    Visibility usual(Tx tx, Optional<PlanId> plan, Optional<ProvisionId> objective, Optional<TaskId> task) {
        return summations.usual(tx, plan, objective, task);
    }

    /** The form that begins a summation on a task, an objective, or on nothing in particular. */
    SummationList.New begin(Tx tx, NewSummation wish, List<Hidden> about, Typed typed) {
        var units = own(tx.actor(), tx).stream()
                .map(unit ->
                        Option.of(unit.id().text(), unit.name(), wish.unit().text()))
                .toList();
        boolean keeps = own(tx.actor(), tx).stream().anyMatch(unit -> tx.actor().keeps(unit.id()));
        var kinds = List.of(SummationKind.MEMBER, SummationKind.UNIT).stream()
                .map(kind -> Option.of(
                        kind.name(),
                        say(tx, "summation.kind." + kind),
                        wish.kind().name()))
                .toList();
        var circles = Arrays.stream(Visibility.values())
                .filter(v -> v != Visibility.NAMED && v != Visibility.UNIT)
                .map(v -> Option.of(
                        v.name(), say(tx, "visibility." + v), wish.visibility().name()))
                .toList();
        return new SummationList.New(
                List.of(new Step("/summations", say(tx, "summation.title"), false)),
                say(tx, "summation.begin"),
                say(tx, "summation.begin.line"),
                "/summations",
                typed.errors(messages, tx.actor().lang(), "title"),
                about,
                typed.field(Field.text("title", wish.title()).must()),
                typed.field(Field.select("unit", units)),
                keeps
                        ? Optional.of(typed.field(Field.select("kind", kinds).label("summation.whose")))
                        : Optional.empty(),
                typed.field(Field.select("visibility", circles)),
                "/summations");
    }

    String say(Tx tx, String key, Object... arguments) {
        return messages.say(tx.actor().lang(), key, arguments);
    }
}
