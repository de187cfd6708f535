package org.throughline.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.db.Tx;
import org.throughline.http.Typed;
import org.throughline.kernel.Refusal;
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
    private final StatedScreens stated;
    private final AlsoScreens also;

    public WhyScreens(Plans plans, Figures figures, ProgressScreens screens, StatedScreens stated, AlsoScreens also) {
        this.also = also;
        this.stated = stated;
        this.plans = plans;
        this.figures = figures;
        this.screens = screens;
    }

    ProgressScreen.Why why(Tx tx, ProvisionId objective, Asked asked, Typed typed) {
        var words = screens.words(tx, asked);
        var plan = plans.of(tx, objective);
        var standing = screens.standing(tx, objective, asked);
        var progress = found(standing, objective);
        var typedFigures = stated.of(tx, plan, objective, asked);
        var taken = new ArrayList<ProgressScreen.Taken>();
        var gaps = progress.work().coverage().silent() == 0 ? List.<Gap>of() : standing.silent(List.of(objective));
        taken.add(taken(words, words.say("signals.work"), progress.work(), gaps, "", Optional.empty())
                .stating(stated.said(tx, typedFigures, Optional.empty(), true)));
        for (var measured : progress.results()) {
            var aim = measured.result().aim();
            var name = words.say("progress.result_of", words.measure(aim));
            var result = taken(
                    words,
                    name,
                    measured.headline(),
                    List.of(),
                    measured.result().known()
                            ? words.read(aim, measured.result().actual())
                            : "",
                    Optional.of(readings(words, progress, measured)));
            taken.add(start(words, measured.result())
                    .map(result::from)
                    .orElse(result)
                    .stating(stated.said(
                            tx,
                            typedFigures,
                            Optional.of(new IndicatorId(measured.indicator().id())),
                            aim.kind() == Aim.Kind.RATIO)));
            if (!measured.mean().parts().isEmpty()) {
                taken.add(taken(
                        words,
                        words.say("progress.mean_of", words.measure(aim)),
                        measured.mean(),
                        List.of(),
                        "",
                        Optional.empty()));
            }
        }
        var as = asked.at(tx, plans, plan);
        var today = as.map(AsOf::day).orElseGet(() -> plans.today(tx, plan));
        return new ProgressScreen.Why(
                path(words, plan, progress.place().title()),
                words.say("progress.why"),
                words.say(
                        "progress.why_line",
                        progress.place().title(),
                        old(words, progress.work().coverage().age(today))),
                screens.past(tx, plan, asked, ProgressScreens.why(objective), List.of()),
                taken,
                entries(tx, words, plans.zone(tx, plan), progress, today, as.map(AsOf::knownBefore)),
                List.of(
                        new Link(
                                "/plans/" + plan.slug() + "#p" + objective.text(),
                                progress.place().title()),
                        new Link(words.on(table(objective)), words.say("progress.table")),
                        new Link("/pledges/" + objective.text(), words.say("pledge.title"))),
                asked.isNow() && silent(tx, plan, progress)
                        ? List.of(Act.second("/progress/" + objective.text() + "/nil", words.say("progress.nil"))
                                .asking(words.say("progress.nil_sure")))
                        : List.of(),
                asked.isNow() ? stated.form(tx, plan, progress, words, typedFigures, typed) : Optional.empty(),
                asked.isNow() ? screens.uptake(tx, words, objective) : Optional.empty(),
                also.table(tx, words, objective),
                asked.isNow() ? also.form(tx, words, plan, objective) : Optional.empty());
    }

    private static String old(FigureWords words, OptionalLong days) {
        if (days.isEmpty()) {
            return words.say("progress.never_heard");
        }
        return days.getAsLong() == 0 ? words.say("progress.age.today") : words.count("progress.age", days.getAsLong());
    }

    private static String table(ProvisionId objective) {
        return "/progress/" + objective.text() + "/table";
    }

    private static Progress found(Standing standing, ProvisionId objective) {
        return Optional.ofNullable(standing.all().get(objective)).orElseThrow(Refusal::unknown);
    }

    /** Whether the reader's own unit is asked and has said nothing. */
    private static boolean silent(Tx tx, Plan plan, Progress progress) {
        return progress.parts().isEmpty()
                && progress.work().coverage().silent() > 0
                && tx.actor().worksIn(plan.unit());
    }

    ProgressScreen.Numbers numbers(Tx tx, ProvisionId objective, Asked asked) {
        var words = screens.words(tx, asked);
        var plan = plans.of(tx, objective);
        var standing = screens.standing(tx, objective, asked);
        var progress = found(standing, objective);
        var rows = new ArrayList<Row>();
        // where there is one measure only, it stands above and not in each row
        boolean one = progress.results().size() == 1;
        for (var measured : progress.results()) {
            var aim = measured.result().aim();
            var sum = Actual.NOTHING;
            for (var day : standing.course(new IndicatorId(measured.indicator().id()))
                    .days()
                    .entrySet()) {
                sum = sum.plus(day.getValue());
                rows.add(new Row(
                        words.date(day.getKey()),
                        "",
                        some(
                                !one,
                                new Cell(words.measure(aim), false, ""),
                                new Cell(words.read(aim, day.getValue()), true, ""),
                                new Cell(words.level(aim, sum), true, ""))));
            }
        }
        return new ProgressScreen.Numbers(
                path(words, plan, progress.place().title()),
                words.say("progress.table"),
                progress.place().title(),
                screens.past(tx, plan, asked, table(objective), List.of()),
                new Table(
                        one ? words.measure(progress.results().get(0).result().aim()) : words.say("progress.table"),
                        day(
                                words,
                                some(
                                        !one,
                                        new Head(words.say("field.measure"), false),
                                        new Head(words.say("progress.added"), true),
                                        new Head(words.say("progress.together"), true))),
                        rows));
    }

    private static List<Head> day(FigureWords words, List<Head> heads) {
        return Stream.concat(Stream.of(new Head(words.say("progress.day"), false)), heads.stream())
                .toList();
    }

    /** All three, or the last two. */
    private static <T> List<T> some(boolean all, T first, T second, T third) {
        return all ? List.of(first, second, third) : List.of(second, third);
    }

    /** What was reported at the objective itself; of those that serve it the parts above tell. */
    private Optional<Table> entries(
            Tx tx, FigureWords words, ZoneId zone, Progress progress, LocalDate until, Optional<Instant> knownBefore) {
        var aims = new HashMap<Long, Aim>();
        progress.results()
                .forEach(one -> aims.put(one.indicator().id(), one.indicator().aim()));
        var rows = figures.entries(tx, new ProvisionId(progress.place().objective())).stream()
                .filter(entry -> aims.containsKey(entry.indicator().value())
                        && !entry.happenedOn().isAfter(until)
                        && knownBefore.map(entry.recordedAt()::isBefore).orElse(true))
                .map(entry -> entry(
                        words,
                        zone,
                        aims.get(entry.indicator().value()),
                        entry,
                        entry.correctedAt()
                                .filter(at -> knownBefore.map(at::isBefore).orElse(true))
                                .isPresent()))
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

    private static Row entry(FigureWords words, ZoneId zone, Aim aim, FigureDao.Entered entry, boolean corrected) {
        return new Row(
                words.date(entry.happenedOn()),
                "",
                List.of(
                        new Cell(words.measure(aim), false, ""),
                        new Cell(
                                words.entered(aim, entry.num(), entry.den()),
                                true,
                                corrected ? words.say("progress.entry_corrected") : ""),
                        new Cell(words.date(LocalDate.ofInstant(entry.recordedAt(), zone)), false, "")));
    }

    private static List<Step> path(FigureWords words, Plan plan, String title) {
        return List.of(
                new Step("/plans/" + plan.slug(), plan.title(), false),
                new Step("/plans/" + plan.slug() + "/progress", words.say("plan.view.progress"), false),
                new Step("", title, true));
    }

    private static ProgressScreen.Taken taken(
            FigureWords words,
            String name,
            Figure figure,
            List<Gap> gaps,
            String sum,
            Optional<Function<Part, String>> amounts) {
        return new ProgressScreen.Taken(
                name,
                words.percent(figure.value()),
                "",
                amounts.isPresent(),
                rule(words, figure, amounts.isPresent()),
                figure.parts().stream().map(part -> part(words, part, amounts)).toList(),
                sum,
                gaps.stream().map(gap -> missing(words, gap)).toList(),
                words.cover(figure.coverage()));
    }

    /** By which rule; what nobody reported adds up to nothing known, not to nought. */
    private static String rule(FigureWords words, Figure figure, boolean amounts) {
        var rule = words.say(figure.rule());
        if (figure.value().isEmpty()) {
            return (amounts ? "" : rule + " ") + words.say("progress.unknown");
        }
        return figure.clamped() ? rule + " " + words.say("progress.clamped") : rule;
    }

    private static ProgressScreen.Part part(FigureWords words, Part part, Optional<Function<Part, String>> amounts) {
        boolean unread = part.place().objective() == 0;
        boolean here = part.own() || part.how().earned();
        var name = unread
                ? words.say("progress.others")
                : part.own()
                        ? words.say("progress.own")
                        : part.how().earned()
                                ? words.say("progress.earned")
                                : part.place().label();
        var notes = part.how().notes().stream().map(words::say).collect(Collectors.joining(" "));
        var share = amounts.map(told -> told.apply(part)).orElseGet(() -> words.percent(part.share()));
        return new ProgressScreen.Part(
                name,
                unread || here ? "" : words.why(new ProvisionId(part.place().objective())),
                amounts.isPresent() ? "" : Long.toString(part.weight()),
                share,
                part.contribution()
                        .map(adds -> words.percent(Optional.of(adds)))
                        .orElse("–"),
                unread ? words.say(part.said()) : notes);
    }

    /** What a level stood at in the beginning: what was reported counts from there. */
    private static Optional<ProgressScreen.Part> start(FigureWords words, Result result) {
        var aim = result.aim();
        return Optional.of(aim)
                .filter(one -> one.kind() == Aim.Kind.STOCK && one.baseline() != 0)
                .flatMap(one -> result.part(-one.baseline()))
                .map(off -> new ProgressScreen.Part(
                        words.say("progress.start"),
                        "",
                        "",
                        words.amount(aim, -aim.baseline()),
                        words.percent(Optional.of(off)),
                        ""));
    }

    /** How what each part reported is told: an amount, a part of a whole, or how its answers are spread. */
    private static Function<Part, String> readings(FigureWords words, Progress progress, Progress.Measured measured) {
        var aim = measured.result().aim();
        var below = new HashMap<Long, Actual>();
        for (var part : progress.parts()) {
            part.results().stream()
                    .filter(one -> one.result().known()
                            && one.indicator()
                                    .feeds()
                                    .equals(OptionalLong.of(measured.indicator().id())))
                    .forEach(one -> below.merge(
                            part.place().objective(), part.counted(one).actual(), Actual::plus));
        }
        return part -> part.own()
                ? words.read(aim, measured.indicator().own())
                : part.amount().isPresent()
                        ? words.amount(aim, part.amount().getAsLong())
                        : Optional.ofNullable(
                                        part.how().earned()
                                                ? measured.indicator().earned()
                                                : below.get(part.place().objective()))
                                .map(actual -> words.read(aim, actual))
                                .orElse("–");
    }

    private static ProgressScreen.Missing missing(FigureWords words, Gap gap) {
        boolean unread = gap.place().objective() == 0;
        return new ProgressScreen.Missing(
                unread ? words.say("progress.others") : gap.place().label(),
                unread ? "" : words.why(new ProvisionId(gap.place().objective())),
                gap.tasks() == 0
                        ? words.say("progress.no_report")
                        : words.say("progress.no_report_tasks", gap.uncounted()));
    }
}
