package org.throughline.org;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.throughline.kernel.Refusal;

/**
 * What a body gives itself as standing rules; see {@link StandingRules} for the words.
 *
 * @param call the part of those entitled that calls the body together; as before when empty
 * @param callUnits the part of the units directly below that does; as before when empty
 */
public record Rules(
        int quorumNum,
        int quorumDen,
        String majority,
        String base,
        int discussionDays,
        int ballotDays,
        int amendmentSponsors,
        Optional<Share> call,
        Optional<Share> callUnits) {
    private static final Set<String> MAJORITIES = Set.of("SIMPLE", "ABSOLUTE", "TWO_THIRDS", "THREE_QUARTERS");
    private static final Set<String> BASES = Set.of("VOTES_CAST", "PRESENT", "ENTITLED");
    private static final int LONGEST = 366;

    /** With the same shares for a requisition as before. */
    public Rules(
            int quorumNum,
            int quorumDen,
            String majority,
            String base,
            int discussionDays,
            int ballotDays,
            int amendmentSponsors) {
        this(
                quorumNum,
                quorumDen,
                majority,
                base,
                discussionDays,
                ballotDays,
                amendmentSponsors,
                Optional.empty(),
                Optional.empty());
    }

    /** @throws Refusal {@code rules.…} when a value is not one that a body can keep to */
    void check() {
        if (quorumDen < 1 || quorumDen > 1000 || quorumNum < 0 || quorumNum > quorumDen) {
            throw Refusal.invalid("quorum.invalid", quorumNum, quorumDen);
        }
        if (!MAJORITIES.contains(majority) || !BASES.contains(base)) {
            throw Refusal.invalid("rules.majority", majority, base);
        }
        if (isOutside(discussionDays) || isOutside(ballotDays)) {
            throw Refusal.invalid("rules.days", LONGEST);
        }
        if (amendmentSponsors < 0) {
            throw Refusal.invalid("rules.sponsors");
        }
        call.ifPresent(Share::check);
        callUnits.ifPresent(Share::check);
    }

    private static boolean isOutside(int days) {
        return days < 0 || days > LONGEST;
    }

    /** As the version that follows upon one. */
    StandingRules after(StandingRules before, RulesId id, LocalDate from) {
        var members = call.orElseGet(before::call);
        var units = callUnits.orElseGet(before::callUnits);
        return new StandingRules(
                id,
                before.body(),
                before.version() + 1,
                quorumNum,
                quorumDen,
                majority,
                base,
                discussionDays,
                ballotDays,
                amendmentSponsors,
                from,
                members.num(),
                members.den(),
                units.num(),
                units.den());
    }
}
