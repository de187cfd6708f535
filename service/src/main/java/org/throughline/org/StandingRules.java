package org.throughline.org;

import java.time.LocalDate;
import org.throughline.kernel.BodyId;

/**
 * One version of a body's standing rules; never edited, so that a ballot can cite the version it was held under.
 *
 * @param quorumNum with {@code quorumDen}: the part of those entitled that must take part; 0 asks for none
 * @param majority a majority by name, as the ballot knows them: SIMPLE, ABSOLUTE, TWO_THIRDS, THREE_QUARTERS
 * @param base of what the majority is a part: VOTES_CAST, PRESENT, ENTITLED
 * @param discussionDays how long a circulated draft is discussed at least
 * @param ballotDays how long a ballot stays open at least
 * @param amendmentSponsors how many must sponsor an amendment before it is admitted
 * @param fromOn the day from which it holds, until the next version does
 * @param callNum with {@code callDen}: the part of those entitled that calls the body together by a requisition
 * @param callUnitsNum with {@code callUnitsDen}: the part of the units directly below that does
 */
public record StandingRules(
        RulesId id,
        BodyId body,
        int version,
        int quorumNum,
        int quorumDen,
        String majority,
        String base,
        int discussionDays,
        int ballotDays,
        int amendmentSponsors,
        LocalDate fromOn,
        int callNum,
        int callDen,
        int callUnitsNum,
        int callUnitsDen) {

    /** The part of those entitled that calls the body together. */
    public Share call() {
        return new Share(callNum, callDen);
    }

    /** The part of the units directly below that does. */
    public Share callUnits() {
        return new Share(callUnitsNum, callUnitsDen);
    }

    /** What holds until the body gives itself other rules. */
    static StandingRules first(RulesId id, BodyId body, BodyKind kind, LocalDate from) {
        boolean everyone = kind == BodyKind.MEMBERS_MEETING;
        return new StandingRules(id, body, 1, 1, everyone ? 4 : 2, "SIMPLE", "VOTES_CAST", 14, 7, 1, from, 1, 3, 1, 3);
    }
}
