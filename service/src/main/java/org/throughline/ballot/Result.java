package org.throughline.ballot;

import java.time.LocalDate;

/**
 * What was decided: computed once from the votes, and the same whenever it is computed again.
 *
 * @param decidedOn the day in the zone of the body's unit
 */
public record Result(BallotId ballot, Tally tally, Outcome outcome, How how, LocalDate decidedOn) {

    public boolean carried() {
        return outcome instanceof Outcome.Carried;
    }
}
