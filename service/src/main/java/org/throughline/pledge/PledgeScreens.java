package org.throughline.pledge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.http.Typed;
import org.throughline.kernel.Sentence;
import org.throughline.kernel.UnitId;
import org.throughline.org.Members;
import org.throughline.org.Unit;
import org.throughline.org.Units;
import org.throughline.parts.Cell;
import org.throughline.parts.Head;
import org.throughline.parts.Link;
import org.throughline.parts.Row;
import org.throughline.parts.Step;
import org.throughline.parts.Table;
import org.throughline.plan.Indicator;
import org.throughline.plan.Links;
import org.throughline.plan.Measures;
import org.throughline.plan.Plan;
import org.throughline.plan.Plans;
import org.throughline.plan.Provision;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.Serving;
import org.throughline.plan.Texts;

/** Makes the page and the answer of who takes on how much. */
public final class PledgeScreens {
    private final Pledges pledges;
    private final Uptakes uptakes;
    private final Plans plans;
    private final Texts texts;
    private final Links links;
    private final Measures measures;
    private final Units units;
    private final Members members;
    private final Messages messages;
    private final PledgeParties parties;

    public PledgeScreens(
            Pledges pledges,
            Uptakes uptakes,
            Plans plans,
            Texts texts,
            Links links,
            Measures measures,
            Units units,
            Members members,
            Messages messages) {
        this.pledges = pledges;
        this.uptakes = uptakes;
        this.plans = plans;
        this.texts = texts;
        this.links = links;
        this.measures = measures;
        this.units = units;
        this.members = members;
        this.messages = messages;
        this.parties = new PledgeParties(pledges, units, messages);
    }

    PledgeScreen show(Tx tx, ProvisionId id, Optional<UnitId> typedFor, Typed typed) {
        var r = reading(tx, id);
        var rows = new ArrayList<Row>();
        var told = new ArrayList<PledgeScreen.Party>();
        r.parties().forEach((unit, named) -> {
            rows.add(row(r, named));
            var party = parties.party(r, named, typedFor.equals(Optional.of(unit)) ? typed : Typed.nothing());
            if (!party.words().isEmpty() || !party.forms().isEmpty()) {
                told.add(party);
            }
        });
        var nobody = rows.isEmpty();
        if (r.indicator().isPresent() && rows.size() > 1) {
            rows.add(together(r));
        }
        return new PledgeScreen(
                List.of(
                        new Step("/plans/" + r.plan().slug(), r.plan().title(), false),
                        new Step(
                                "/plans/" + r.plan().slug() + "#"
                                        + r.objective().anchor(),
                                r.objective().label(),
                                false),
                        new Step("", say(tx, "pledge.title"), true)),
                say(tx, "pledge.title"),
                say(tx, "pledge.line"),
                sum(r),
                r.gone() ? say(tx, "pledge.gone") : "",
                withOwn(r),
                width(r, r.together()),
                width(r, r.settled()),
                above(tx, r.plan(), id),
                new Table(
                        say(tx, "pledge.table"),
                        List.of(
                                new Head(say(tx, "pledge.unit"), false),
                                new Head(say(tx, "pledge.stands"), false),
                                new Head(say(tx, "pledge.settled"), true),
                                new Head(say(tx, "pledge.own"), true)),
                        rows),
                told,
                nobody ? say(tx, "pledge.nobody") : "");
    }

    PledgeView view(Tx tx, ProvisionId id) {
        var r = reading(tx, id);
        return new PledgeView(
                id,
                r.indicator().map(i -> r.shown(i.target())),
                r.shown(r.together()),
                r.parties().values().stream()
                        .map(unit -> {
                            var bargain = r.with(unit.id());
                            return new PledgeView.Part(
                                    unit.slug(),
                                    r.uptakes().get(unit.id()).state(),
                                    r.uptakes().get(unit.id()).inDraft(),
                                    bargain.last().map(Word::said),
                                    bargain.settled().flatMap(Word::num).map(r::shown),
                                    bargain.open().flatMap(Word::num).map(r::shown),
                                    bargain.isTaken() ? Optional.of(r.grounds(bargain.decision())) : Optional.empty(),
                                    bargain.words().stream()
                                            .map(word -> new PledgeView.Said(
                                                    word.said(),
                                                    word.above(),
                                                    word.num().map(r::shown),
                                                    word.reason(),
                                                    r.names().getOrDefault(word.member(), ""),
                                                    word.saidOn(),
                                                    word.above()
                                                            ? Optional.empty()
                                                            : Optional.of(r.grounds(word.ballot()))))
                                            .toList());
                        })
                        .toList(),
                tx.dao(MoveDao.class).open(id).stream()
                        .map(move -> new PledgeView.Moving(
                                units.get(tx, move.unit()).slug(), move.num().map(r::shown), move.dueOn()))
                        .toList());
    }

    private PledgeReading reading(Tx tx, ProvisionId id) {
        var plan = plans.of(tx, id);
        var objective = texts.current(tx, id)
                .filter(Provision::isObjective)
                .orElseThrow(org.throughline.kernel.Refusal::unknown);
        var indicator = Pledges.shared(objective);
        int decimals =
                indicator.map(one -> measures.get(tx, one.measure()).decimals()).orElse(0);
        var said = pledges.of(tx, id);
        var parties = new LinkedHashMap<UnitId, Unit>();
        units.children(tx, plan.unit()).forEach(unit -> parties.put(unit.id(), unit));
        var taking = new LinkedHashMap<UnitId, Uptake>();
        uptakes.of(tx, plan, List.of(id)).get(id).forEach(uptake -> taking.put(uptake.unit(), uptake));
        taking.keySet().forEach(unit -> parties.computeIfAbsent(unit, key -> units.get(tx, key)));
        var words = said.values().stream()
                .flatMap(bargain -> bargain.words().stream())
                .toList();
        boolean gone = plans.current(tx, plan.id())
                .flatMap(now -> texts.find(tx, now, id))
                .isEmpty();
        return new PledgeReading(
                tx,
                plan,
                objective,
                gone,
                indicator,
                decimals,
                parties,
                said,
                taking,
                pledges.taken(tx, List.of(id)).get(id),
                below(tx, id),
                Uptakes.decisions(tx, words),
                members.names(tx, words.stream().map(Word::member).toList()));
    }

    /** What each unit's own units took on of its own objective: the same question one level down. */
    private Map<UnitId, String> below(Tx tx, ProvisionId id) {
        var serving = links.serving(tx, id).stream().map(Serving::objective).toList();
        var taken = pledges.taken(tx, serving);
        var found = new LinkedHashMap<UnitId, String>();
        for (var objective : serving) {
            var lower = plans.find(tx, objective);
            var text = texts.current(tx, objective);
            if (lower.isPresent() && text.isPresent()) {
                Pledges.shared(text.get())
                        .filter(indicator -> taken.get(objective).of(indicator.id()) > 0)
                        .ifPresent(indicator -> {
                            int decimals = measures.get(tx, indicator.measure()).decimals();
                            var sum = BigDecimal.valueOf(taken.get(objective).of(indicator.id()), decimals);
                            found.put(lower.get().unit(), say(tx, "task.many", sum));
                        });
            }
        }
        return found;
    }

    private String of(Tx tx, long sum, Indicator indicator) {
        var measure = measures.get(tx, indicator.measure());
        return say(
                tx,
                "line.result.of",
                BigDecimal.valueOf(sum, measure.decimals()),
                BigDecimal.valueOf(indicator.target(), measure.decimals()),
                measure.name(tx.actor().lang()));
    }

    private String sum(PledgeReading r) {
        long agreed = r.said().values().stream().filter(Bargain::isTaken).count();
        var parties = Sentence.counted("org.units", r.parties().size());
        return r.indicator()
                .map(one -> say(r.tx(), "pledge.sum", of(r.tx(), r.settled(), one), agreed, parties))
                .orElseGet(() -> say(r.tx(), "pledge.sum_bare", agreed, parties));
    }

    /** What it makes with the own plans of those with whom nothing is settled; empty where they add nothing. */
    private String withOwn(PledgeReading r) {
        return r.indicator()
                .filter(one -> r.together() != r.settled())
                .map(one -> say(r.tx(), "pledge.sum_own", of(r.tx(), r.together(), one)))
                .orElse("");
    }

    /** How far along the bar a sum reaches, in per cent; empty where nothing is measured. */
    private static String width(PledgeReading r, long sum) {
        return r.indicator()
                .map(one -> Long.toString(Math.max(0, Math.min(100, sum * 100 / Math.max(1, one.target())))))
                .orElse("");
    }

    private Optional<Link> above(Tx tx, Plan plan, ProvisionId id) {
        return links.servedBy(tx, id)
                .flatMap(Serving::target)
                .filter(target -> plans.find(tx, target).isPresent())
                .map(target -> {
                    var own = Optional.ofNullable(pledges.of(tx, target).get(plan.unit()));
                    var text = own.filter(Bargain::isTaken)
                            .flatMap(Bargain::settled)
                            .flatMap(Word::num)
                            .flatMap(num -> texts.current(tx, target)
                                    .flatMap(Pledges::shared)
                                    .map(indicator -> say(tx, "pledge.above", of(tx, num, indicator))))
                            .orElseGet(() -> say(tx, "pledge.above_none"));
                    return new Link("/pledges/" + target.text(), text);
                });
    }

    private Row row(PledgeReading r, Unit unit) {
        var bargain = r.with(unit.id());
        return new Row(
                unit.name(),
                bargain.words().isEmpty() ? "" : "#u" + unit.id().text(),
                List.of(
                        uptake(r, unit),
                        new Cell(
                                many(r, bargain.settled()).orElse("–"),
                                true,
                                many(r, bargain.open())
                                        .map(open -> say(r.tx(), "pledge.open", open))
                                        .orElse("")),
                        new Cell(
                                r.own(unit.id()).map(num -> many(r, num)).orElse("–"),
                                true,
                                Optional.ofNullable(r.below().get(unit.id()))
                                        .map(taken -> say(r.tx(), "pledge.below", taken))
                                        .orElse(""))));
    }

    /** What the columns make together. */
    private Row together(PledgeReading r) {
        long open = r.said().values().stream()
                .flatMap(one -> one.open().stream())
                .flatMap(word -> word.num().stream())
                .reduce(0L, Math::addExact);
        long own = r.parties().keySet().stream()
                .flatMap(unit -> r.own(unit).stream())
                .reduce(0L, Math::addExact);
        return new Row(
                say(r.tx(), "pledge.together"),
                "",
                List.of(
                        new Cell("", false, ""),
                        new Cell(
                                many(r, r.settled()), true, open == 0 ? "" : say(r.tx(), "pledge.open", many(r, open))),
                        new Cell(many(r, own), true, "")));
    }

    private Optional<String> many(PledgeReading r, Optional<Word> word) {
        return word.flatMap(Word::num).map(num -> many(r, num));
    }

    private String many(PledgeReading r, long num) {
        return say(r.tx(), "task.many", r.shown(num));
    }

    private Cell uptake(PledgeReading r, Unit unit) {
        var uptake = r.uptakes().get(unit.id());
        var notes = uptake.notes().stream().map(key -> say(r.tx(), key)).collect(Collectors.joining(", "));
        return new Cell(messages.say(r.tx().actor().lang(), uptake.called()), false, notes, uptake.decisionHref());
    }

    private String say(Tx tx, String key, Object... arguments) {
        return messages.say(tx.actor().lang(), key, arguments);
    }
}
