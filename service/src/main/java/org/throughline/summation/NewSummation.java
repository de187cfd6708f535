package org.throughline.summation;

import java.util.Optional;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.UnitId;
import org.throughline.kernel.Visibility;
import org.throughline.plan.PlanId;
import org.throughline.plan.ProvisionId;
import org.throughline.task.TaskId;

/**
 * A summation to begin.
 *
 * @param author empty for oneself; else the member for whom it is entered
 * @param provision the objective it is about
 * @param task the task it is about
 */
public record NewSummation(
        SummationKind kind,
        UnitId unit,
        Optional<MemberId> author,
        Optional<PlanId> plan,
        Optional<ProvisionId> provision,
        Optional<TaskId> task,
        String title,
        Visibility visibility) {
    private static final int LONGEST_TITLE = 200;

    /**
     * @throws Refusal {@code summation.no_title}, {@code summation.long_title}; {@code summation.hidden} where those above could
     *     not read what is meant to go up to them
     */
    public NewSummation {
        title = title.strip();
        if (title.isEmpty()) {
            throw Refusal.invalid("summation.no_title");
        }
        if (title.length() > LONGEST_TITLE) {
            throw Refusal.invalid("summation.long_title", LONGEST_TITLE);
        }
        if (visibility == Visibility.NAMED || visibility == Visibility.UNIT) {
            throw Refusal.invalid("summation.hidden");
        }
    }

    /** A member's own, read by the organisation. */
    public static NewSummation ofMember(UnitId unit, String title) {
        return of(SummationKind.MEMBER, unit, title);
    }

    /** One of this kind on nothing in particular, read by the organisation. */
    public static NewSummation of(SummationKind kind, UnitId unit, String title) {
        return new NewSummation(
                kind,
                unit,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                title,
                Visibility.ORGANISATION);
    }

    /** The same, read by these. */
    public NewSummation readBy(Visibility circle) {
        return new NewSummation(kind, unit, author, plan, provision, task, title, circle);
    }

    /** The same on an objective. */
    public NewSummation on(ProvisionId objective) {
        return new NewSummation(kind, unit, author, plan, Optional.of(objective), task, title, visibility);
    }

    /** The same on a plan. */
    public NewSummation on(PlanId whole) {
        return new NewSummation(kind, unit, author, Optional.of(whole), provision, task, title, visibility);
    }

    /** The same on a task. */
    public NewSummation on(TaskId done) {
        return new NewSummation(kind, unit, author, plan, provision, Optional.of(done), title, visibility);
    }

    /** The same, entered for a member who does not write here. */
    public NewSummation enteredFor(MemberId member) {
        return new NewSummation(kind, unit, Optional.of(member), plan, provision, task, title, visibility);
    }
}
