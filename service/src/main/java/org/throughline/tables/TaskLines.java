package org.throughline.tables;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.kernel.MemberId;
import org.throughline.org.Unit;
import org.throughline.plan.Provision;
import org.throughline.plan.ProvisionId;
import org.throughline.progress.Weight;
import org.throughline.task.NewUpdate;
import org.throughline.task.TaskState;
import org.throughline.task.TaskWords;
import org.throughline.task.Tasks;
import org.throughline.task.Updates;

/** Tasks from a table: one of the same unit, objective, title and day is there already; as many alike as the file has. */
final class TaskLines implements TableImports.Lines {
    private final Tx tx;
    private final Tasks tasks;
    private final Updates updates;
    private final Named named;
    private final Alike<Key> alike = new Alike<>();

    TaskLines(Tx tx, Tasks tasks, Updates updates, Named named) {
        this.tx = tx;
        this.tasks = tasks;
        this.updates = updates;
        this.named = named;
    }

    private record Key(long unit, Optional<Long> objective, String title, Optional<String> due) {}

    @Override
    public boolean take(TableLine line) {
        var unit = named.unit(line);
        boolean hangs = line.get(Column.OBJECTIVE).isPresent();
        var objective = hangs ? named.objective(line) : Optional.<Provision>empty();
        var due = line.get(Column.DUE).isEmpty() ? Optional.<LocalDate>empty() : named.day(line, Column.DUE);
        boolean someone =
                line.get(Column.NAME).isPresent() || line.get(Column.EMAIL).isPresent();
        var person = someone ? unit.flatMap(found -> named.person(line, found.id())) : Optional.<MemberId>empty();
        var state = line.get(Column.STATE).isEmpty()
                ? Optional.of(TaskState.OPEN)
                : named.word(line, Column.STATE, TaskState.values(), "task.state.", "no_state");
        var weight = line.get(Column.WEIGHT).isEmpty() ? Optional.of(Weight.DEFAULT) : named.whole(line, Column.WEIGHT);
        boolean whole = hangs == objective.isPresent()
                && someone == person.isPresent()
                && line.get(Column.DUE).isPresent() == due.isPresent()
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
        return make(unit.get(), objective.map(Provision::id), words, state.get());
    }

    private boolean make(Unit unit, Optional<ProvisionId> objective, TaskWords words, TaskState state) {
        var key = new Key(
                unit.id().value(),
                objective.map(ProvisionId::value),
                words.title(),
                words.due().map(LocalDate::toString));
        if (alike.isThere(key, this::count)) {
            return false;
        }
        var task = tasks.make(tx, unit.id(), objective, words);
        if (state != TaskState.OPEN) {
            updates.report(tx, NewUpdate.on(task, unit.today(tx.now())).standing(state));
        }
        return true;
    }

    private long count(Key key) {
        return tx.handle()
                .createQuery("""
                    SELECT COUNT(*)
                      FROM task t
                      LEFT JOIN task_place h ON h.task = t.id AND h.to_on IS NULL
                     WHERE t.unit = :unit AND t.title = :title
                       AND COALESCE(t.due_on, '') = :due AND COALESCE(h.objective, 0) = :objective
                    """)
                .bind("unit", key.unit())
                .bind("title", key.title())
                .bind("due", key.due().orElse(""))
                .bind("objective", key.objective().orElse(0L))
                .mapTo(Long.class)
                .one();
    }
}
