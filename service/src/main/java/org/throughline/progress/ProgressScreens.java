package org.throughline.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.kernel.UnitId;
import org.throughline.org.Units;
import org.throughline.parts.Link;
import org.throughline.parts.Step;
import org.throughline.parts.View;
import org.throughline.plan.IndicatorId;
import org.throughline.plan.Measure;
import org.throughline.plan.MeasureId;
import org.throughline.plan.Measures;
import org.throughline.plan.Plan;
import org.throughline.plan.PlanWays;
import org.throughline.plan.Plans;
import org.throughline.plan.ProvisionId;

/** Makes the page of a plan's progress. */
public final class ProgressScreens {
    private final Plans plans;
    private final Units units;
    private final Measures measures;
    private final Figures figures;
    private final Voices voices;
    private final Messages messages;

    public ProgressScreens(
            Plans plans, Units units, Measures measures, Figures figures, Voices voices, Messages messages) {
        this.plans = plans;
        this.units = units;
        this.measures = measures;
        this.figures = figures;
        this.voices = voices;
        this.messages = messages;
    }

    FigureWords words(Tx tx) {
        var all = measures.all(tx).stream().collect(Collectors.toMap(Measure::id, Function.<Measure>identity()));
        return new FigureWords(messages, tx.actor().lang(), Map.<MeasureId, Measure>copyOf(all));
    }

    ProgressScreen show(Tx tx, Plan plan, Optional<ProvisionId> charted) {
        var words = words(tx);
        var all = figures.of(tx, plan);
        var asked = new LinkedHashSet<>(all.keySet());
        all.values()
                .forEach(one -> one.parts()
                        .forEach(part -> asked.add(new ProvisionId(part.place().objective()))));
        var said = voices.of(tx, asked);
        var below = units.children(tx, plan.unit());
        var measured = all.entrySet().stream()
                .filter(one -> !one.getValue().results().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        var chosen =
                charted.filter(measured::contains).or(() -> measured.stream().findFirst());
        boolean matrix = !below.isEmpty() && !all.isEmpty();
        var today = plans.today(tx, plan);
        return new ProgressScreen(
                List.of(
                        new Step("/plans/" + plan.slug(), plan.title(), false),
                        new Step("", words.say("plan.view.progress"), true)),
                words.say("progress.title"),
                words.say("progress.line", words.date(today)),
                PlanWays.PROGRESS.views(messages, tx.actor().lang(), plan.slug()),
                measured.stream()
                        .map(id -> new View(
                                "/plans/" + plan.slug() + "/progress?of=" + id.text(),
                                all.get(id).place().title(),
                                chosen.equals(Optional.of(id))))
                        .toList(),
                chosen.flatMap(id -> chart(tx, words, plan, all.get(id), today)),
                chosen.map(id -> all.get(id).place().title()).orElse(""),
                chosen.map(id -> words.reached(all.get(id).results().get(0).result()))
                        .orElse(""),
                words.say("progress.matrix"),
                words.say("progress.matrix_line"),
                matrix ? Optional.of(new Matrices(words, plan, units.tree(tx), said).of(all, below)) : Optional.empty(),
                silent(tx, words, plan, all, matrix),
                matrix
                        ? List.of()
                        : all.entrySet().stream()
                                .map(one -> new ProgressScreen.Signalled(
                                        why(one.getKey()),
                                        one.getValue().place().title(),
                                        words.signals(one.getValue(), Optional.ofNullable(said.get(one.getKey())))))
                                .toList(),
                tx.actor().isPerson()
                        ? List.of(new Link("/plans/" + plan.slug() + "/reviews/units", words.say("reporting.title")))
                        : List.of(),
                all.isEmpty() ? words.say("progress.no_objectives") : "");
    }

    private Optional<ProgressScreen.Chart> chart(
            Tx tx, FigureWords words, Plan plan, Progress progress, LocalDate today) {
        var indicator = new IndicatorId(progress.results().get(0).indicator().id());
        return plan.period()
                .filter(period -> progress.results().get(0).result().aim().kind() != Aim.Kind.MILESTONE)
                .map(period -> new Charts(words, period, today)
                        .of(progress, figures.course(tx, indicator), figures.heardByMonth(tx, indicator)));
    }

    /** Who was asked and is silent; where units are below, an objective that none of them took on is said apart. */
    private Optional<ProgressScreen.Silent> silent(
            Tx tx, FigureWords words, Plan plan, Map<ProvisionId, Progress> all, boolean shared) {
        var units = new LinkedHashMap<UnitId, Link>();
        var uncarried = new ArrayList<Link>();
        long unread = 0;
        for (var gap : figures.silent(tx, all.keySet())) {
            var id = new ProvisionId(gap.place().objective());
            if (gap.place().objective() == 0) {
                unread++;
            } else if (shared && all.containsKey(id) && gap.tasks() == 0) {
                uncarried.add(new Link(
                        "/plans/" + plan.slug() + "#p" + id.text(), gap.place().title()));
            } else {
                units.putIfAbsent(
                        gap.place().unit(), new Link(why(id), gap.place().unitName()));
            }
        }
        if (units.isEmpty() && uncarried.isEmpty() && unread == 0) {
            return Optional.empty();
        }
        var text = unread == 0 ? words.say("progress.silent_line") : words.say("progress.silent_unread", unread);
        return Optional.of(new ProgressScreen.Silent(
                words.say("progress.silent"),
                units.isEmpty() && unread == 0 ? words.say("progress.silent_none") : text,
                List.copyOf(units.values()),
                uncarried.isEmpty() ? "" : words.say("progress.uncarried"),
                uncarried));
    }

    static String why(ProvisionId id) {
        return "/progress/" + id.text() + "/why";
    }
}
