package org.throughline.progress;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Whom a figure speaks for: of the units that took the objective on, less the excused and the inactive, those heard from in the
 * plan's period. A nil report is heard.
 *
 * @param oldest of the units heard, the day of the latest word of the one that has been quiet longest
 */
public record Coverage(long heard, long expected, Optional<LocalDate> oldest) {
    /** A unit of which no report is expected: excused, inactive, or one that only passes on what the units below it do. */
    public static final Coverage NOT_ASKED = new Coverage(0, 0, Optional.empty());

    /** One unit that was expected to report and has not. Not reported is not zero. */
    public static final Coverage SILENT = new Coverage(0, 1, Optional.empty());

    public Coverage {
        if (heard < 0 || heard > expected) {
            throw new IllegalArgumentException("heard " + heard + " of " + expected);
        }
    }

    /** One unit that reported, or said that there is nothing to report, last on that day. */
    public static Coverage heardOn(LocalDate day) {
        return new Coverage(1, 1, Optional.of(day));
    }

    public Coverage plus(Coverage other) {
        return new Coverage(
                Math.addExact(heard, other.heard),
                Math.addExact(expected, other.expected),
                Stream.of(oldest, other.oldest).flatMap(Optional::stream).min(LocalDate::compareTo));
    }

    /** As it is for whoever asks for what was said from that day on; of one unit. */
    Coverage since(LocalDate day) {
        return oldest.filter(last -> last.isBefore(day)).isPresent()
                ? new Coverage(0, expected, Optional.empty())
                : this;
    }

    public long silent() {
        return expected - heard;
    }

    /** Days since the oldest part; empty when nobody was heard. */
    public OptionalLong age(LocalDate today) {
        return oldest.stream()
                .mapToLong(day -> ChronoUnit.DAYS.between(day, today))
                .findFirst();
    }
}
