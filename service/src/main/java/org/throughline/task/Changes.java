package org.throughline.task;

import java.util.Comparator;
import java.util.List;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.UnitId;
import org.throughline.org.Unit;

/** Changes many tasks of a unit in one deed: all of them or none. */
public final class Changes {
    /** So many at once; a list shows no more. */
    public static final int MOST = 200;

    private final Work work;
    private final Tasks tasks;
    private final Updates updates;

    public Changes(Work work, Tasks tasks, Updates updates) {
        this.work = work;
        this.tasks = tasks;
        this.updates = updates;
    }

    /** The unit, if the actor works in it; asked before anything that was sent is looked at. @throws Refusal {@code task.members_only} */
    Unit workedIn(Tx tx, Unit unit) {
        tasks.requireWorker(tx, unit.id());
        return unit;
    }

    /** How many tasks were changed, and how many of these are times of a series that goes on. */
    public record Changed(int tasks, int again) {}

    /**
     * Those who work in the unit do. Each task is changed as by hand, by the same rules, and each change stands in the record.
     *
     * @return how many tasks there were, and how many of them come again: what changes is the ticked time alone
     * @throws Refusal {@code task.change.none}, {@code task.change.too_many}, unknown for a task of another unit, and whatever the
     *     change of one task is refused for
     */
    public Changed apply(Actor actor, UnitId unit, List<TaskId> chosen, Change change) {
        // always in the same order, so that two such deeds cannot wait for each other
        var ids = chosen.stream()
                .distinct()
                .sorted(Comparator.comparing(TaskId::value))
                .toList();
        if (ids.isEmpty()) {
            throw Refusal.invalid("task.change.none");
        }
        if (ids.size() > MOST) {
            throw Refusal.invalid("task.change.too_many", MOST);
        }
        return work.write(actor, tx -> {
            for (var id : ids) {
                var task = tasks.hold(tx, id);
                if (!task.unit().equals(unit)) {
                    throw Refusal.unknown();
                }
                if (change.touchesWords()) {
                    tasks.edit(tx, id, change.made(task, tasks.others(tx, id)), task.revision());
                }
                if (change.objective().named()) {
                    tasks.rehome(tx, id, change.objective().value());
                }
                if (!change.dropped().isEmpty()) {
                    updates.drop(tx, id, change.dropped());
                }
            }
            return new Changed(ids.size(), tx.dao(SeriesDao.class).goingOn(ids).size());
        });
    }
}
