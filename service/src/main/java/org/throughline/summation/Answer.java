package org.throughline.summation;

import org.throughline.kernel.Refusal;
import org.throughline.plan.ProvisionId;

/**
 * An answer as it is given, to one finding or to a cluster of them.
 *
 * @param target what it was taken up in or merged with, as a subject; empty for the other two
 */
public record Answer(DispositionKind kind, String target, String reason) {
    private static final int LONGEST = 2_000;

    /**
     * @throws Refusal {@code answer.no_reason} for what is set aside without one, {@code answer.long_reason},
     *     {@code answer.no_target} where it is not said in what
     */
    public Answer {
        target = target.strip();
        reason = reason.strip();
        if (kind == DispositionKind.SET_ASIDE && reason.isEmpty()) {
            throw Refusal.invalid("answer.no_reason");
        }
        if (reason.length() > LONGEST) {
            throw Refusal.invalid("answer.long_reason", LONGEST);
        }
        boolean needsTarget = kind == DispositionKind.TAKEN_UP || kind == DispositionKind.MERGED;
        if (needsTarget && target.isEmpty()) {
            throw Refusal.invalid("answer.no_target");
        }
        if (!needsTarget) {
            target = "";
        }
    }

    /** Taken up in a finding of the synthesis. */
    public static Answer takenUp(FindingId in, String reason) {
        return new Answer(DispositionKind.TAKEN_UP, Finding.subject(in), reason);
    }

    /** Taken up in a provision. */
    public static Answer takenUp(ProvisionId in, String reason) {
        return new Answer(DispositionKind.TAKEN_UP, "provision:" + in.text(), reason);
    }

    /** Said together with another. */
    public static Answer merged(FindingId with, String reason) {
        return new Answer(DispositionKind.MERGED, Finding.subject(with), reason);
    }

    /** Given to the unit above. */
    public static Answer passedOn(String reason) {
        return new Answer(DispositionKind.PASSED_ON, "", reason);
    }

    /** Set aside, and why. */
    public static Answer setAside(String reason) {
        return new Answer(DispositionKind.SET_ASIDE, "", reason);
    }
}
