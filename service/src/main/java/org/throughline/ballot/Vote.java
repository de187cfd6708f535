package org.throughline.ballot;

import java.time.Instant;
import java.util.Optional;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.UnitId;

/**
 * One line of the roll call.
 *
 * @param unit for which unit a delegate voted
 * @param enteredBy who entered it for the voter, where they did not vote themselves
 */
public record Vote(
        MemberId member,
        Optional<UnitId> unit,
        long weight,
        Choice choice,
        Instant castAt,
        Optional<MemberId> enteredBy) {}
