package org.throughline.post;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.throughline.index.NoticeKind;

/**
 * What a member wants by mail.
 *
 * @param digest the day of the weekly digest; none for no digest
 * @param atOnce of what they want to hear at once
 */
public record Wish(Optional<DayOfWeek> digest, Set<NoticeKind> atOnce) {
    /** Of who has not said anything yet. */
    static final Wish USUAL = new Wish(Optional.of(DayOfWeek.MONDAY), Set.of());

    /** No mail at all. */
    static final Wish NOTHING = new Wish(Optional.empty(), Set.of());

    public Wish {
        atOnce = Set.copyOf(atOnce);
    }

    /** As the table has it: 1 for Monday, 0 for none. */
    static Optional<DayOfWeek> day(int number) {
        return number == 0 ? Optional.empty() : Optional.of(DayOfWeek.of(number));
    }

    static int number(Optional<DayOfWeek> day) {
        return day.map(DayOfWeek::getValue).orElse(0);
    }

    /** The kinds in the order in which they are shown. */
    Set<NoticeKind> ordered() {
        var all = EnumSet.noneOf(NoticeKind.class);
        all.addAll(atOnce);
        return all;
    }
}
