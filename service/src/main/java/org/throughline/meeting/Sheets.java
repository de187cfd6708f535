package org.throughline.meeting;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.db.Tx;
import org.throughline.kernel.Id;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.UnitId;
import org.throughline.org.Unit;
import org.throughline.org.Units;
import org.throughline.plan.Plans;
import org.throughline.plan.Provision;
import org.throughline.plan.Texts;
import org.throughline.review.ExpectedReport;
import org.throughline.review.ExpectedReports;
import org.throughline.task.Tasks;

/** Gathers a unit's meeting sheet, for those who work in the unit. */
public final class Sheets {
    private static final int MOST = 60;

    private final Units units;
    private final Tasks tasks;
    private final Plans plans;
    private final Texts texts;
    private final ExpectedReports reports;

    public Sheets(Units units, Tasks tasks, Plans plans, Texts texts, ExpectedReports reports) {
        this.units = units;
        this.tasks = tasks;
        this.plans = plans;
        this.texts = texts;
        this.reports = reports;
    }

    /** @throws Refusal {@code task.members_only} unless the actor works in the unit */
    public Sheet of(Tx tx, Unit unit) {
        requireWorker(tx, unit);
        var scopes = tx.actor().scopes();
        var dao = tx.dao(SheetDao.class);
        List<UnitId> line = Stream.concat(
                        Stream.of(unit.id()),
                        units.above(tx, unit.id()).stream().map(Unit::id))
                .toList();
        return new Sheet(
                unit.today(tx.now()),
                tasks.people(tx, unit.id()).stream()
                        .map(person -> new Sheet.Person(person.id(), person.name()))
                        .toList(),
                dao.tasks(unit.id(), scopes, MOST).stream()
                        .map(row ->
                                new Sheet.Task(row.id(), row.title(), row.dueOn(), row.responsible(), row.objective()))
                        .toList(),
                dao.drafts(line, scopes, MOST).stream()
                        .map(row -> new Sheet.Draft(
                                row.version(), row.slug(), row.title(), row.number(), row.unit(), row.until()))
                        .toList(),
                dao.ballots(line, scopes, MOST).stream()
                        .map(row -> new Sheet.Decision(
                                Id.text(row.id()),
                                row.title(),
                                row.body(),
                                LocalDate.ofInstant(row.closesAt(), ZoneId.of(row.zone()))))
                        .toList(),
                reports.owed(tx, unit.id()).stream()
                        .filter(report -> tx.actor().reads(report.plan().scope()))
                        .map(report -> report(tx, report))
                        .toList());
    }

    static void requireWorker(Tx tx, Unit unit) {
        if (!tx.actor().worksIn(unit.id())) {
            throw Refusal.denied("task.members_only", unit.name());
        }
    }

    private Sheet.Report report(Tx tx, ExpectedReport report) {
        var version = plans.currentVersion(tx, report.plan().id());
        return new Sheet.Report(
                report.plan().title(),
                report.plan().slug(),
                report.expected().period().from(),
                report.expected().period().last(),
                report.expected().due(),
                texts.objectives(tx, version.id()).stream()
                        .map(Provision::label)
                        .toList());
    }
}
