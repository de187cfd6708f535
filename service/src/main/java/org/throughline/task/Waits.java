package org.throughline.task;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;

/**
 * What waits on what, in one unit or across units. Those who work in the unit of the task that waits say so, of any task they may
 * read; what a reader may not read is not there for them. Nothing is kept from being done: waiting is shown.
 */
public final class Waits {
    private static final int MOST = 20;
    private static final int MOST_ON_THE_WAY = 500;

    private final Work work;
    private final Tasks tasks;

    public Waits(Work work, Tasks tasks) {
        this.work = work;
        this.tasks = tasks;
    }

    /** What a task waits for, as far as the actor may read it. */
    public List<Wait> of(Tx tx, TaskId task) {
        return of(tx, List.of(task)).getOrDefault(task, List.of());
    }

    /** As {@link #of(Tx, TaskId)}, of many at once; those that wait for nothing are absent. */
    public Map<TaskId, List<Wait>> of(Tx tx, Collection<TaskId> ids) {
        return tx.dao(WaitDao.class).of(ids, tx.actor().isSystem(), tx.actor().scopes()).stream()
                .collect(Collectors.groupingBy(Wait::waiting));
    }

    /** What waits for a task, as far as the actor may read it. */
    public List<Wait> on(Tx tx, TaskId task) {
        return tx.dao(WaitDao.class).on(task, tx.actor().isSystem(), tx.actor().scopes(), MOST_ON_THE_WAY);
    }

    /**
     * Has a task wait for another.
     *
     * @throws Refusal {@code task.wait.itself}, {@code task.wait.circle} with the tasks of it by name, {@code task.wait.too_many},
     *     unknown for one that the actor may not read
     */
    public void add(Actor actor, TaskId id, TaskId other) {
        work.writing(actor, tx -> add(tx, id, other));
    }

    /** As {@link #add(Actor, TaskId, TaskId)}, in a unit of work under way. */
    public void add(Tx tx, TaskId id, TaskId other) {
        var task = tasks.hold(tx, id);
        var before = tasks.get(tx, other);
        if (id.equals(other)) {
            throw Refusal.invalid("task.wait.itself");
        }
        var dao = tx.dao(WaitDao.class);
        if (dao.next(id).size() >= MOST) {
            throw Refusal.invalid("task.wait.too_many", MOST);
        }
        var circle = path(tx, other, id);
        if (!circle.isEmpty()) {
            throw Refusal.because("task.wait.circle", task.title(), named(tx, task, circle));
        }
        if (dao.add(id, other) > 0) {
            tx.journal("task.wait", task.subject(), Map.of("for", before.id().text()));
        }
        tx.place(task.place());
    }

    /** A task waits no longer for another. */
    public void remove(Actor actor, TaskId id, TaskId other) {
        work.writing(actor, tx -> remove(tx, id, other));
    }

    private void remove(Tx tx, TaskId id, TaskId other) {
        var task = tasks.hold(tx, id);
        if (tx.dao(WaitDao.class).remove(id, other) > 0) {
            tx.journal("task.wait_no_more", task.subject(), Map.of("for", other.text()));
        }
        tx.place(task.place());
    }

    /** What a task waits for is these and, as far as the actor may read, no others: all of it or nothing is changed. */
    public void set(Actor actor, TaskId id, Collection<TaskId> others) {
        work.writing(actor, tx -> {
            tasks.hold(tx, id);
            of(tx, id).stream()
                    .map(Wait::id)
                    .filter(one -> !others.contains(one))
                    .forEach(one -> remove(tx, id, one));
            others.forEach(one -> add(tx, id, one));
        });
    }

    /**
     * The way by which one task waits for another, if it does. Each task on the way is held before it is asked, so that two circles
     * cannot be closed from both ends at once.
     */
    private static List<TaskId> path(Tx tx, TaskId from, TaskId to) {
        var cameFrom = new HashMap<TaskId, TaskId>();
        var open = new ArrayDeque<TaskId>(List.of(from));
        var dao = tx.dao(WaitDao.class);
        cameFrom.put(from, from);
        while (!open.isEmpty()) {
            var here = open.remove();
            if (here.equals(to)) {
                return back(cameFrom, from, to);
            }
            tx.dao(TaskDao.class).hold(here);
            for (var next : dao.next(here)) {
                if (cameFrom.putIfAbsent(next, here) == null) {
                    open.add(next);
                }
            }
            if (cameFrom.size() > MOST_ON_THE_WAY) {
                throw Refusal.invalid("task.wait.too_long", MOST_ON_THE_WAY);
            }
        }
        return List.of();
    }

    private static List<TaskId> back(Map<TaskId, TaskId> cameFrom, TaskId from, TaskId to) {
        var way = new ArrayList<TaskId>(List.of(to));
        for (var at = to; !at.equals(from); ) {
            at = cameFrom.get(at);
            way.add(0, at);
        }
        return way;
    }

    /** The circle by the names of its tasks; three dots for one that the actor may not read. */
    private static String named(Tx tx, Task task, List<TaskId> circle) {
        var dao = tx.dao(TaskDao.class);
        return task.title() + " → "
                + circle.stream()
                        .map(id -> dao.find(id)
                                .filter(one -> tx.actor().reads(one.scope()))
                                .map(Task::title)
                                .orElse("…"))
                        .collect(Collectors.joining(" → "));
    }
}
