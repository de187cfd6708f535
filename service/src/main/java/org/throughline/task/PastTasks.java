package org.throughline.task;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.plan.ProvisionId;
import org.throughline.progress.AsOf;
import org.throughline.progress.PastWork;
import org.throughline.progress.Recount;
import org.throughline.progress.Share;
import org.throughline.progress.Sums;

/** What tasks and updates came to at a past moment: where each task hung on that day, and what its latest word was. */
public final class PastTasks implements PastWork {

    @Override
    public Map<ProvisionId, Recount.Own> of(Tx tx, Collection<ProvisionId> objectives, AsOf as) {
        var dao = tx.dao(PastTaskDao.class);
        var work = new HashMap<ProvisionId, Sums>();
        for (var task : dao.tasks(objectives, as.day(), as.knownBefore())) {
            work.merge(task.objective(), sums(task), Sums::plus);
        }
        var own = new HashMap<ProvisionId, Recount.Own>();
        work.forEach((objective, sums) -> own.put(objective, new Recount.Own(sums, 0, Optional.empty())));
        for (var spoken : dao.spoken(objectives, as.day(), as.knownBefore())) {
            var sums = work.getOrDefault(spoken.objective(), Sums.NOTHING);
            own.put(spoken.objective(), new Recount.Own(sums, spoken.entries(), Optional.of(spoken.lastOn())));
        }
        return own;
    }

    private static Sums sums(PastTaskDao.Then task) {
        return switch (task.state().orElse(TaskState.OPEN)) {
            case DROPPED -> Sums.dropped(task.weight());
            case DONE -> Sums.done(task.weight());
            case OPEN, IN_PROGRESS, BLOCKED ->
                Sums.task(task.weight(), new Share(task.share().orElse(0L)));
        };
    }
}
