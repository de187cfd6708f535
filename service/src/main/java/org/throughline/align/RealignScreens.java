package org.throughline.align;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.http.Typed;
import org.throughline.org.Members;
import org.throughline.org.Units;
import org.throughline.parts.Act;
import org.throughline.parts.Field;
import org.throughline.parts.Link;
import org.throughline.parts.Option;
import org.throughline.parts.Run;
import org.throughline.parts.Step;
import org.throughline.plan.Fate;
import org.throughline.plan.Links;
import org.throughline.plan.Mappings;
import org.throughline.plan.Plan;
import org.throughline.plan.PlanWays;
import org.throughline.plan.Plans;
import org.throughline.plan.Provision;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.Texts;
import org.throughline.pledge.Moves;

/** Makes the page on which a plan follows the text above it: what carried over, what is to be decided until when, what was. */
public final class RealignScreens {
    private final Plans plans;
    private final Units units;
    private final Members members;
    private final Texts texts;
    private final Links links;
    private final Mappings mappings;
    private final Alignments alignments;
    private final Moves moves;
    private final Messages messages;

    public RealignScreens(
            Plans plans,
            Units units,
            Members members,
            Texts texts,
            Links links,
            Mappings mappings,
            Alignments alignments,
            Moves moves,
            Messages messages) {
        this.plans = plans;
        this.units = units;
        this.members = members;
        this.texts = texts;
        this.links = links;
        this.mappings = mappings;
        this.alignments = alignments;
        this.moves = moves;
        this.messages = messages;
    }

    /** One reading of what follows one text. */
    private record Reading(Tx tx, Plan plan, Alignment alignment, Plan upper, boolean may) {
        String base() {
            return "/plans/" + plan.slug() + "/realignment";
        }
    }

    /** @param sent the objective whose form was refused, with what was typed */
    RealignShow show(Tx tx, Plan plan, Optional<ProvisionId> sent, Typed typed) {
        boolean may = plans.mayDraft(tx.actor(), tx, plan);
        var all = alignments.ofPlan(tx, plan.id());
        var parts = all.stream()
                .filter(one -> one.how().filter(Alignment.How.OVERTAKEN::equals).isEmpty())
                .map(one ->
                        part(new Reading(tx, plan, one, alignments.upper(tx, one), may && one.isOpen()), sent, typed))
                .toList();
        return new RealignShow(
                List.of(
                        new Step("/plans", say(tx, "navigation.plans"), false),
                        new Step("/plans/" + plan.slug(), plan.title(), false),
                        new Step("", say(tx, "realign.title"), true)),
                say(tx, "realign.title"),
                say(tx, "realign.line", plan.title(), units.get(tx, plan.unit()).name()),
                PlanWays.READ.views(messages, tx.actor().lang(), plan.slug()),
                parts,
                parts.isEmpty() ? say(tx, "realign.none") : "");
    }

    private RealignShow.Part part(Reading r, Optional<ProvisionId> sent, Typed typed) {
        var tx = r.tx();
        var alignment = r.alignment();
        var asked = alignments.asked(tx, alignment);
        long open = asked.stream().filter(Asked::open).count();
        var version = plans.version(tx, alignment.version());
        return new RealignShow.Part(
                "a" + alignment.id().text(),
                say(tx, "realign.part", r.upper().title(), (long) version.number()),
                alignment.isOpen()
                        ? messages.count(
                                tx.actor().lang(),
                                "realign.left",
                                open,
                                version.inForceFrom().orElseThrow(),
                                alignment.dueOn())
                        : say(
                                tx,
                                "realign.done." + alignment.how().orElseThrow(),
                                alignment.closedOn().orElseThrow()),
                new Link(
                        "/plans/" + r.upper().slug() + "/mapping?version=" + version.number(),
                        say(tx, "realign.above")),
                alignment.carried() == 0
                        ? ""
                        : messages.count(tx.actor().lang(), "realign.carried", alignment.carried()),
                asked.stream()
                        .map(one -> item(
                                r, one, sent.equals(Optional.of(one.objective().id())) ? typed : Typed.nothing()))
                        .toList(),
                r.may() && open > 1
                        ? Optional.of(Act.second(r.base(), say(tx, "realign.accept_all"))
                                .asking(say(tx, "realign.accept_all.ask")))
                        : Optional.empty(),
                alignment.isOpen() ? untaken(r) : List.of(),
                taken(r));
    }

    /** What the unit had taken on of objectives that were split or merged, and has not said yet where it goes. */
    private List<Link> taken(Reading r) {
        var unit = units.get(r.tx(), r.plan().unit());
        return moves.ofUnit(r.tx(), unit.id(), r.alignment().version()).stream()
                .map(move -> new Link(
                        "/pledges/" + move.objective().text() + "/" + unit.slug() + "/move",
                        say(r.tx(), "realign.pledge", moves.before(r.tx(), move).label(), move.dueOn())))
                .toList();
    }

    private RealignShow.Item item(Reading r, Asked asked, Typed typed) {
        var tx = r.tx();
        var fate = asked.fate();
        return new RealignShow.Item(
                asked.objective().anchor(),
                asked.objective().label(),
                say(tx, "fate." + fate.kind()),
                asked.own()
                        ? say(tx, "realign.own")
                        : say(tx, "realign.served", fate.before().label()),
                fate.kind() == Fate.Kind.REWORDED
                        ? List.of()
                        : fate.into().stream().map(part -> link(r, part)).toList(),
                fate.kind() == Fate.Kind.REWORDED ? runs(fate) : Runs.NONE,
                asked.tasks() == 0 ? "" : messages.count(tx.actor().lang(), "realign.tasks", asked.tasks()),
                state(r, asked),
                asked.open(),
                asked.given().filter(given -> given.choice() == Choice.CLOSE).isPresent()
                        ? Optional.of(new Link("/summations", say(tx, "realign.sum_up")))
                        : Optional.empty(),
                r.may() && asked.open() ? Optional.of(form(r, asked, typed)) : Optional.empty());
    }

    private static List<Run> runs(Fate fate) {
        var runs = Runs.of(fate);
        return runs.stream().anyMatch(run -> !run.same()) ? runs : Runs.NONE;
    }

    private static Link link(Reading r, Provision p) {
        return new Link("/plans/" + r.upper().slug() + "#" + p.anchor(), p.label());
    }

    /** What was decided by whom, or what happens when nobody decides. */
    private String state(Reading r, Asked asked) {
        var tx = r.tx();
        if (asked.given().isPresent()) {
            var given = asked.given().get();
            var what = said(tx, given.choice(), given.into(), given.reason());
            return given.byDefault()
                    ? say(tx, "realign.given.default", given.on(), what)
                    : say(
                            tx,
                            "realign.given",
                            given.on(),
                            given.member().value() == 0 ? "" : members.name(tx, given.member()),
                            what);
        }
        if (asked.moved()) {
            return say(tx, "realign.moved");
        }
        var usual = asked.usual();
        return say(tx, "realign.default", r.alignment().dueOn(), said(tx, usual.choice(), usual.into(), ""));
    }

    private String said(Tx tx, Choice choice, Optional<ProvisionId> into, String reason) {
        var where =
                into.flatMap(id -> texts.current(tx, id)).map(Provision::label).orElse("");
        var what = say(tx, "realign.said." + choice, where);
        return reason.isEmpty() ? what : say(tx, "realign.because", what, reason.replaceFirst("\\.$", ""));
    }

    private RealignShow.Form form(Reading r, Asked asked, Typed typed) {
        var tx = r.tx();
        var usual = asked.usual();
        var chosen = value(usual);
        var options = new ArrayList<Option>();
        if (asked.choices().contains(Choice.KEEP)) {
            options.add(Option.of(Choice.KEEP.name(), say(tx, "realign.choice.KEEP"), chosen));
        }
        targets(r, asked)
                .forEach((id, label) -> options.add(
                        Option.of(value(Answer.rehome(id)), say(tx, "realign.choice.REHOME", label), chosen)));
        options.add(Option.of(Choice.FINISH.name(), say(tx, "realign.choice.FINISH"), chosen));
        var close = asked.tasks() == 0
                ? say(tx, "realign.choice.CLOSE.none")
                : messages.count(tx.actor().lang(), "realign.choice.CLOSE", asked.tasks());
        options.add(Option.of(Choice.CLOSE.name(), close, chosen));
        var id = asked.objective().id().text();
        return new RealignShow.Form(
                r.base() + "/" + id,
                typed.errors(messages, tx.actor().lang(), "realign-" + id),
                typed.field(Field.select("realign", options).id("realign-" + id)),
                typed.field(Field.text("realign_reason", "").id("reason-" + id).hinted()));
    }

    /** An answer as the form sends it. */
    static String value(Answer answer) {
        return answer.into().map(ProvisionId::text).orElse(answer.choice().name());
    }

    /** Where it can go: first what took the place of its target, then all other objectives above, or of the plan itself. */
    private Map<ProvisionId, String> targets(Reading r, Asked asked) {
        var tx = r.tx();
        var found = new LinkedHashMap<ProvisionId, String>();
        asked.fate().into().stream().filter(Provision::isObjective).forEach(part -> found.put(part.id(), part.label()));
        if (asked.own()) {
            texts.objectives(tx, r.alignment().version()).forEach(o -> found.putIfAbsent(o.id(), o.label()));
            return found;
        }
        if (asked.choices().contains(Choice.KEEP)) {
            asked.fate().kept().ifPresent(kept -> found.remove(kept.id()));
        }
        var served = links.servedBy(tx, asked.objective().id()).flatMap(s -> s.target());
        for (var above : plans.above(tx, r.plan())) {
            var version = plans.currentVersion(tx, above.id());
            if (version.state().guides()) {
                texts.objectives(tx, version.id()).stream()
                        .filter(o -> !served.equals(Optional.of(o.id())))
                        .forEach(o -> found.putIfAbsent(o.id(), above.title() + ": " + o.label()));
            }
        }
        return found;
    }

    /** What is new above and no objective of this plan serves. */
    private List<Link> untaken(Reading r) {
        var tx = r.tx();
        var served = texts
                .objectives(tx, plans.currentVersion(tx, r.plan().id()).id())
                .stream()
                .flatMap(o -> links.servedBy(tx, o.id()).flatMap(s -> s.target()).stream())
                .toList();
        return r.plan().id().equals(r.upper().id())
                ? List.of()
                : mappings.between(tx, r.alignment().former(), r.alignment().version()).fresh().stream()
                        .filter(p -> p.isObjective() && !served.contains(p.id()))
                        .map(p -> link(r, p))
                        .toList();
    }

    private String say(Tx tx, String key, Object... arguments) {
        return messages.say(tx.actor().lang(), key, arguments);
    }
}
