package org.throughline.progress;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.throughline.db.Tx;
import org.throughline.parts.Act;
import org.throughline.parts.Cell;
import org.throughline.parts.Head;
import org.throughline.parts.Link;
import org.throughline.parts.Row;
import org.throughline.parts.Step;
import org.throughline.parts.Table;
import org.throughline.plan.IndicatorId;
import org.throughline.plan.Plan;
import org.throughline.plan.Plans;
import org.throughline.plan.ProvisionId;

/** Makes the answer to "why this number?", and the numbers behind a line. */
public final class WhyScreens {
    private final Plans plans;
    private final Figures figures;
    private final ProgressScreens screens;

    public WhyScreens(Plans plans, Figures figures, ProgressScreens screens) {
        this.plans = plans;
        this.figures = figures;
        this.screens = screens;
    }

    ProgressScreen.Why why(Tx tx, ProvisionId objective) {
        var words = screens.words(tx);
        var plan = plans.of(tx, objective);
        var progress = figures.of(tx, objective);
        var taken = new ArrayList<ProgressScreen.Taken>();
        var gaps = progress.work().coverage().silent() == 0 ? List.<Gap>of() : figures.silent(tx, objective);
        taken.add(
                taken(words, words.say("signals.work"), progress.work(), gaps, OptionalLong.empty(), Optional.empty()));
        for (var measured : progress.results()) {
            var aim = measured.result().aim();
            var name = words.say("progress.result_of", words.measure(aim));
            taken.add(taken(
                    words,
                    name,
                    measured.headline(),
                    List.of(),
                    measured.result().known()
                            ? OptionalLong.of(measured.result().actual().num())
                            : OptionalLong.empty(),
                    Optional.of(aim)));
            if (!measured.mean().parts().isEmpty()) {
                taken.add(taken(
                        words,
                        words.say("progress.mean_of", words.measure(aim)),
                        measured.mean(),
                        List.of(),
                        OptionalLong.empty(),
                        Optional.empty()));
            }
        }
        var today = plans.today(tx, plan);
        var age = progress.work().coverage().age(today);
        return new ProgressScreen.Why(
                path(words, plan, progress.place().title()),
                words.say("progress.why"),
                age.isPresent() ? words.say("progress.age", age.getAsLong()) : words.say("progress.never_heard"),
                taken,
                entries(tx, words, plans.zone(tx, plan), progress),
                List.of(
                        new Link(
                                "/plans/" + plan.slug() + "#p" + objective.text(),
                                progress.place().title()),
                        new Link("/progress/" + objective.text() + "/table", words.say("progress.table"))),
                silent(tx, plan, progress)
                        ? List.of(Act.second("/progress/" + objective.text() + "/nil", words.say("progress.nil"))
                                .asking(words.say("progress.nil_sure")))
                        : List.of());
    }

    /** Whether the reader's own unit is asked and has said nothing. */
    private static boolean silent(Tx tx, Plan plan, Progress progress) {
        return progress.parts().isEmpty()
                && progress.work().coverage().silent() > 0
                && tx.actor().worksIn(plan.unit());
    }

    ProgressScreen.Numbers numbers(Tx tx, ProvisionId objective) {
        var words = screens.words(tx);
        var plan = plans.of(tx, objective);
        var progress = figures.of(tx, objective);
        var rows = new ArrayList<Row>();
        for (var measured : progress.results()) {
            var aim = measured.result().aim();
            long sum = 0;
            for (var day : figures.course(
                            tx, new IndicatorId(measured.indicator().id()))
                    .days()
                    .entrySet()) {
                sum = Math.addExact(sum, day.getValue().num());
                rows.add(new Row(
                        words.date(day.getKey()),
                        "",
                        List.of(
                                new Cell(words.measure(aim), false, ""),
                                new Cell(words.amount(aim, day.getValue().num()), true, ""),
                                new Cell(words.amount(aim, sum), true, ""))));
            }
        }
        return new ProgressScreen.Numbers(
                path(words, plan, progress.place().title()),
                words.say("progress.table"),
                progress.place().title(),
                new Table(
                        words.say("progress.table"),
                        List.of(
                                new Head(words.say("progress.day"), false),
                                new Head(words.say("field.measure"), false),
                                new Head(words.say("progress.added"), true),
                                new Head(words.say("progress.together"), true)),
                        rows));
    }

    /** What was reported at the objective itself; of those that serve it the parts above tell. */
    private Optional<Table> entries(Tx tx, FigureWords words, ZoneId zone, Progress progress) {
        var aims = new HashMap<Long, Aim>();
        progress.results()
                .forEach(one -> aims.put(one.indicator().id(), one.indicator().aim()));
        var rows = figures.entries(tx, new ProvisionId(progress.place().objective())).stream()
                .filter(entry -> aims.containsKey(entry.indicator().value()))
                .map(entry -> entry(words, zone, aims.get(entry.indicator().value()), entry))
                .toList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Table(
                words.say("progress.entries"),
                List.of(
                        new Head(words.say("progress.day"), false),
                        new Head(words.say("field.measure"), false),
                        new Head(words.say("progress.reported"), true),
                        new Head(words.say("progress.recorded"), false)),
                rows));
    }

    private static Row entry(FigureWords words, ZoneId zone, Aim aim, FigureDao.Entered entry) {
        return new Row(
                words.date(entry.happenedOn()),
                "",
                List.of(
                        new Cell(words.measure(aim), false, ""),
                        new Cell(
                                words.amount(aim, entry.num()),
                                true,
                                entry.corrected() ? words.say("progress.entry_corrected") : ""),
                        new Cell(words.date(LocalDate.ofInstant(entry.recordedAt(), zone)), false, "")));
    }

    private static List<Step> path(FigureWords words, Plan plan, String title) {
        return List.of(
                new Step("/plans/" + plan.slug(), plan.title(), false),
                new Step("/plans/" + plan.slug() + "/progress", words.say("plan.view.progress"), false),
                new Step("", title, true));
    }

    private static ProgressScreen.Taken taken(
            FigureWords words, String name, Figure figure, List<Gap> gaps, OptionalLong sum, Optional<Aim> amounts) {
        return new ProgressScreen.Taken(
                name,
                words.percent(figure.value()),
                amounts.isPresent(),
                words.say(figure.rule()) + (figure.clamped() ? " " + words.say("progress.clamped") : ""),
                figure.parts().stream().map(part -> part(words, part, amounts)).toList(),
                sum.isPresent() && amounts.isPresent() ? words.amount(amounts.get(), sum.getAsLong()) : "",
                gaps.stream().map(gap -> missing(words, gap)).toList(),
                words.cover(figure.coverage()));
    }

    private static ProgressScreen.Part part(FigureWords words, Part part, Optional<Aim> amounts) {
        boolean unread = part.place().objective() == 0;
        var name = unread
                ? words.say("progress.others")
                : part.own() ? words.say("progress.own") : part.place().label();
        var share = part.amount().isPresent() && amounts.isPresent()
                ? words.amount(amounts.get(), part.amount().getAsLong())
                : words.percent(part.share());
        return new ProgressScreen.Part(
                name,
                unread || part.own()
                        ? ""
                        : ProgressScreens.why(new ProvisionId(part.place().objective())),
                amounts.isPresent() ? "" : Long.toString(part.weight()),
                share,
                part.contribution()
                        .map(adds -> words.percent(Optional.of(adds)))
                        .orElse("–"),
                unread ? words.say(part.said()) : "");
    }

    private static ProgressScreen.Missing missing(FigureWords words, Gap gap) {
        boolean unread = gap.place().objective() == 0;
        return new ProgressScreen.Missing(
                unread ? words.say("progress.others") : gap.place().label(),
                unread ? "" : ProgressScreens.why(new ProvisionId(gap.place().objective())),
                gap.tasks() == 0
                        ? words.say("progress.no_report")
                        : words.say("progress.no_report_tasks", gap.tasks()));
    }
}
