package org.throughline.progress;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.kernel.Id;
import org.throughline.kernel.Period;
import org.throughline.plan.IndicatorId;
import org.throughline.pledge.TakenOn;

/** Draws how an indicator came to where it stands, over the period of the plan, with how many were heard each month. Pure. */
record Charts(FigureWords words, Period period, LocalDate today) {
    private static final List<String> GRID = List.of("75", "50", "25");

    /** A date further right has no room for its words. */
    private static final int LAST_DATE = 85;

    private static final int FIRST_DATE = 12;

    /**
     * @param heard how many of those who count it gave a figure, by month
     * @param takenOn what those below took on of it
     */
    ProgressScreen.Chart of(Progress progress, Course course, Map<YearMonth, Long> heard, TakenOn takenOn) {
        var measured = progress.results().get(0);
        var aim = measured.result().aim();
        var plot = new Plot(period, aim, course, today);
        var now = plot.now();
        var indicator = new IndicatorId(measured.indicator().id());
        long pledged = aim.kind().targetsAdd() ? takenOn.of(indicator) : 0;
        var height = pledged == 0 ? "" : plot.height(pledged);
        // nothing reported is not zero: where nobody gave a figure, none is drawn
        boolean known = measured.result().known();
        var id = Id.text(progress.place().objective());
        long expected = progress.work().coverage().expected();
        var bars = plot.bars(heard, expected);
        var cover = words.cover(progress.work().coverage()).text();
        return new ProgressScreen.Chart(
                label(aim, now, known)
                        + " "
                        + words.say("progress.chart_even", words.target(aim, plot.even()))
                        + (pledged == 0
                                ? ""
                                : " "
                                        + words.say(
                                                "progress.taken_on_whole",
                                                words.amount(aim, pledged),
                                                words.amount(aim, aim.target()))),
                GRID,
                true,
                words.say("progress.chart_target", words.target(aim, aim.target())),
                words.say("progress.chart_until", words.date(period.last())),
                "0,100 100,0",
                height.isEmpty() ? "" : plot.steps(takenOn.steps(indicator, period.from())),
                height,
                height.isEmpty() ? "" : words.say("progress.chart_pledged", words.amount(aim, pledged)),
                known ? plot.line() : "",
                plot.points().stream()
                        .filter(p -> known)
                        .map(p -> new ProgressScreen.Dot(p.x(), p.y()))
                        .toList(),
                known
                        ? Optional.of(new ProgressScreen.Now(
                                now.x(), now.y(), words.target(aim, now.amount()), words.measure(aim)))
                        : Optional.empty(),
                bars.isEmpty() ? cover : monthly(bars, expected),
                bars.isEmpty() ? words.sentence(cover) : monthly(bars, expected) + ". " + words.sentence(cover),
                bars.stream().map(Plot.Month::bar).toList(),
                dates(plot),
                words.say("progress.kind." + aim.kind().name()),
                words.on("/progress/" + id + "/table"),
                words.on("/progress/" + id + "/why"));
    }

    private String label(Aim aim, Plot.Point now, boolean known) {
        var what = words.measure(aim);
        var from = words.date(period.from());
        var until = words.date(now.day());
        return known
                ? words.say("progress.chart_label", what, from, until, words.target(aim, now.amount()))
                : words.say("progress.chart_label_unknown", what, from, until);
    }

    private String monthly(List<Plot.Month> bars, long expected) {
        var last = bars.get(bars.size() - 1);
        return words.say("progress.chart_heard", last.heard(), expected, words.month(last.month()));
    }

    /** The first day, and each first of January that has room. */
    private List<ProgressScreen.Dated> dates(Plot plot) {
        var dates = new ArrayList<ProgressScreen.Dated>();
        dates.add(new ProgressScreen.Dated("0", words.month(YearMonth.from(period.from()))));
        for (var day = period.from().plusYears(1).withDayOfYear(1); day.isBefore(period.to()); day = day.plusYears(1)) {
            long part = plot.percent(day);
            if (part >= FIRST_DATE && part <= LAST_DATE) {
                dates.add(new ProgressScreen.Dated(plot.across(day), words.month(YearMonth.from(day))));
            }
        }
        return dates;
    }
}
