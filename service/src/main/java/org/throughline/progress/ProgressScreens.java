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
import org.throughline.kernel.Id;
import org.throughline.kernel.UnitId;
import org.throughline.org.Unit;
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
    /** More columns than these cannot be read on a page. */
    private static final int MOST_COLUMNS = 8;

    private static final List<String> GRID = List.of("75", "50", "25");

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
                matrix ? Optional.of(matrix(words, plan, all, below, said)) : Optional.empty(),
                silent(tx, words, all),
                matrix
                        ? List.of()
                        : all.entrySet().stream()
                                .map(one -> new ProgressScreen.Signalled(
                                        why(one.getKey()),
                                        one.getValue().place().title(),
                                        words.signals(one.getValue(), Optional.ofNullable(said.get(one.getKey())))))
                                .toList(),
                all.isEmpty() ? words.say("progress.no_objectives") : "");
    }

    private Optional<ProgressScreen.Chart> chart(
            Tx tx, FigureWords words, Plan plan, Progress progress, LocalDate today) {
        var measured = progress.results().get(0);
        var aim = measured.result().aim();
        if (plan.period().isEmpty() || aim.kind() == Aim.Kind.MILESTONE) {
            return Optional.empty();
        }
        var period = plan.period().get();
        var course = figures.course(tx, new IndicatorId(measured.indicator().id()));
        var plot = new Plot(period, aim, course, today);
        var now = plot.now();
        long pledged = progress.parts().stream()
                .flatMap(part -> part.results().stream())
                .filter(below -> below.indicator().feeds().isPresent()
                        && below.indicator().feeds().getAsLong()
                                == measured.indicator().id())
                .mapToLong(below -> below.indicator().aim().target())
                .sum();
        var height = pledged == 0 ? "" : plot.height(pledged);
        var id = Id.text(progress.place().objective());
        return Optional.of(new ProgressScreen.Chart(
                words.say(
                        "progress.chart_label",
                        words.measure(aim),
                        words.date(period.from()),
                        words.date(now.day()),
                        words.amount(aim, now.amount())),
                GRID,
                true,
                words.say("progress.chart_target", words.amount(aim, aim.target())),
                words.say("progress.chart_until", words.date(period.last())),
                "0,100 100,0",
                height.isEmpty() ? "" : "0," + height + " 100," + height,
                height,
                height.isEmpty() ? "" : words.say("progress.chart_pledged", words.amount(aim, pledged)),
                plot.line(),
                plot.points().stream()
                        .map(p -> new ProgressScreen.Dot(p.x(), p.y()))
                        .toList(),
                new ProgressScreen.Now(now.x(), now.y(), words.amount(aim, now.amount()), words.measure(aim)),
                words.cover(progress.work().coverage()).text(),
                words.cover(progress.work().coverage()).text() + ".",
                List.of(),
                List.of(new ProgressScreen.Dated("0", words.date(period.from()))),
                words.say("progress.kind." + aim.kind().name()),
                "/progress/" + id + "/table",
                "/progress/" + id + "/why"));
    }

    private static ProgressScreen.Matrix matrix(
            FigureWords words,
            Plan plan,
            Map<ProvisionId, Progress> all,
            List<Unit> below,
            Map<ProvisionId, String> said) {
        var columns = new LinkedHashMap<UnitId, String>();
        below.forEach(unit -> columns.put(unit.id(), unit.name()));
        var others = new LinkedHashMap<UnitId, String>();
        all.values()
                .forEach(one -> one.parts()
                        .forEach(part ->
                                others.put(part.place().unit(), part.place().unitName())));
        others.keySet().removeAll(columns.keySet());
        // units that skipped a tier get a column while there is room; the sums of a row always hold them all
        if (columns.size() + others.size() <= MOST_COLUMNS) {
            columns.putAll(others);
        }
        var rows = all.entrySet().stream()
                .map(one -> row(words, plan, one.getKey(), one.getValue(), columns, said))
                .toList();
        return new ProgressScreen.Matrix(
                columns.values().stream()
                        .map(name -> new ProgressScreen.Column(name, ""))
                        .toList(),
                rows);
    }

    private static ProgressScreen.Row row(
            FigureWords words,
            Plan plan,
            ProvisionId id,
            Progress progress,
            Map<UnitId, String> columns,
            Map<ProvisionId, String> said) {
        boolean pooled = progress.work().parts().stream()
                .anyMatch(part -> !part.own() && part.place().objective() == 0);
        var cells = new ArrayList<ProgressScreen.Cell>();
        columns.forEach((unit, name) -> cells.add(progress.parts().stream()
                .filter(part -> part.place().unit().equals(unit))
                .findFirst()
                .map(part -> cell(words, part, said))
                .orElseGet(() -> untaken(words, plan, id, name, pooled))));
        return new ProgressScreen.Row(why(id), progress.place().title(), all(words, progress), cells);
    }

    private static String all(FigureWords words, Progress progress) {
        var cover = words.cover(progress.work().coverage()).text();
        return progress.results().stream()
                .findFirst()
                .map(measured -> words.reached(measured.result()) + ", " + cover)
                .orElse(words.percent(progress.work().value()) + ", " + cover);
    }

    private static ProgressScreen.Cell cell(FigureWords words, Progress part, Map<ProvisionId, String> said) {
        var id = new ProvisionId(part.place().objective());
        var coverage = part.work().coverage();
        var result = part.results().stream().findFirst();
        var share = result.map(measured -> measured.headline().value())
                .orElse(part.work().value());
        boolean silent = coverage.expected() > 0 && coverage.heard() == 0;
        return new ProgressScreen.Cell(
                why(id),
                part.place().unitName(),
                !silent,
                silent,
                false,
                words.percent(share),
                FigureWords.width(share),
                Optional.of(words.judged(Optional.ofNullable(said.get(id)))),
                words.say("progress.work_at", words.percent(part.work().value())),
                words.cover(coverage),
                silent ? words.cover(coverage).text() : "");
    }

    private static ProgressScreen.Cell untaken(
            FigureWords words, Plan plan, ProvisionId id, String unit, boolean pooled) {
        return new ProgressScreen.Cell(
                "/plans/" + plan.slug() + "#p" + id.text(),
                unit,
                false,
                false,
                true,
                "",
                "0",
                Optional.empty(),
                "",
                words.cover(Coverage.NOT_ASKED),
                pooled ? words.say("progress.or_unread") : "");
    }

    private Optional<ProgressScreen.Silent> silent(Tx tx, FigureWords words, Map<ProvisionId, Progress> all) {
        var links = new LinkedHashMap<UnitId, Link>();
        long unread = 0;
        for (var gap : figures.silent(tx, all.keySet())) {
            if (gap.place().objective() == 0) {
                unread++;
            } else {
                var href = why(new ProvisionId(gap.place().objective()));
                links.putIfAbsent(gap.place().unit(), new Link(href, gap.place().unitName()));
            }
        }
        if (links.isEmpty() && unread == 0) {
            return Optional.empty();
        }
        var text = unread == 0 ? words.say("progress.silent_line") : words.say("progress.silent_unread", unread);
        return Optional.of(new ProgressScreen.Silent(words.say("progress.silent"), text, List.copyOf(links.values())));
    }

    static String why(ProvisionId id) {
        return "/progress/" + id.text() + "/why";
    }
}
