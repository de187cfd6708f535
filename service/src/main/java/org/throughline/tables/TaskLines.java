package org.throughline.tables;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.db.Tx;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.UnitId;
import org.throughline.org.SaidWords;
import org.throughline.org.Unit;
import org.throughline.plan.ProvisionId;
import org.throughline.progress.Weight;
import org.throughline.task.TaskId;
import org.throughline.task.TaskState;
import org.throughline.task.TaskWords;
import org.throughline.task.WorkLoad;

/** Tasks from a table: one of the same unit, objective, title and day is there already; as many alike as the file has. */
final class TaskLines implements TableImports.Lines {
    private static final SaidWords<TaskState> STATES = new SaidWords<>(TaskState.values(), "task.state.");
    private static final int FETCHED = 1_000;

    private final Tx tx;
    private final WorkLoad load;
    private final Named named;
    private final Set<UnitId> learnt = new HashSet<>();
    private final Present present = new Present();
    private final TaskLinks links;

    TaskLines(Tx tx, WorkLoad load, Named named, TaskLinks links) {
        this.links = links;
        this.tx = tx;
        this.load = load;
        this.named = named;
    }

    @Override
    public boolean take(TableLine line) {
        var unit = named.unit(line);
        boolean hangs = line.has(Column.OBJECTIVE);
        var objective = hangs ? named.objective(line) : Optional.<ProvisionId>empty();
        boolean ends = line.has(Column.DUE);
        var due = ends ? named.day(line, Column.DUE) : Optional.<LocalDate>empty();
        boolean someone = line.has(Column.NAME) || line.has(Column.EMAIL);
        var person = someone ? unit.flatMap(found -> named.person(line, found.id())) : Optional.<MemberId>empty();
        var state = line.has(Column.STATE)
                ? named.word(line, Column.STATE, STATES, "no_state")
                : Optional.of(TaskState.OPEN);
        var weight = line.has(Column.WEIGHT) ? named.whole(line, Column.WEIGHT) : Optional.of(Weight.DEFAULT);
        boolean whole = hangs == objective.isPresent()
                && someone == person.isPresent()
                && ends == due.isPresent()
                && state.isPresent()
                && weight.isPresent();
        if (unit.isEmpty() || !whole) {
            return false;
        }
        var words = new TaskWords(
                line.text(Column.TITLE),
                line.text(Column.TEXT),
                due,
                weight.get(),
                line.text(Column.DUTY),
                person,
                List.of());
        var made = make(unit.get(), objective, words, state.get());
        if (TaskLinks.speaks(line)) {
            links.note(line, words.due(), made.or(() -> there(unit.get(), objective, words)));
        }
        return made.isPresent();
    }

    /** The task that the line stands for and that was there already; of alike ones first those that wait or are waited for. */
    private Optional<TaskId> there(Unit unit, Optional<ProvisionId> objective, TaskWords words) {
        var due = words.due().map(LocalDate::toString).orElse("");
        long place = objective.map(ProvisionId::value).orElse(0L);
        var candidates = tx.handle()
                .createQuery("""
                    SELECT t.id
                      FROM task t
                      LEFT JOIN task_place h ON h.task = t.id AND h.to_on IS NULL
                     WHERE t.unit = :unit AND t.title = :title AND COALESCE(t.due_on, '') = :due
                       AND COALESCE(h.objective, 0) = :place
                     ORDER BY CASE WHEN EXISTS (SELECT 1 FROM task_wait w WHERE w.task = t.id)
                                     OR EXISTS (SELECT 1 FROM task_wait w WHERE w.waits_for = t.id)
                                     OR EXISTS (SELECT 1 FROM task_occurrence o WHERE o.task = t.id) THEN 0 ELSE 1 END, t.id
                    """)
                .bind("unit", unit.id().value())
                .bind("title", words.title())
                .bind("due", due)
                .bind("place", place)
                .map((row, context) -> new TaskId(row.getLong(1)))
                .list();
        return links.meant(List.of(unit.slug(), Long.toString(place), due, words.title()), candidates);
    }

    /** What is made of it; nothing where it was there. */
    private Optional<TaskId> make(Unit unit, Optional<ProvisionId> objective, TaskWords words, TaskState state) {
        if (learnt.add(unit.id())) {
            learn(unit.id());
        }
        long place = objective.map(ProvisionId::value).orElse(0L);
        var due = words.due().map(LocalDate::toString).orElse("");
        if (present.take(unit.id().value(), place, due, words.title())) {
            return Optional.empty();
        }
        return Optional.of(load.task(unit, objective, words, state));
    }

    /** What tasks the unit has, before any of the table is made in it. */
    private void learn(UnitId unit) {
        tx.handle()
                .createQuery("""
                    SELECT COALESCE(h.objective, 0), COALESCE(t.due_on, ''), t.title
                      FROM task t
                      LEFT JOIN task_place h ON h.task = t.id AND h.to_on IS NULL
                     WHERE t.unit = :unit
                    """)
                .bind("unit", unit.value())
                .setFetchSize(FETCHED)
                .map((row, context) -> {
                    present.add(unit.value(), row.getLong(1), row.getString(2), row.getString(3));
                    return Boolean.TRUE;
                })
                .forEach(row -> {});
    }

    @Override
    public void inVain() {
        load.inVain();
    }

    @Override
    public void finish() {
        load.finish();
        links.finish();
    }
}
