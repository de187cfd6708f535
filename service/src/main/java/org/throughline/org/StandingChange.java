package org.throughline.org;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Standing;

/**
 * What becomes of someone's standing in a unit.
 *
 * @param from the first day on which it is so; may lie ahead, up to a year
 * @param until of a suspension: the first day on which the former standing holds again
 * @param goodUntil the last day of good standing; none when it does not run out
 * @param reason in words; a suspension needs one
 */
public record StandingChange(
        Standing standing, LocalDate from, Optional<LocalDate> until, Optional<LocalDate> goodUntil, String reason) {

    /** From a day on, without an end. */
    public static StandingChange to(Standing standing, LocalDate from, Optional<LocalDate> goodUntil) {
        return new StandingChange(standing, from, Optional.empty(), goodUntil, "");
    }

    /**
     * What follows upon the membership that holds on the day of the change; nothing for one that ends.
     *
     * @throws Refusal {@code standing.…} when this cannot become of it
     */
    List<Spell> upon(Membership before, LocalDate today) {
        check(before, today);
        if (standing == Standing.ENDED) {
            return List.of();
        }
        var next = new Spell(before.with(standing, goodUntil, from), until);
        return until.map(day -> List.of(next, new Spell(restored(before, day), Optional.<LocalDate>empty())))
                .orElse(List.of(next));
    }

    private Membership restored(Membership before, LocalDate day) {
        var former = before.standing() == Standing.SUSPENDED ? Standing.FULL : before.standing();
        return before.with(former, before.goodUntil(), day);
    }

    private void check(Membership before, LocalDate today) {
        if (from.isBefore(before.fromOn())) {
            throw Refusal.invalid("standing.too_early", before.name(), before.fromOn());
        }
        if (from.isAfter(today.plusYears(1))) {
            throw Refusal.invalid("standing.too_far", from);
        }
        if (standing != Standing.SUSPENDED && until.isPresent()) {
            throw Refusal.invalid("standing.until");
        }
        if (until.isPresent() && !until.get().isAfter(from)) {
            throw Refusal.invalid("period.reversed", from, until.get());
        }
        if (standing == Standing.SUSPENDED && reason.isBlank()) {
            throw Refusal.invalid("standing.reason");
        }
    }
}
