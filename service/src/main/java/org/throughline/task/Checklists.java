package org.throughline.task;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;

/** The small steps of a task. Those who work in its unit write them and tick them off; they count in no figure. */
public final class Checklists {
    private final Work work;
    private final Tasks tasks;

    public Checklists(Work work, Tasks tasks) {
        this.work = work;
        this.tasks = tasks;
    }

    /** The lines of a task that the actor may read, in their order. */
    public List<Check> of(Tx tx, TaskId task) {
        return tx.dao(CheckDao.class).of(task);
    }

    /**
     * Writes the lines anew, in a unit of work under way; a line with the same words stays ticked.
     *
     * @param typed one a line
     * @throws org.throughline.kernel.Refusal {@code task.checklist}, {@code task.members_only}
     */
    public void write(Tx tx, TaskId id, String typed) {
        var lines = Checklist.lines(typed);
        var task = tasks.hold(tx, id);
        var before = of(tx, id);
        if (before.stream().map(Check::words).toList().equals(lines)) {
            return;
        }
        store(tx, task, Checklist.anew(lines, before));
    }

    /** Puts these lines in place of all before, ticked or not. */
    public void write(Actor actor, TaskId id, List<String> words, Set<Integer> done) {
        var lines = Checklist.checked(words.stream().map(String::strip).toList());
        work.writing(actor, tx -> {
            var task = tasks.hold(tx, id);
            var marked = new ArrayList<Checklist.Line>();
            for (int i = 0; i < lines.size(); i++) {
                marked.add(new Checklist.Line(lines.get(i), done.contains(i)));
            }
            store(tx, task, marked);
        });
    }

    /** Ticks some lines off and others open again; what someone else changed meanwhile stays as they left it. */
    public void tick(Actor actor, TaskId id, Collection<CheckId> done, Collection<CheckId> open) {
        work.writing(actor, tx -> {
            var task = tasks.hold(tx, id);
            var dao = tx.dao(CheckDao.class);
            int changed = done.stream().mapToInt(one -> dao.tick(one, id, true)).sum()
                    + open.stream().mapToInt(one -> dao.tick(one, id, false)).sum();
            if (changed > 0) {
                tx.journal("task.check", task.subject(), Map.of("done", ticked(tx, id)));
            }
            tx.place(task.place());
        });
    }

    private void store(Tx tx, Task task, List<Checklist.Line> lines) {
        var dao = tx.dao(CheckDao.class);
        dao.clear(task.id());
        for (int i = 0; i < lines.size(); i++) {
            dao.insert(
                    new CheckId(work.newId()),
                    task.id(),
                    i + 1,
                    lines.get(i).words(),
                    lines.get(i).done());
        }
        tx.journal(
                "task.checklist",
                task.subject(),
                Map.of(
                        "lines", lines.stream().map(Checklist.Line::words).toList(),
                        "done", ticked(tx, task.id())));
        tx.place(task.place());
    }

    private List<String> ticked(Tx tx, TaskId task) {
        return of(tx, task).stream().filter(Check::done).map(Check::words).toList();
    }
}
