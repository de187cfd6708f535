package org.throughline.align;

import java.time.LocalDate;
import java.util.Optional;
import org.throughline.plan.PlanId;
import org.throughline.plan.VersionId;

/**
 * That a plan is to follow when a text that its objectives serve, or its own, gave way to another.
 *
 * @param plan the plan that follows
 * @param version the text that came into force
 * @param former the text whose place it took
 * @param carried how many of its links went on by themselves
 * @param dueOn the last day on which its unit decides; after it the stated defaults take effect
 * @param closedOn the day on which nothing was left to decide
 */
public record Alignment(
        AlignmentId id,
        PlanId plan,
        VersionId version,
        VersionId former,
        long carried,
        LocalDate openedOn,
        LocalDate dueOn,
        Optional<LocalDate> closedOn,
        Optional<How> how) {

    /** How a plan came to have followed. */
    public enum How {
        /** Nothing that it serves had changed. */
        BY_ITSELF,
        /** Its unit decided on all that had. */
        ANSWERED,
        /** Its day came, and the stated defaults took effect for what was left. */
        BY_DEFAULT,
        /** A later text came into force before it had. */
        OVERTAKEN
    }

    public String subject() {
        return "alignment:" + id.text();
    }

    public boolean isOpen() {
        return closedOn.isEmpty();
    }
}
