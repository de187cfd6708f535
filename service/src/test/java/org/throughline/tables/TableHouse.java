package org.throughline.tables;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.db.TestDatabase;
import org.throughline.kernel.Office;
import org.throughline.org.BodyKind;
import org.throughline.org.SeatKind;
import org.throughline.plan.Measure;
import org.throughline.plan.MeasureId;
import org.throughline.plan.Tier;
import org.throughline.progress.Campaign;
import org.throughline.task.NewUpdate;
import org.throughline.task.TaskHouse;
import org.throughline.task.TaskState;
import org.throughline.task.TaskWords;

/** A federation at work with tables in and out. */
final class TableHouse {
    final TaskHouse tasks;
    final TableExports exports;
    final TableImports imports;
    final MeasureId measure;
    final Campaign.Aimed at;

    TableHouse(TestDatabase db) {
        tasks = new TaskHouse(db);
        var house = tasks.house;
        exports = new TableExports(db.work(), tasks.federation.units());
        imports = new TableImports(
                db.work(),
                tasks.federation.units(),
                tasks.federation.members(),
                tasks.federation.bodies(),
                house.plans,
                house.texts,
                house.measures,
                tasks.updates,
                tasks.waits,
                tasks.recurrences);
        measure = house.measures.define(
                TestDatabase.SYSTEM, "leaflets", 1, Map.of("en", new Measure.Name("Leaflets", "")));
        at = tasks.campaign.adopted(tasks.federation.harbour, Tier.TACTICAL, measure, 5_000);
    }

    void work() {
        tasks.task(tasks.federation.harbourSecretary, at, "=1+1");
        var by = tasks.as(tasks.federation.harbourSecretary);
        var done = tasks.tasks.make(
                by,
                at.unit(),
                Optional.empty(),
                new TaskWords(
                        "Minutes",
                        "Two\nlines; and, a \"quote\"",
                        Optional.of(TaskHouse.TODAY),
                        3,
                        "@minutes",
                        Optional.of(tasks.federation.harbourMember),
                        List.of()));
        tasks.updates.report(by, NewUpdate.on(done, TaskHouse.TODAY).standing(TaskState.DONE));
        tasks.tasks.make(by, at.unit(), Optional.empty(), TaskWords.titled("'+ not a sum"));
        tasks.updates.report(
                by,
                NewUpdate.of(at.unit(), Optional.of(at.objective()), TaskHouse.TODAY)
                        .counting(TaskHouse.amount(at, 7)));
        var council = tasks.federation
                .bodies()
                .found(TestDatabase.SYSTEM, tasks.federation.north, "Council", BodyKind.COMMITTEE);
        tasks.federation
                .bodies()
                .seat(
                        TestDatabase.SYSTEM,
                        council,
                        tasks.federation.harbourMember,
                        Optional.of(tasks.federation.harbour),
                        SeatKind.FULL,
                        2);
        tasks.federation.appoint(tasks.federation.harbour, tasks.federation.harbourMember, Office.ORGANISER);
    }

    byte[] out(TableKind kind) {
        var out = new ByteArrayOutputStream();
        exports.write(TestDatabase.SYSTEM, kind, out);
        return out.toByteArray();
    }
}
