package org.throughline.pledge;

import java.time.LocalDate;
import java.util.Optional;
import org.throughline.ballot.BallotId;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.UnitId;

/**
 * One thing said about a unit's part in an objective. It is never changed.
 *
 * @param above whether those above said it, or the unit
 * @param num how much, in the measure's smallest unit; empty where nothing is measured
 * @param reason why; empty where none was given
 * @param ballot the decision of the unit's own body that it rests on; empty where whoever spoke did so on their own
 */
public record Word(
        UnitId unit,
        int number,
        Saying said,
        boolean above,
        Optional<Long> num,
        String reason,
        MemberId member,
        LocalDate saidOn,
        Optional<BallotId> ballot) {}
