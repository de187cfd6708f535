package org.throughline.task;

import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;
import org.throughline.org.Units;

/** Finds out where a report that a form sent is made, and saves it as it was read back. */
public final class Reporting {
    private final Work work;
    private final Units units;
    private final Tasks tasks;
    private final Updates updates;
    private final Reports reports;

    public Reporting(Work work, Units units, Tasks tasks, Updates updates, Reports reports) {
        this.work = work;
        this.units = units;
        this.tasks = tasks;
        this.updates = updates;
        this.reports = reports;
    }

    /** Where a report on this task is made, if the actor works on it. @throws org.throughline.kernel.Refusal who may not */
    ReportScreens.At at(Tx tx, TaskId id, ReportFields fields) {
        var task = tasks.get(tx, id);
        tasks.requireWorker(tx, task.unit());
        var unit = units.get(tx, task.unit());
        var day = fields.happened().orElse(unit.today(tx.now()));
        var objective = fields.corrects().isPresent()
                ? updates.get(tx, fields.corrects().get()).objective()
                : task.objective();
        return new ReportScreens.At(unit, java.util.Optional.of(task), objective, NewUpdate.on(id, day), task.place());
    }

    /** Saves the report, with its line read again in the language in which it was shown. */
    UpdateId save(Actor actor, TaskId id, ReportFields fields) {
        var wish = work.read(actor, tx -> {
            var at = at(tx, id, fields);
            var read = reports.read(tx, fields.said(), fields.lang(), at.objective(), fields.answers());
            return fields.update(at.bare(), read.clear());
        });
        return updates.report(actor, wish);
    }
}
