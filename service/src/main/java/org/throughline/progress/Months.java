package org.throughline.progress;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.throughline.db.Tx;
import org.throughline.plan.IndicatorId;

/** How many of the units that count towards an indicator gave a figure in each month, of readings that count in it. */
final class Months {
    private static final LocalDate FIRST = LocalDate.of(0, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private Months() {}

    static Map<YearMonth, Long> heard(Tx tx, IndicatorId indicator) {
        var dao = tx.dao(SinceDao.class);
        boolean adds = tx.dao(CourseDao.class)
                .facts(indicator)
                .map(facts -> facts.adds().adds())
                .orElse(false);
        var heard = new LinkedHashMap<YearMonth, Long>();
        var earned = dao.earnedBelow(indicator, adds, FIRST);
        if (earned.isEmpty()) {
            dao.heardByMonth(indicator, adds, FIRST, LAST)
                    .forEach(row -> heard.put(YearMonth.parse(row.month()), row.units()));
            return heard;
        }
        var months = new TreeMap<YearMonth, Set<Long>>();
        var next = new ArrayDeque<>(List.of(new SinceDao.EarnedBelow(indicator, FIRST, LAST)));
        next.addAll(earned);
        while (!next.isEmpty()) {
            var span = next.remove();
            dao.heardOneByOne(span.indicator(), adds, span.sinceOn(), span.untilOn())
                    .forEach(row -> months.computeIfAbsent(YearMonth.parse(row.month()), month -> new HashSet<>())
                            .add(row.units()));
            if (!span.indicator().equals(indicator)) {
                dao.earnedBelow(span.indicator(), adds, span.sinceOn()).stream()
                        .map(below -> below.untilOn().isAfter(span.untilOn())
                                ? new SinceDao.EarnedBelow(below.indicator(), below.sinceOn(), span.untilOn())
                                : below)
                        .forEach(next::add);
            }
        }
        months.forEach((month, units) -> heard.put(month, (long) units.size()));
        return heard;
    }
}
