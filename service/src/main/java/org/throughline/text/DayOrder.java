package org.throughline.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a table writes its days: as 2027-05-14, which needs no order, or as spreadsheets save them, day, month and year apart.
 * Which of the two comes first is taken from the table itself, from the first day that can be read in one way only.
 */
public enum DayOrder {
    DAY_FIRST,
    MONTH_FIRST,
    /** Nothing in the table says; what can be read in two ways is read in neither. */
    UNKNOWN;

    private static final Pattern YEAR_FIRST =
            Pattern.compile("([0-9]{4})([-/.])([0-9]{1,2})\\2([0-9]{1,2})(?:[T ]00:00(?::00)?)?");
    private static final Pattern YEAR_LAST =
            Pattern.compile("([0-9]{1,2})([-/.])([0-9]{1,2})\\2([0-9]{4})(?: 0?0:00(?::00)?)?");

    /**
     * What the table shows by the days in these columns, counted from 0. It is read no further than to the first day that
     * decides.
     *
     * @throws org.throughline.kernel.Refusal as {@link Csv#open} and {@link Csv#next}
     */
    public static DayOrder of(Bytes file, List<Integer> columns) {
        if (columns.isEmpty()) {
            return UNKNOWN;
        }
        try (var csv = Csv.open(file, Csv.Watch.NOBODY)) {
            csv.head();
            for (var line = csv.next(); line.isPresent(); line = csv.next()) {
                for (var column : columns) {
                    var cell = line.get().cell(column);
                    boolean dayFirst = DAY_FIRST.reads(cell);
                    if (dayFirst != MONTH_FIRST.reads(cell)) {
                        return dayFirst ? DAY_FIRST : MONTH_FIRST;
                    }
                    if (YEAR_FIRST.matcher(cell).matches()) {
                        return UNKNOWN;
                    }
                }
            }
            return UNKNOWN;
        }
    }

    private boolean reads(String cell) {
        return !days(cell).isEmpty();
    }

    /** What the cell may mean: none where it is no day, and two where nothing tells which of them. */
    public List<LocalDate> days(String cell) {
        if (cell.isEmpty()) {
            return List.of();
        }
        var first = YEAR_FIRST.matcher(cell);
        if (first.matches()) {
            return day(first.group(1), first.group(3), first.group(4)).toList();
        }
        var last = YEAR_LAST.matcher(cell);
        if (!last.matches()) {
            return List.of();
        }
        var dayFirst =
                this == MONTH_FIRST ? Stream.<LocalDate>empty() : day(last.group(4), last.group(3), last.group(1));
        var monthFirst =
                this == DAY_FIRST ? Stream.<LocalDate>empty() : day(last.group(4), last.group(1), last.group(3));
        return Stream.concat(dayFirst, monthFirst).distinct().toList();
    }

    private static Stream<LocalDate> day(String year, String month, String day) {
        try {
            return Stream.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Stream.empty();
        }
    }
}
