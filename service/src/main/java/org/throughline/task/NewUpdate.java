package org.throughline.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.UnitId;
import org.throughline.plan.ProvisionId;
import org.throughline.progress.NewReading;
import org.throughline.progress.Share;

/**
 * A report about to be made.
 *
 * @param task on which task; empty for what a unit did without one
 * @param unit whose report, where there is no task
 * @param objective what it is for, where there is no task
 * @param enteredFor whose report it is, when someone else types it
 * @param happenedOn the unit's local day
 * @param state how the task stands now, where that changed
 * @param share how much of the task is done, where that changed
 * @param said the line as typed
 * @param note everything else
 * @param corrects the update in whose place this one stands
 * @param again the writer was told that the same was reported of that day already, and means another
 */
public record NewUpdate(
        Optional<TaskId> task,
        Optional<UnitId> unit,
        Optional<ProvisionId> objective,
        Optional<MemberId> enteredFor,
        LocalDate happenedOn,
        Optional<TaskState> state,
        Optional<Share> share,
        String said,
        String note,
        List<NewReading> quantities,
        Optional<UpdateId> corrects,
        boolean again) {
    private static final int LONGEST_SAID = QuickReport.LONGEST;
    private static final int LONGEST_NOTE = 5_000;
    private static final int MOST_QUANTITIES = 50;

    /** @throws Refusal {@code update.empty}, {@code update.too_long}, {@code share.outside} */
    public NewUpdate {
        said = said.strip();
        note = note.strip();
        quantities = List.copyOf(quantities);
        if (said.length() > LONGEST_SAID || note.length() > LONGEST_NOTE || quantities.size() > MOST_QUANTITIES) {
            throw Refusal.invalid("update.too_long", LONGEST_SAID, LONGEST_NOTE, MOST_QUANTITIES);
        }
        share.filter(done -> !done.within()).ifPresent(done -> {
            throw Refusal.invalid("share.outside", done.percent());
        });
        if (task.isEmpty() == unit.isEmpty()) {
            throw Refusal.invalid("update.whose");
        }
    }

    /** On a task. */
    public static NewUpdate on(TaskId task, LocalDate happenedOn) {
        return new NewUpdate(
                Optional.of(task),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                happenedOn,
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                List.of(),
                Optional.empty(),
                false);
    }

    /** Without a task, for a unit. */
    public static NewUpdate of(UnitId unit, Optional<ProvisionId> objective, LocalDate happenedOn) {
        return new NewUpdate(
                Optional.empty(),
                Optional.of(unit),
                objective,
                Optional.empty(),
                happenedOn,
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                List.of(),
                Optional.empty(),
                false);
    }

    public NewUpdate standing(TaskState now) {
        return with(enteredFor, Optional.of(now), share, said, note, quantities, corrects, again);
    }

    public NewUpdate done(Share part) {
        return with(enteredFor, state, Optional.of(part), said, note, quantities, corrects, again);
    }

    /** With the line as it was typed, and what else is to be said. */
    public NewUpdate saying(String line, String more) {
        return with(enteredFor, state, share, line, more, quantities, corrects, again);
    }

    public NewUpdate counting(List<NewReading> amounts) {
        return with(enteredFor, state, share, said, note, amounts, corrects, again);
    }

    public NewUpdate correcting(UpdateId old) {
        return with(enteredFor, state, share, said, note, quantities, Optional.of(old), again);
    }

    public NewUpdate enteredFor(MemberId member) {
        return with(Optional.of(member), state, share, said, note, quantities, corrects, again);
    }

    /** Meant as another one, though the same was reported of that day. */
    public NewUpdate meantAgain() {
        return with(enteredFor, state, share, said, note, quantities, corrects, true);
    }

    boolean saysNothing() {
        return state.isEmpty() && share.isEmpty() && said.isEmpty() && note.isEmpty() && quantities.isEmpty();
    }

    private NewUpdate with(
            Optional<MemberId> whose,
            Optional<TaskState> now,
            Optional<Share> part,
            String line,
            String more,
            List<NewReading> amounts,
            Optional<UpdateId> old,
            boolean another) {
        return new NewUpdate(task, unit, objective, whose, happenedOn, now, part, line, more, amounts, old, another);
    }
}
