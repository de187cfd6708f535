package org.throughline.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.throughline.exchange.StratmlIndicator.Instance;
import org.throughline.exchange.StratmlIndicator.Result;
import org.throughline.http.Messages;
import org.throughline.kernel.Period;
import org.throughline.kernel.Sentence;
import org.throughline.plan.Indicator;
import org.throughline.plan.IndicatorKind;
import org.throughline.plan.Measure;
import org.throughline.plan.Plan;
import org.throughline.plan.Provision;
import org.throughline.progress.Actual;
import org.throughline.progress.Aim;
import org.throughline.progress.Figure;

/** The indicators of one plan with their targets, and their results in each of the plan's review periods up to a day. */
final class PlanResults {
    private final Messages messages;
    private final String lang;
    private final Plan plan;
    private final LocalDate today;
    private boolean any;

    PlanResults(Messages messages, String lang, Plan plan, LocalDate today) {
        this.messages = messages;
        this.lang = lang;
        this.plan = plan;
        this.today = today;
    }

    /** Whether any result was told so far. */
    boolean any() {
        return any;
    }

    /** An indicator as Part 2 names it, as a file named it before if one did; without its results. */
    StratmlIndicator of(Indicator indicator, Measure measure, Optional<StratmlIndicator> before) {
        return before.orElseGet(() -> new StratmlIndicator(
                Optional.empty(),
                Optional.of("Quantitative"),
                Optional.empty(),
                measure.name(lang),
                messages.say(lang, "exchange.report.unit." + indicator.kind()),
                Optional.of("_" + indicator.id().text()),
                List.of(),
                List.of(),
                Optional.of(messages.say(
                        lang,
                        "exchange.report.adds." + indicator.kind(),
                        PlanReports.number(indicator.baseline(), measure.decimals()))),
                List.of(),
                Optional.empty()));
    }

    /** The target as it is now, with what a file said besides, and the results of each period. */
    List<Instance> instances(
            Indicator indicator,
            Measure measure,
            SortedMap<LocalDate, Actual> days,
            Optional<StratmlIndicator> before) {
        var said = before.map(StratmlIndicator::instances).orElse(List.of());
        var was = before.flatMap(StratmlWish::of);
        boolean same = was.isPresent()
                && IndicatorImports.scaled(was.get(), measure.decimals()) == indicator.target()
                && was.get().due().equals(indicator.due());
        var actuals = actuals(indicator.kind(), measure.decimals(), days);
        if (said.isEmpty()) {
            return List.of(new Instance(List.of(target(indicator, measure)), actuals, List.of()));
        }
        var stale = same ? Optional.<Result>empty() : before.flatMap(StratmlWish::target);
        var all = new ArrayList<Instance>();
        for (var instance : said) {
            var targets = instance.targets().stream()
                    .map(result -> stale.filter(result::equals)
                            .map(old -> target(indicator, measure))
                            .orElse(result))
                    .toList();
            all.add(new Instance(targets, instance.actuals(), instance.kept()));
        }
        if (!actuals.isEmpty()) {
            all.add(new Instance(List.of(), actuals, List.of()));
        }
        return all;
    }

    private Result target(Indicator indicator, Measure measure) {
        boolean milestone = indicator.kind() == IndicatorKind.MILESTONE;
        return result(
                plan.period().map(Period::from),
                indicator.due().or(() -> plan.period().map(Period::last)),
                milestone ? "1" : PlanReports.number(indicator.target(), measure.decimals()),
                Optional.empty());
    }

    /** Of a flow what each period added, of a stock and a milestone what stood at its end. */
    private List<Result> actuals(IndicatorKind kind, int decimals, SortedMap<LocalDate, Actual> days) {
        var found = new ArrayList<Result>();
        var sum = Actual.NOTHING;
        SortedMap<LocalDate, Actual> left = new TreeMap<>(days.headMap(today.plusDays(1)));
        while (!left.isEmpty() && found.size() < MOST_PERIODS) {
            var period = period(left.firstKey());
            var added = left.headMap(period.to()).values().stream().reduce(Actual.NOTHING, Actual::plus);
            sum = sum.plus(added);
            left.headMap(period.to()).clear();
            if (sum.entries() > 0) {
                any = true;
                var end = period.last().isAfter(today) ? today : period.last();
                found.add(result(
                        Optional.of(period.from()),
                        Optional.of(end),
                        number(kind, decimals, added, sum),
                        said(kind, sum)));
            }
        }
        return found;
    }

    private static String number(IndicatorKind kind, int decimals, Actual added, Actual sum) {
        var adds = Aim.Kind.valueOf(kind.name());
        return switch (adds) {
            case FLOW -> PlanReports.number(added.num(), decimals);
            case MILESTONE -> Long.toString(sum.num());
            case STOCK, RATIO, SCALE -> PlanReports.number(adds.level(sum, decimals), decimals);
        };
    }

    private Optional<String> said(IndicatorKind kind, Actual sum) {
        return switch (kind) {
            case MILESTONE -> Optional.of(messages.say(lang, "exchange.report.reached", sum.num(), sum.den()));
            case RATIO -> Optional.of(messages.say(lang, "progress.cell", sum.num(), sum.den()));
            case SCALE ->
                Optional.of(messages.say(
                        lang, "progress.spread", sum.spread().counts().toArray()));
            case FLOW, STOCK -> Optional.empty();
        };
    }

    /** The plan's review period with this day in it. */
    private Period period(LocalDate day) {
        var from = plan.period().map(Period::from).orElse(day.withDayOfYear(1));
        while (day.isBefore(from)) {
            from = from.minusMonths(plan.cadenceMonths());
        }
        var next = from.plusMonths(plan.cadenceMonths());
        while (!day.isBefore(next)) {
            from = next;
            next = from.plusMonths(plan.cadenceMonths());
        }
        return new Period(from, next);
    }

    /** How far the work on an objective is, as per cent; nothing while nothing is known of it. */
    Optional<StratmlIndicator> work(Provision objective, Figure work) {
        return work.value().map(share -> {
            any = true;
            var coverage = work.coverage();
            var whole =
                    result(plan.period().map(Period::from), plan.period().map(Period::last), "100", Optional.empty());
            var now = result(
                    plan.period().map(Period::from),
                    Optional.of(today),
                    share.percent().toPlainString(),
                    Optional.of(messages.say(
                                    lang,
                                    "progress.coverage",
                                    coverage.heard(),
                                    Sentence.counted("org.units", coverage.expected())))
                            .filter(text -> coverage.expected() > 0));
            return new StratmlIndicator(
                    Optional.empty(),
                    Optional.of("Quantitative"),
                    Optional.empty(),
                    messages.say(lang, "exchange.report.work"),
                    "%",
                    Optional.of("_work-" + objective.id().text()),
                    List.of(),
                    List.of(new Instance(List.of(whole), List.of(now), List.of())),
                    Optional.empty(),
                    List.of(),
                    Optional.empty());
        });
    }

    private static Result result(
            Optional<LocalDate> start, Optional<LocalDate> end, String number, Optional<String> description) {
        return new Result(
                start.map(LocalDate::toString),
                end.map(LocalDate::toString),
                Optional.of(number),
                Optional.empty(),
                description,
                List.of());
    }

    private static final int MOST_PERIODS = 500;
}
