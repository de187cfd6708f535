package org.throughline.pledge;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.UnitId;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.VersionId;

/**
 * What a unit had taken on of an objective that was split or merged, and that it now says where it goes. Pure.
 *
 * @param version the text that came into force
 * @param former the text whose place it took
 * @param num how much it had taken on, in the measure's smallest unit; empty where nothing was measured, or no part measures
 *     the same: then it only says which parts it takes on
 * @param dueOn the last day on which it decides; after it all goes to the part most alike
 */
public record Move(
        ProvisionId objective, UnitId unit, VersionId version, VersionId former, Optional<Long> num, LocalDate dueOn) {
    private static final int LONGEST_REASON = 2_000;

    /**
     * Looks whether it can go so: no more than was taken on, and what is given up has its reason.
     *
     * @param parts how much goes to each objective that took the place of the old one; where nothing is measured, which do
     * @throws Refusal {@code pledge.amount}, {@code pledge.move_more}, {@code pledge.move_reason}
     */
    void check(Map<ProvisionId, Long> parts, String reason) {
        boolean less = num.map(all -> less(parts, all)).orElse(parts.isEmpty());
        if (less && reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Refusal.invalid("pledge.move_reason");
        }
    }

    private static boolean less(Map<ProvisionId, Long> parts, long all) {
        if (parts.values().stream().anyMatch(amount -> amount <= 0)) {
            throw Refusal.invalid("pledge.amount");
        }
        long together = parts.values().stream().reduce(0L, Math::addExact);
        if (together > all) {
            throw Refusal.invalid("pledge.move_more");
        }
        return together < all;
    }
}
