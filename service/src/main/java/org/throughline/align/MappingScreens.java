package org.throughline.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.http.Typed;
import org.throughline.parts.Cell;
import org.throughline.parts.Field;
import org.throughline.parts.Head;
import org.throughline.parts.Link;
import org.throughline.parts.Option;
import org.throughline.parts.Row;
import org.throughline.parts.Step;
import org.throughline.parts.Table;
import org.throughline.plan.Fate;
import org.throughline.plan.Mapping;
import org.throughline.plan.Mappings;
import org.throughline.plan.Origin;
import org.throughline.plan.OriginKind;
import org.throughline.plan.Plan;
import org.throughline.plan.PlanWays;
import org.throughline.plan.Plans;
import org.throughline.plan.Provision;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.Texts;
import org.throughline.plan.Version;
import org.throughline.pledge.Moves;
import org.throughline.review.Evidence;
import org.throughline.review.Evidences;

/** Makes the page that says what became of each provision, and who below has followed. */
public final class MappingScreens {
    private final Plans plans;
    private final Texts texts;
    private final Mappings mappings;
    private final Alignments alignments;
    private final Moves moves;
    private final Evidences evidences;
    private final ClosingWords closing;
    private final Messages messages;

    public MappingScreens(
            Plans plans,
            Texts texts,
            Mappings mappings,
            Alignments alignments,
            Moves moves,
            Evidences evidences,
            ClosingWords closing,
            Messages messages) {
        this.plans = plans;
        this.texts = texts;
        this.mappings = mappings;
        this.alignments = alignments;
        this.moves = moves;
        this.evidences = evidences;
        this.closing = closing;
        this.messages = messages;
    }

    /** One reading of the page. */
    private record Reading(Tx tx, Plan plan, Version next, Version former, Mapping mapping, boolean may, Typed typed) {
        String base() {
            return "/plans/" + plan.slug();
        }
    }

    /** @param at the provision whose form is open */
    MappingShow show(Tx tx, Plan plan, Version next, Optional<ProvisionId> at, Typed typed) {
        var former = mappings.former(tx, next)
                .filter(one -> tx.actor().reads(plans.get(tx, one.plan()).scope()));
        if (former.isEmpty()) {
            return new MappingShow(
                    path(tx, plan),
                    say(tx, "mapping.title"),
                    plan.title(),
                    PlanWays.HISTORY.views(messages, tx.actor().lang(), plan.slug()),
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    say(tx, "mapping.none"));
        }
        var mapping = mappings.between(tx, former.get().id(), next.id());
        boolean goesOn = next.state().isOpen()
                || next.state().guides()
                || next.inForceTo().isEmpty();
        boolean latest = mappings.latest(tx, plan).id().equals(next.id());
        boolean may = goesOn && latest && plans.mayDraft(tx.actor(), tx, plan);
        var reading = new Reading(tx, plan, next, former.get(), mapping, may, typed);
        var frozen = evidences.of(tx, former.get().subject());
        return new MappingShow(
                path(tx, plan),
                say(tx, "mapping.title"),
                line(reading),
                PlanWays.HISTORY.views(messages, tx.actor().lang(), plan.slug()),
                counts(reading),
                below(reading),
                may && !next.state().guides() ? Optional.of(term(reading, at)) : Optional.empty(),
                mapping.fates().stream()
                        .map(fate -> gone(
                                reading,
                                fate,
                                Optional.ofNullable(frozen.get(fate.before().id()))
                                        .map(one -> closing(tx, one.evidence()))
                                        .orElse("")))
                        .toList(),
                came(reading, at),
                "");
    }

    private List<Step> path(Tx tx, Plan plan) {
        return List.of(
                new Step("/plans", say(tx, "navigation.plans"), false),
                new Step("/plans/" + plan.slug(), plan.title(), false),
                new Step("/plans/" + plan.slug() + "/history", say(tx, "plan.view.history"), false),
                new Step("", say(tx, "mapping.title"), true));
    }

    private String line(Reading r) {
        var was = r.former().plan().equals(r.plan().id())
                ? say(r.tx(), "mapping.version", (long) r.former().number())
                : plans.get(r.tx(), r.former().plan()).title();
        var is = r.former().plan().equals(r.plan().id())
                ? say(r.tx(), "mapping.version", (long) r.next().number())
                : r.plan().title();
        return r.next().state().guides()
                ? say(
                        r.tx(),
                        "mapping.line.since",
                        was,
                        is,
                        r.next().inForceFrom().orElseThrow())
                : say(
                        r.tx(),
                        "mapping.line",
                        was,
                        is,
                        say(r.tx(), "version_state." + r.next().state()));
    }

    private String counts(Reading r) {
        var counts = Arrays.stream(Fate.Kind.values())
                .filter(kind -> r.mapping().count(kind) > 0)
                .map(kind -> messages.count(
                        r.tx().actor().lang(),
                        "mapping.count." + kind,
                        r.mapping().count(kind)));
        var fresh = r.mapping().fresh().isEmpty()
                ? Stream.<String>empty()
                : Stream.of(messages.count(
                        r.tx().actor().lang(),
                        "mapping.count.NEW",
                        r.mapping().fresh().size()));
        return Stream.concat(counts, fresh).collect(Collectors.joining(" · "));
    }

    private Optional<MappingShow.Below> below(Reading r) {
        var all = alignments.standings(r.tx(), r.next().id());
        var moving = moving(r);
        if (all.isEmpty() && moving.isEmpty()) {
            return Optional.empty();
        }
        long done = all.stream().filter(one -> one.closedOn().isPresent()).count();
        // those of whom nothing was asked stand folded, so that who has to decide is seen
        var byThemselves = all.stream()
                .filter(one -> one.how().equals(Optional.of(Alignment.How.BY_ITSELF)))
                .toList();
        var asked = all.stream().filter(one -> !byThemselves.contains(one)).toList();
        return Optional.of(new MappingShow.Below(
                messages.count(r.tx().actor().lang(), "mapping.below", all.size(), done),
                asked.isEmpty()
                        ? Optional.empty()
                        : Optional.of(followed(r.tx(), say(r.tx(), "mapping.below.caption"), asked)),
                moving,
                byThemselves.isEmpty()
                        ? Optional.empty()
                        : Optional.of(followed(
                                r.tx(),
                                messages.count(
                                        r.tx().actor().lang(), "mapping.below.by_themselves", byThemselves.size()),
                                byThemselves))));
    }

    /** The units that have not said yet where goes what they had taken on, with a plan of their own or without. */
    private Optional<Table> moving(Reading r) {
        var tx = r.tx();
        var waiting = moves.waiting(tx, r.next().id());
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Table(
                say(tx, "mapping.moving"),
                List.of(new Head(say(tx, "mapping.below.unit"), false), new Head(say(tx, "mapping.below.how"), false)),
                waiting.stream()
                        .map(one -> new Row(
                                one.unit(),
                                "/units/" + one.slug(),
                                List.of(new Cell(
                                        messages.count(tx.actor().lang(), "mapping.moving.left", one.many()),
                                        false,
                                        say(tx, "mapping.below.until", one.due())))))
                        .toList()));
    }

    private Table followed(Tx tx, String caption, List<Standing> standings) {
        return new Table(
                caption,
                List.of(
                        new Head(say(tx, "mapping.below.unit"), false),
                        new Head(say(tx, "mapping.below.plan"), false),
                        new Head(say(tx, "mapping.below.how"), false)),
                standings.stream()
                        .map(one -> new Row(
                                one.unit(),
                                "/plans/" + one.slug() + "/realignment",
                                List.of(
                                        new Cell(one.plan(), false, ""),
                                        new Cell(how(tx, one), false, until(tx, one)))))
                        .toList());
    }

    private String how(Tx tx, Standing one) {
        return one.how()
                .map(how -> say(tx, "realign.how." + how))
                .orElseGet(() -> say(tx, "realign.how.left", one.given(), one.asked()));
    }

    private String until(Tx tx, Standing one) {
        return one.closedOn()
                .map(on -> messages.date(tx.actor().lang(), on))
                .orElseGet(() -> say(tx, "mapping.below.until", one.dueOn()));
    }

    private MappingShow.Term term(Reading r, Optional<ProvisionId> at) {
        var days = Field.text(
                        "realign_days",
                        Integer.toString(mappings.days(r.tx(), r.next().id())))
                .type("number")
                .hinted()
                .must();
        return new MappingShow.Term(
                r.base() + "/mapping",
                at.isEmpty() ? r.typed().errors(messages, r.tx().actor().lang(), "realign_days") : List.of(),
                at.isEmpty() ? r.typed().field(days) : days);
    }

    private MappingShow.Gone gone(Reading r, Fate fate, String closing) {
        boolean reworded = fate.kind() == Fate.Kind.REWORDED;
        var runs = reworded ? Runs.of(fate) : Runs.NONE;
        boolean words = runs.stream().anyMatch(run -> !run.same());
        return new MappingShow.Gone(
                "was-" + fate.before().id().text(),
                fate.before().label(),
                say(r.tx(), "fate." + fate.kind()),
                fate.kind() != Fate.Kind.UNCHANGED,
                reworded || fate.kind() == Fate.Kind.UNCHANGED
                        ? List.of()
                        : fate.into().stream().map(part -> link(r, part)).toList(),
                words ? runs : List.of(),
                reworded && !words ? say(r.tx(), "mapping.measures_changed") : "",
                closing,
                r.may() && reworded ? fate.kept().map(now -> name(r, now)) : Optional.empty());
    }

    private static Link link(Reading r, Provision p) {
        return new Link(r.base() + "/versions/" + r.next().number() + "#" + p.anchor(), p.label());
    }

    /** What is new or has been named a part; every provision of the text for those who draft it and have its form open. */
    private List<MappingShow.Came> came(Reading r, Optional<ProvisionId> at) {
        var fresh = new HashSet<ProvisionId>();
        r.mapping().fresh().forEach(p -> fresh.add(p.id()));
        var came = new ArrayList<MappingShow.Came>();
        for (var p : texts.provisions(r.tx(), r.next().id())) {
            var named = texts.origins(r.tx(), p.id()).stream()
                    .filter(o -> o.kind() == OriginKind.SPLIT
                            || o.kind() == OriginKind.MERGED
                            || (o.kind() == OriginKind.CONTINUED && !asItWas(r, o)))
                    .toList();
            boolean open = r.may() && at.equals(Optional.of(p.id()));
            if (fresh.contains(p.id()) || !named.isEmpty() || open) {
                came.add(came(r, p, named, open));
            }
        }
        return came;
    }

    private Link name(Reading r, Provision p) {
        return new Link(
                r.base() + "/mapping?version=" + r.next().number() + "&at=" + p.id().text() + "#" + p.anchor(),
                say(r.tx(), "mapping.name"));
    }

    /** Whether it continues one of another plan under the number that it had: most of the plan that follows does. */
    private static boolean asItWas(Reading r, Origin origin) {
        return !r.former().plan().equals(r.plan().id())
                && r.mapping().fates().stream()
                        .filter(fate -> fate.before().subject().equals(origin.origin()))
                        .anyMatch(fate -> fate.kind() == Fate.Kind.UNCHANGED || fate.kind() == Fate.Kind.REWORDED);
    }

    private MappingShow.Came came(Reading r, Provision p, List<Origin> named, boolean open) {
        var from = r.mapping().fates().stream()
                .map(Fate::before)
                .filter(was -> named.stream().anyMatch(o -> o.origin().equals(was.subject())))
                .toList();
        var how = named.stream().findFirst().map(Origin::kind).orElse(OriginKind.SPLIT);
        boolean stood = r.mapping().of(p.id()).isPresent();
        return new MappingShow.Came(
                p.anchor(),
                p.label(),
                link(r, p).href(),
                from.isEmpty()
                        ? say(r.tx(), stood ? "mapping.stood" : "mapping.fresh")
                        : say(
                                r.tx(),
                                "mapping.from." + how,
                                from.stream().map(Provision::label).collect(Collectors.joining(", "))),
                r.may() && !open ? Optional.of(name(r, p)) : Optional.empty(),
                open ? Optional.of(form(r, p, from, how)) : Optional.empty());
    }

    private MappingShow.Form form(Reading r, Provision p, List<Provision> from, OriginKind how) {
        var kinds = Stream.of(OriginKind.SPLIT, OriginKind.MERGED, OriginKind.CONTINUED)
                .map(kind -> new Option(kind.name(), say(r.tx(), "mapping.how." + kind), kind == how, ""))
                .toList();
        var former = r.mapping().fates().stream()
                .filter(fate -> !fate.before().id().equals(p.id()))
                .map(fate -> new Option(
                        fate.before().id().text(),
                        fate.before().label(),
                        from.contains(fate.before()),
                        fate.kind() == Fate.Kind.DROPPED ? say(r.tx(), "fate.DROPPED") : ""))
                .toList();
        return new MappingShow.Form(
                r.base() + "/mapping/" + p.id().text(),
                r.typed().errors(messages, r.tx().actor().lang(), "grew_from"),
                r.typed().field(Field.select("grew_how", kinds)),
                r.typed().field(Field.select("grew_from", former).hinted()),
                r.base() + "/mapping#" + p.anchor());
    }

    /** The figures as they stood on the day of the change. */
    private String closing(Tx tx, Evidence evidence) {
        var told = closing.figures(tx, evidence);
        return told.isEmpty() ? "" : say(tx, "mapping.closing", evidence.day(), told);
    }

    private String say(Tx tx, String key, Object... arguments) {
        return messages.say(tx.actor().lang(), key, arguments);
    }
}
