package org.throughline.pledge;

import java.time.LocalDate;
import org.throughline.ballot.BallotId;
import org.throughline.kernel.UnitId;

/**
 * What a body of a unit decided, on which the unit's word can rest.
 *
 * @param scope who may know of it
 * @param unit whose body decided
 * @param body the body's name
 * @param title the question
 * @param outcome {@code CARRIED} or {@code LOST}
 */
record Decision(
        BallotId ballot, String scope, UnitId unit, String body, String title, LocalDate decidedOn, String outcome) {

    /** Whether a word can rest on it: what is taken on, on what was carried; a no also on what was lost. */
    boolean bears(Saying said) {
        return said == Saying.DECLINED || outcome.equals("CARRIED");
    }

    /** What a reader is told of it. */
    Grounds.Decided told() {
        return new Grounds.Decided(ballot, body, title, decidedOn);
    }
}
