package org.throughline.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.throughline.kernel.Period;

/**
 * Where the points of an indicator's course lie on a drawing, in per cents: from left to right the period of the plan, from
 * bottom (100) to top (0) the way from baseline to target. Points stand at the end of each month, and today.
 */
record Plot(Period period, Aim aim, Course course, LocalDate today) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** One point; x and y in per cents, ready for the drawing. */
    record Point(String x, String y, LocalDate day, long amount) {}

    /** How many were heard in a month, drawn as high as that is of those asked. */
    record Month(YearMonth month, long heard, ProgressScreen.Bar bar) {}

    /** How high the bars stand when all were heard. */
    private static final BigDecimal TALL = BigDecimal.valueOf(20);

    /** How much of its month a bar is wide. */
    private static final BigDecimal WIDE = new BigDecimal("0.84");

    /** A bar for each month from the first to this one, nobody heard among them; none where nobody is asked. */
    List<Month> bars(Map<YearMonth, Long> heard, long expected) {
        var bars = new ArrayList<Month>();
        if (expected == 0 || today.isBefore(period.from())) {
            return bars;
        }
        for (var month = YearMonth.from(period.from());
                !month.isAfter(YearMonth.from(end()));
                month = month.plusMonths(1)) {
            long in = Math.min(expected, heard.getOrDefault(month, 0L));
            var high = TALL.multiply(BigDecimal.valueOf(in))
                    .divide(BigDecimal.valueOf(expected), 2, RoundingMode.HALF_EVEN);
            bars.add(new Month(
                    month,
                    in,
                    new ProgressScreen.Bar(
                            across(month.atDay(1)), width(month), text(TALL.subtract(high)), text(high))));
        }
        return bars;
    }

    private String width(YearMonth month) {
        var from = new BigDecimal(across(month.atDay(1)));
        var to = new BigDecimal(across(month.plusMonths(1).atDay(1)));
        return text(to.subtract(from).multiply(WIDE).setScale(2, RoundingMode.HALF_EVEN));
    }

    /** Whole per cent of the way across. */
    long percent(LocalDate day) {
        return new BigDecimal(across(day)).longValue();
    }

    List<Point> points() {
        var points = new ArrayList<Point>();
        for (var day = period.from();
                day.isBefore(end());
                day = day.plusMonths(1).withDayOfMonth(1)) {
            points.add(point(day));
        }
        points.add(point(end()));
        return points;
    }

    Point now() {
        return point(end());
    }

    /** The points as a line. */
    String line() {
        return points().stream().map(p -> p.x() + "," + p.y()).collect(Collectors.joining(" "));
    }

    /** Where an even course from baseline to target would stand today. */
    long even() {
        var days = BigDecimal.valueOf(ChronoUnit.DAYS.between(period.from(), end()));
        var all = BigDecimal.valueOf(ChronoUnit.DAYS.between(period.from(), period.to()));
        return BigDecimal.valueOf(Math.subtractExact(aim.target(), aim.baseline()))
                .multiply(days)
                .divide(all, 0, RoundingMode.HALF_EVEN)
                .add(BigDecimal.valueOf(aim.baseline()))
                .longValueExact();
    }

    /** Amounts that stood from a day on, as stairs to the right edge. */
    String steps(SortedMap<LocalDate, Long> amounts) {
        var stairs = new ArrayList<String>();
        var height = "100";
        for (var step : amounts.entrySet()) {
            var x = across(step.getKey());
            stairs.add(x + "," + height);
            height = height(step.getValue());
            stairs.add(x + "," + height);
        }
        stairs.add("100," + height);
        return String.join(" ", stairs);
    }

    /** How high an amount lies. */
    String height(long amount) {
        var way = BigDecimal.valueOf(Math.subtractExact(aim.target(), aim.baseline()));
        if (way.signum() == 0) {
            return "100";
        }
        var done = BigDecimal.valueOf(Math.subtractExact(amount, aim.baseline()))
                .multiply(HUNDRED)
                .divide(way, 2, RoundingMode.HALF_EVEN);
        return text(HUNDRED.subtract(done.max(BigDecimal.ZERO).min(HUNDRED)));
    }

    String across(LocalDate day) {
        var days = BigDecimal.valueOf(ChronoUnit.DAYS.between(period.from(), day));
        var all = BigDecimal.valueOf(ChronoUnit.DAYS.between(period.from(), period.to()));
        return text(days.multiply(HUNDRED)
                .divide(all, 2, RoundingMode.HALF_EVEN)
                .max(BigDecimal.ZERO)
                .min(HUNDRED));
    }

    /** What stood on that day: everything of it and before it. */
    private Point point(LocalDate day) {
        long amount = aim.level(course.until(day).actual());
        return new Point(across(day), height(amount), day, amount);
    }

    private LocalDate end() {
        return today.isBefore(period.from()) ? period.from() : today.isAfter(period.last()) ? period.last() : today;
    }

    private static String text(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
