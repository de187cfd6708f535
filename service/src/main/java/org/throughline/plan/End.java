package org.throughline.plan;

import java.time.LocalDate;
import java.util.Optional;
import org.throughline.ballot.BallotId;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;

/**
 * What becomes of an objective at the end of its plan's period.
 *
 * @param tasks what becomes of its open tasks
 * @param reason read by all; never empty for a dropped one
 * @param member who proposed it
 * @param ballot what decided it; empty while it is proposed only
 */
public record End(
        ProvisionId objective,
        PlanId plan,
        Kind kind,
        Tasks tasks,
        String reason,
        MemberId member,
        Optional<BallotId> ballot,
        Optional<LocalDate> decidedOn) {

    /** The ways an objective can end. */
    public enum Kind {
        /** Its time is over; what came of it is summed up. */
        CLOSED,
        /** It goes on in the plan that follows. */
        CARRIED_OVER,
        /** It is given up, for a reason. */
        DROPPED
    }

    /** What can become of open tasks. */
    public enum Tasks {
        /** They hang on what continues the objective as soon as that is in force. */
        GO_ON,
        /** They stay where they are until they are done. */
        FINISH,
        /** They are dropped with the decision. */
        DROP
    }

    private static final int LONGEST = 1_000;

    /** @throws Refusal {@code end.reason}, {@code end.reason_long}, {@code end.tasks} where tasks shall go on with nothing */
    public End {
        reason = reason.strip();
        if (kind == Kind.DROPPED && reason.isEmpty()) {
            throw Refusal.invalid("end.reason");
        }
        if (reason.length() > LONGEST) {
            throw Refusal.invalid("end.reason_long", LONGEST);
        }
        if (tasks == Tasks.GO_ON && kind != Kind.CARRIED_OVER) {
            throw Refusal.invalid("end.tasks");
        }
    }

    /** As somebody who drafts the plan proposes it. */
    public static End proposed(ProvisionId objective, PlanId plan, Kind kind, Tasks tasks, String reason, MemberId by) {
        return new End(objective, plan, kind, tasks, reason, by, Optional.empty(), Optional.empty());
    }

    public boolean decided() {
        return ballot.isPresent();
    }
}
