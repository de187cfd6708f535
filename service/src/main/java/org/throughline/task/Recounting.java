package org.throughline.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.plan.ProvisionId;
import org.throughline.progress.Recount;
import org.throughline.progress.Sums;

/** Reckons tasks and figures anew from every entry, and names each that differs: for the command line, never for a page. */
public final class Recounting {
    private final Recount recount = new Recount();

    /** A line for each doubt; none is good. */
    public List<String> check(Tx tx) {
        var doubts = new ArrayList<String>();
        var updates = tx.dao(UpdateDao.class);
        var work = new HashMap<ProvisionId, Sums>();
        for (var task : tx.dao(TaskDao.class).all()) {
            var latest = updates.latest(task.id());
            var state = latest.stateOrOpen();
            long share = latest.shareOrNone();
            if (state != task.state() || share != task.share()) {
                doubts.add("task " + task.id().text() + ": stands as " + task.state() + " " + task.share()
                        + ", but its updates say " + state + " " + share);
            }
            task.objective().ifPresent(objective -> work.merge(objective, task.sums(), Sums::plus));
        }
        var own = new HashMap<ProvisionId, Recount.Own>();
        work.forEach((objective, sums) -> own.put(objective, new Recount.Own(sums, 0, Optional.empty())));
        for (var spoken : updates.spoken()) {
            var sums = work.getOrDefault(spoken.objective(), Sums.NOTHING);
            own.put(spoken.objective(), new Recount.Own(sums, spoken.entries(), Optional.of(spoken.lastOn())));
        }
        doubts.addAll(recount.check(tx, Map.copyOf(own)));
        return doubts;
    }
}
