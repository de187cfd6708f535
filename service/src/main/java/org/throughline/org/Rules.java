package org.throughline.org;

import java.time.LocalDate;
import java.util.Set;
import org.throughline.kernel.BodyId;
import org.throughline.kernel.Refusal;

/** What a body gives itself as standing rules; see {@link StandingRules} for the words. */
public record Rules(
        int quorumNum,
        int quorumDen,
        String majority,
        String base,
        int discussionDays,
        int ballotDays,
        int amendmentSponsors) {
    private static final Set<String> MAJORITIES = Set.of("SIMPLE", "ABSOLUTE", "TWO_THIRDS", "THREE_QUARTERS");
    private static final Set<String> BASES = Set.of("VOTES_CAST", "PRESENT", "ENTITLED");
    private static final int LONGEST = 366;

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
    }

    private static boolean isOutside(int days) {
        return days < 0 || days > LONGEST;
    }

    StandingRules version(RulesId id, BodyId body, int version, LocalDate from) {
        return new StandingRules(
                id,
                body,
                version,
                quorumNum,
                quorumDen,
                majority,
                base,
                discussionDays,
                ballotDays,
                amendmentSponsors,
                from);
    }
}
