package org.throughline.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.UnitId;
import org.throughline.plan.ProvisionId;

/**
 * What was reported. Nothing of it is ever changed; a correction is another update that names this one.
 *
 * @param task on which task; empty for what a unit did without one
 * @param objective where it counts
 * @param member whose report it is
 * @param enteredBy who typed it, when that was someone else
 * @param happenedOn the unit's local day
 * @param state how the task stood, where that was said
 * @param share how much was done, in millionths, where that was said
 * @param said the line as typed
 * @param corrects the update in whose place this one stands
 * @param correctedBy the update that stands in place of this one
 */
public record Update(
        UpdateId id,
        Optional<TaskId> task,
        UnitId unit,
        Optional<ProvisionId> objective,
        MemberId member,
        Optional<MemberId> enteredBy,
        LocalDate happenedOn,
        Instant recordedAt,
        Optional<TaskState> state,
        Optional<Long> share,
        String said,
        String note,
        Optional<UpdateId> corrects,
        Optional<UpdateId> correctedBy,
        String scope) {

    /** As the journal and other features name it. */
    public String subject() {
        return "update:" + id.text();
    }

    /** Its place on its page. */
    public String anchor() {
        return "u" + id.text();
    }
}
