package org.throughline.org;

import java.time.Instant;
import java.time.LocalDate;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.UnitId;

/**
 * That a unit is to move or end on a day to come, by a decision taken before.
 *
 * @param wish what goes where, in words of the package that does it
 * @param problem why it could not be done on its day; empty while that is not so
 */
public record ComingChange(
        ComingChangeId id,
        UnitId unit,
        Kind kind,
        LocalDate takesOn,
        String wish,
        String decision,
        MemberId decidedBy,
        Instant madeAt,
        State state,
        String problem) {

    /** What becomes of the unit. */
    public enum Kind {
        MOVE,
        CLOSE
    }

    /** What became of the change. */
    public enum State {
        PLANNED,
        DONE,
        FAILED,
        WITHDRAWN
    }
}
