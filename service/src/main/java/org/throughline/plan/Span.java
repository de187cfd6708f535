package org.throughline.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The days of which an indicator's readings count in another, by when they happened.
 *
 * @param sinceOn the first; empty where all early ones do
 * @param untilOn the first on which they count no more; empty where they count still
 */
public record Span<T>(T target, Optional<LocalDate> sinceOn, Optional<LocalDate> untilOn) {

    /**
     * Where the readings go that counted in a target whose text changed: past it, to wherever the target's own of the same days
     * count. What is above it did not change, and keeps them.
     *
     * @param here of which days they counted in the target, up to the change
     * @param up of which days the target's own counts where
     */
    public static <T> List<Span<T>> past(Span<?> here, List<Span<T>> up) {
        var found = new ArrayList<Span<T>>();
        for (var above : up) {
            var since = later(here.sinceOn, above.sinceOn);
            var until = earlier(here.untilOn, above.untilOn);
            if (since.isEmpty() || until.isEmpty() || since.get().isBefore(until.get())) {
                found.add(new Span<>(above.target, since, until));
            }
        }
        return found;
    }

    /** Whether it is one of them. */
    public boolean has(LocalDate day) {
        return sinceOn.filter(day::isBefore).isEmpty()
                && untilOn.filter(until -> !day.isBefore(until)).isEmpty();
    }

    private static Optional<LocalDate> later(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.filter(day -> other.isEmpty() || day.isAfter(other.get())).or(() -> other);
    }

    private static Optional<LocalDate> earlier(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.filter(day -> other.isEmpty() || day.isBefore(other.get())).or(() -> other);
    }
}
