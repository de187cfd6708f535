package org.throughline.tables;

import java.util.Map;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.org.Bodies;
import org.throughline.org.Loaded;
import org.throughline.org.Members;
import org.throughline.org.Units;
import org.throughline.plan.Measures;
import org.throughline.plan.Plans;
import org.throughline.plan.Texts;
import org.throughline.task.Tasks;
import org.throughline.task.Updates;

/**
 * Offices, seats, tasks and readings from a table. All of a file is loaded or nothing, with every line that is wrong named by its
 * number; the same file loaded twice adds nothing. Each line is asked for by the rules of what it makes, as if the actor
 * had typed it.
 */
public final class TableImports {
    private final Work work;
    private final Units units;
    private final Members members;
    private final Bodies bodies;
    private final Plans plans;
    private final Texts texts;
    private final Measures measures;
    private final Tasks tasks;
    private final Updates updates;

    public TableImports(
            Work work,
            Units units,
            Members members,
            Bodies bodies,
            Plans plans,
            Texts texts,
            Measures measures,
            Tasks tasks,
            Updates updates) {
        this.work = work;
        this.units = units;
        this.members = members;
        this.bodies = bodies;
        this.plans = plans;
        this.texts = texts;
        this.measures = measures;
        this.tasks = tasks;
        this.updates = updates;
    }

    /** The kinds that can be loaded here. */
    public static boolean loads(TableKind kind) {
        return kind != TableKind.UNITS && kind != TableKind.MEMBERS;
    }

    /**
     * Loads the table.
     *
     * @throws Refusal as {@link TableFile#read}; {@code roster.lines} carries each wrong line with its reason
     */
    public Loaded load(Actor actor, TableKind kind, byte[] file) {
        var table = TableFile.read(kind, file);
        return work.write(actor, tx -> {
            var loaded = load(tx, table);
            tx.journal("table.load", "table:" + kind.word(), Map.of("added", loaded.added()));
            tx.place("units");
            return loaded;
        });
    }

    /** What {@link #load} would do, without doing it: it is done and undone, so that nothing is found later that was not now. */
    public Loaded rehearse(Actor actor, TableKind kind, byte[] file) {
        var table = TableFile.read(kind, file);
        try {
            return work.write(actor, tx -> {
                throw new Undone(load(tx, table));
            });
        } catch (Undone undone) {
            return undone.loaded;
        }
    }

    /** Thrown at the end of a rehearsal, so that the unit of work leaves nothing. */
    private static final class Undone extends RuntimeException {
        private final transient Loaded loaded;

        Undone(Loaded loaded) {
            super("a rehearsal", null, false, false);
            this.loaded = loaded;
        }
    }

    private Loaded load(Tx tx, TableFile table) {
        var faults = new Faults();
        var named = new Named(tx, units, members, plans, texts, faults);
        var lines = switch (table.kind()) {
            case ROLES -> new RoleLines(tx, members, named, faults);
            case SEATS -> new SeatLines(tx, bodies, named, faults);
            case TASKS -> new TaskLines(tx, tasks, updates, named);
            case READINGS -> new ReadingLines(tx, updates, measures, named, faults);
            default -> throw new IllegalArgumentException(table.kind().word());
        };
        int added = 0;
        for (var line : table.lines()) {
            try {
                added += lines.take(line) ? 1 : 0;
            } catch (Refusal no) {
                faults.refused(line, no);
            }
        }
        faults.raise();
        return new Loaded(added, table.lines().size() - added);
    }

    /** Takes the lines of one kind of table. */
    @FunctionalInterface
    interface Lines {
        /** Whether it made something new; what is wrong is noted. */
        boolean take(TableLine line);
    }
}
