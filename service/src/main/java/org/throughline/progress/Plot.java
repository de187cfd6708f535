package org.throughline.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
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
        long amount = course.days().headMap(day.plusDays(1)).values().stream()
                .reduce(Actual.NOTHING, Actual::plus)
                .num();
        return new Point(across(day), height(amount), day, amount);
    }

    private LocalDate end() {
        return today.isBefore(period.from()) ? period.from() : today.isAfter(period.last()) ? period.last() : today;
    }

    private static String text(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
