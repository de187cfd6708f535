package org.throughline.align;

import java.util.List;
import org.throughline.db.Tx;
import org.throughline.plan.ProvisionId;
import org.throughline.task.TaskId;

/** The work that hangs on a provision. */
public final class Hanging {
    /** The open tasks on an objective, oldest first, whoever asks: they go the way of their objective. */
    public List<TaskId> openTasks(Tx tx, ProvisionId objective) {
        return tx.dao(AlignmentDao.class).openTasks(objective);
    }
}
