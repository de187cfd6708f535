package org.throughline.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.kernel.UnitId;
import org.throughline.org.Tree;
import org.throughline.org.Unit;
import org.throughline.org.Units;
import org.throughline.parts.Field;
import org.throughline.parts.Hidden;
import org.throughline.parts.Link;
import org.throughline.parts.Step;
import org.throughline.parts.Table;
import org.throughline.parts.View;
import org.throughline.plan.IndicatorId;
import org.throughline.plan.Measure;
import org.throughline.plan.MeasureId;
import org.throughline.plan.Measures;
import org.throughline.plan.Plan;
import org.throughline.plan.PlanWays;
import org.throughline.plan.Plans;
import org.throughline.plan.ProvisionId;
import org.throughline.pledge.Pledges;
import org.throughline.pledge.TakenOn;
import org.throughline.pledge.Uptake;
import org.throughline.pledge.Uptakes;
import org.throughline.text.NaturalOrder;

/** Makes the page of a plan's progress. */
public final class ProgressScreens {
    /** More silent units than these are opened on request. */
    private static final int MOST_SILENT = 8;

    /** More objectives than these to choose a chart of are opened on request. */
    private static final int MOST_CHARTS = 8;

    private final Plans plans;
    private final Units units;
    private final Measures measures;
    private final Figures figures;
    private final PastFigures past;
    private final Pledges pledges;
    private final Uptakes uptakes;
    private final StatedScreens stated;
    private final Voices voices;
    private final Messages messages;

    public ProgressScreens(
            Plans plans,
            Units units,
            Measures measures,
            Figures figures,
            PastFigures past,
            Pledges pledges,
            Uptakes uptakes,
            StatedScreens stated,
            Voices voices,
            Messages messages) {
        this.plans = plans;
        this.units = units;
        this.measures = measures;
        this.figures = figures;
        this.past = past;
        this.pledges = pledges;
        this.uptakes = uptakes;
        this.stated = stated;
        this.voices = voices;
        this.messages = messages;
    }

    FigureWords words(Tx tx) {
        return words(tx, Asked.NOW);
    }

    /** How one objective stands at the moment asked about. */
    Standing standing(Tx tx, ProvisionId objective, Asked asked) {
        var plan = plans.of(tx, objective);
        return asked.at(tx, plans, plan)
                .map(as -> (Standing) past.standing(tx, objective, as))
                .orElseGet(() -> new Now(tx, figures, Map.of(objective, figures.of(tx, objective))));
    }

    /** How all objectives of a plan stand at the moment asked about. */
    Standing standing(Tx tx, Plan plan, Asked asked) {
        return asked.at(tx, plans, plan)
                .map(as -> (Standing) past.of(tx, plan, as))
                .orElseGet(() -> new Now(tx, figures, figures.of(tx, plan)));
    }

    /** What bodies said of these objectives by the moment asked about. */
    Map<ProvisionId, Voices.Said> said(Tx tx, Plan plan, Collection<ProvisionId> objectives, Asked asked) {
        return voices.of(tx, objectives, List.of(), asked.at(tx, plans, plan).map(then -> before(tx, plan, then)));
    }

    /** Asks for the page at that address as of another day. */
    ProgressScreen.PastForm past(Tx tx, Plan plan, Asked asked, String action, List<Hidden> hidden) {
        var words = words(tx, asked);
        var note = asked.at(tx, plans, plan)
                .map(as -> asked.known().isEmpty()
                        ? words.say("progress.past.note", words.date(as.day()))
                        : words.say(
                                "progress.past.note_known",
                                words.date(as.day()),
                                words.date(LocalDate.parse(asked.known()))))
                .orElse("");
        var kept = new ArrayList<>(hidden);
        if (!asked.version().isEmpty()) {
            kept.add(new Hidden("version", asked.version()));
        }
        var rest = hidden.stream().map(one -> one.name() + "=" + one.value()).collect(Collectors.joining("&"));
        return new ProgressScreen.PastForm(
                action,
                kept,
                note,
                action + (rest.isEmpty() ? "" : "?" + rest),
                !asked.isNow(),
                Field.text("as-of", asked.day()).label("field.as_of").type("date"),
                Field.text("known", asked.known()).label("field.known").hinted().type("date"));
    }

    FigureWords words(Tx tx, Asked asked) {
        var all = measures.all(tx).stream().collect(Collectors.toMap(Measure::id, Function.<Measure>identity()));
        return new FigureWords(messages, tx.actor().lang(), Map.<MeasureId, Measure>copyOf(all), asked);
    }

    ProgressScreen show(Tx tx, Plan plan, Optional<ProvisionId> charted, Asked moment) {
        var words = words(tx, moment);
        var as = moment.at(tx, plans, plan);
        var standing = standing(tx, plan, moment);
        var all = standing.all();
        var parts = all.values().stream()
                .flatMap(one -> one.parts().stream())
                .map(part -> new ProvisionId(part.place().objective()))
                .distinct()
                .toList();
        var said = voices.of(tx, all.keySet(), parts, as.map(then -> before(tx, plan, then)));
        var below = units.children(tx, plan.unit());
        var taken = as.map(then -> pledges.taken(tx, all.keySet(), then.day()))
                .orElseGet(() -> pledges.taken(tx, all.keySet()));
        var measured = all.entrySet().stream()
                .filter(one -> !one.getValue().results().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        var chosen =
                charted.filter(measured::contains).or(() -> measured.stream().findFirst());
        // what was said of taking on, and what stands in plans, is told as of now alone
        var taking = as.isPresent() ? Map.<ProvisionId, List<Uptake>>of() : uptakes.of(tx, below, all.keySet());
        boolean matrix = !below.isEmpty() && !all.isEmpty();
        var today = as.map(AsOf::day).orElseGet(() -> plans.today(tx, plan));
        return new ProgressScreen(
                List.of(
                        new Step("/plans/" + plan.slug(), plan.title(), false),
                        new Step("", words.say("plan.view.progress"), true)),
                words.say("progress.title"),
                when(words, plan, today),
                PlanWays.PROGRESS.views(messages, tx.actor().lang(), plan.slug()),
                past(
                        tx,
                        plan,
                        moment,
                        "/plans/" + plan.slug() + "/progress",
                        charted.map(id -> List.of(new Hidden("of", id.text()))).orElse(List.of())),
                // one alone is no choice
                (measured.size() > 1 ? measured : List.<ProvisionId>of())
                        .stream()
                                .map(id -> new View(
                                        words.on("/plans/" + plan.slug() + "/progress?of=" + id.text()),
                                        all.get(id).place().title(),
                                        chosen.equals(Optional.of(id))))
                                .toList(),
                measured.size() > MOST_CHARTS ? words.say("progress.charts.many", measured.size()) : "",
                chosen.flatMap(id -> chart(words, plan, standing, all.get(id), today, taken.get(id))),
                chosen.map(id -> all.get(id).place().title()).orElse(""),
                chosen.map(id -> chartLine(tx, words, plan, all.get(id), moment))
                        .orElse(""),
                words.say("progress.matrix"),
                words.say("progress.matrix_line"),
                matrix
                        ? Optional.of(
                                new Matrices(words, plan, treeOf(tx, all, below), said, taken, taking).of(all, below))
                        : Optional.empty(),
                new Spreads(words, said).of(all),
                silent(words, plan, standing, all, matrix, taking),
                matrix
                        ? List.of()
                        : all.entrySet().stream()
                                .map(one -> new ProgressScreen.Signalled(
                                        words.why(one.getKey()),
                                        one.getValue().place().title(),
                                        words.signals(one.getValue(), Optional.ofNullable(said.get(one.getKey())))))
                                .toList(),
                tx.actor().isPerson()
                        ? List.of(new Link("/plans/" + plan.slug() + "/reviews/units", words.say("reporting.title")))
                        : List.of(),
                all.isEmpty() ? words.say("progress.no_objectives") : "");
    }

    /** Where it stands, and the body's own figure where it typed one. */
    private String chartLine(Tx tx, FigureWords words, Plan plan, Progress progress, Asked moment) {
        var result = progress.results().get(0);
        var objective = new ProvisionId(progress.place().objective());
        var own = stated.said(
                tx,
                stated.of(tx, plan, objective, moment),
                Optional.of(new IndicatorId(result.indicator().id())),
                result.result().aim().kind() == Aim.Kind.RATIO);
        return (words.reached(result.result()) + (own.isEmpty() ? "" : ". " + own)).strip();
    }

    /** Where the units of parts stand that have no column of their own, and what is above them. */
    private Tree treeOf(Tx tx, Map<ProvisionId, Progress> all, List<Unit> below) {
        var columns = below.stream().map(Unit::id).collect(Collectors.toSet());
        var others = all.values().stream()
                .flatMap(one -> one.parts().stream())
                .map(part -> part.place().unit())
                .filter(unit -> !columns.contains(unit))
                .distinct()
                .toList();
        return others.isEmpty() ? new Tree(List.of()) : units.treeOf(tx, others);
    }

    private Optional<ProgressScreen.Chart> chart(
            FigureWords words, Plan plan, Standing standing, Progress progress, LocalDate today, TakenOn taken) {
        var indicator = new IndicatorId(progress.results().get(0).indicator().id());
        return plan.period()
                .filter(period -> progress.results().get(0).result().aim().kind() != Aim.Kind.MILESTONE)
                .map(period -> new Charts(words, period, today)
                        .of(progress, standing.course(indicator), standing.heardByMonth(indicator), taken));
    }

    /** Who was asked and is silent; where units are below, an objective that none of them took on is said apart. */
    private Optional<ProgressScreen.Silent> silent(
            FigureWords words,
            Plan plan,
            Standing standing,
            Map<ProvisionId, Progress> all,
            boolean shared,
            Map<ProvisionId, List<Uptake>> taking) {
        var units = new LinkedHashMap<UnitId, List<Gap>>();
        var uncarried = new ArrayList<Link>();
        long unread = 0;
        for (var gap : standing.silentUnits(all.keySet())) {
            var id = new ProvisionId(gap.place().objective());
            if (gap.place().objective() == 0) {
                unread++;
            } else if (shared && all.containsKey(id) && gap.tasks() == 0) {
                if (taking.getOrDefault(id, List.of()).stream()
                        .anyMatch(one -> one.state().carries())) {
                    continue;
                }
                uncarried.add(new Link(
                        "/plans/" + plan.slug() + "#p" + id.text(),
                        all.get(id).place().title()));
            } else {
                units.computeIfAbsent(gap.place().unit(), unit -> new ArrayList<>())
                        .add(gap);
            }
        }
        if (units.isEmpty() && uncarried.isEmpty() && unread == 0) {
            return Optional.empty();
        }
        // whoever is silent on most stands first
        var named = units.values().stream()
                .sorted(Comparator.comparing((List<Gap> gaps) -> -gaps.size())
                        .thenComparing(gaps -> gaps.get(0).place().unitName(), NaturalOrder.NAMES))
                .map(gaps -> quiet(words, gaps))
                .toList();
        var first = named.subList(0, Math.min(MOST_SILENT, named.size()));
        var rest = named.subList(first.size(), named.size());
        var text = unread == 0 ? words.say("progress.silent_line") : words.count("progress.silent_unread", unread);
        return Optional.of(new ProgressScreen.Silent(
                words.say("progress.silent"),
                units.isEmpty() && unread == 0 ? words.say("progress.silent_none") : text,
                first,
                rest.isEmpty() ? "" : words.count("progress.silent_more", rest.size()),
                rest,
                uncarried.isEmpty() ? "" : words.say("progress.uncarried"),
                uncarried));
    }

    /** A silent unit, and on how much of what it was asked about. */
    private static Link quiet(FigureWords words, List<Gap> gaps) {
        var place = gaps.get(0).place();
        return new Link(
                words.why(new ProvisionId(place.objective())),
                words.count("progress.silent_on", gaps.size(), place.unitName()));
    }

    /** Which day it is, and how much of the plan's period has passed. */
    private static String when(FigureWords words, Plan plan, LocalDate today) {
        return plan.period()
                .filter(period -> !today.isBefore(period.from()) && today.isBefore(period.to()))
                .map(period -> words.say(
                        "progress.line.month",
                        words.date(today),
                        ChronoUnit.MONTHS.between(period.from(), today) + 1,
                        ChronoUnit.MONTHS.between(period.from(), period.last()) + 1))
                .orElseGet(() -> words.say("progress.line", words.date(today)));
    }

    /** How far each unit below has come with an objective; nothing where there is none. */
    Optional<Table> uptake(Tx tx, FigureWords words, ProvisionId objective) {
        return new UptakeTable(words, id -> units.get(tx, id)).of(uptakes.of(tx, objective));
    }

    /** What had been said by the end of that day, as far as it was known. */
    private Instant before(Tx tx, Plan plan, AsOf then) {
        var end = then.day().plusDays(1).atStartOfDay(plans.zone(tx, plan)).toInstant();
        return end.isBefore(then.knownBefore()) ? end : then.knownBefore();
    }

    static String why(ProvisionId id) {
        return "/progress/" + id.text() + "/why";
    }
}
