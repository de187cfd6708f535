package org.throughline.tables;

import java.util.Map;
import java.util.function.Consumer;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.org.Bodies;
import org.throughline.org.LineFaults;
import org.throughline.org.Loaded;
import org.throughline.org.Members;
import org.throughline.org.Placing;
import org.throughline.org.Rehearsal;
import org.throughline.org.Unit;
import org.throughline.org.Units;
import org.throughline.plan.Measures;
import org.throughline.plan.Plans;
import org.throughline.plan.Texts;
import org.throughline.task.Recurrences;
import org.throughline.task.Updates;
import org.throughline.task.Waits;
import org.throughline.text.Bytes;
import org.throughline.text.Csv;

/**
 * Offices, seats, tasks and readings from a table. All of a file is loaded or nothing, with every line that is wrong named by its
 * number; the same file loaded twice adds nothing. Each line is asked for by the rules of what it makes, as if the actor
 * had typed it.
 */
public final class TableImports {
    /** So many lines at once by a page or a program; more at the command line. */
    public static final int MOST = 10_000;

    private final Work work;
    private final Units units;
    private final Members members;
    private final Bodies bodies;
    private final Plans plans;
    private final Texts texts;
    private final Measures measures;
    private final Updates updates;
    private final Waits waits;
    private final Recurrences recurrences;

    public TableImports(
            Work work,
            Units units,
            Members members,
            Bodies bodies,
            Plans plans,
            Texts texts,
            Measures measures,
            Updates updates,
            Waits waits,
            Recurrences recurrences) {
        this.work = work;
        this.units = units;
        this.members = members;
        this.bodies = bodies;
        this.plans = plans;
        this.texts = texts;
        this.measures = measures;
        this.updates = updates;
        this.waits = waits;
        this.recurrences = recurrences;
    }

    /** The kinds that can be loaded here. */
    public static boolean loads(TableKind kind) {
        return kind != TableKind.UNITS && kind != TableKind.MEMBERS;
    }

    /**
     * Loads the table. The file is read line by line and never held, so it may be of any length; this is the way in for millions.
     *
     * @return what came of it, with what to know of single lines
     * @throws Refusal as {@link TableFile#open}; {@code roster.lines} carries each wrong line with its reason
     */
    public Rehearsal take(Actor actor, TableKind kind, Bytes file, Csv.Watch watch) {
        return take(actor, kind, file, Long.MAX_VALUE, watch);
    }

    /** As the longer one, of at most {@link #MOST} lines. */
    public Rehearsal take(Actor actor, TableKind kind, byte[] file) {
        return take(actor, kind, Bytes.of(file), MOST, Csv.Watch.NOBODY);
    }

    /** As {@link #take(Actor, TableKind, Bytes, Csv.Watch)}, for whoever asks only how much was loaded. */
    public Loaded load(Actor actor, TableKind kind, Bytes file, Csv.Watch watch) {
        return take(actor, kind, file, watch).loaded();
    }

    /** As {@link #take(Actor, TableKind, byte[])}, for whoever asks only how much was loaded. */
    public Loaded load(Actor actor, TableKind kind, byte[] file) {
        return take(actor, kind, file).loaded();
    }

    private Rehearsal take(Actor actor, TableKind kind, Bytes file, long most, Csv.Watch watch) {
        return work.write(actor, tx -> {
            if (most > MOST) {
                tx.writesMuch();
            }
            var loaded = rehearse(tx, kind, file, most, watch).sound();
            tx.journal(
                    "table.load",
                    "table:" + kind.word(),
                    Map.of("added", loaded.loaded().added()));
            tx.place("units");
            return loaded;
        });
    }

    /** What {@link #load} would do, without doing it: it is done and undone, so that nothing is found later that was not now. */
    public Rehearsal rehearse(Actor actor, TableKind kind, byte[] file) {
        try {
            return work.write(actor, tx -> {
                throw new Undone(rehearse(tx, kind, Bytes.of(file), MOST, Csv.Watch.NOBODY));
            });
        } catch (Undone undone) {
            return undone.rehearsal;
        }
    }

    /** Thrown at the end of a rehearsal, so that the unit of work leaves nothing. */
    private static final class Undone extends RuntimeException {
        private final transient Rehearsal rehearsal;

        Undone(Rehearsal rehearsal) {
            super("a rehearsal", null, false, false);
            this.rehearsal = rehearsal;
        }
    }

    private Rehearsal rehearse(Tx tx, TableKind kind, Bytes file, long most, Csv.Watch watch) {
        var faults = new LineFaults();
        var shown = new Rehearsal.Shown();
        try (var table = TableFile.open(kind, file, most, watch)) {
            var lines = lines(tx, kind, new CellFaults(faults));
            int added = 0;
            for (var next = table.next(); next.isPresent(); next = table.next()) {
                shown.pass(next.get().read());
                added += take(lines, next.get(), faults) ? 1 : 0;
            }
            lines.finish();
            return new Rehearsal(
                    new Loaded(added, (int) table.lines() - added),
                    table.head().stream().map(Column::key).toList(),
                    table.days(),
                    shown.lines(),
                    faults.found(),
                    faults.count(),
                    faults.notes(),
                    faults.noted());
        }
    }

    private static boolean take(Lines lines, TableLine line, LineFaults faults) {
        boolean sound = !faults.any();
        boolean made = false;
        try {
            made = faults.sound(
                            line.read(), line.head().stream().map(Column::key).toList())
                    && lines.take(line);
        } catch (Refusal no) {
            faults.refused(line.read(), no);
        }
        if (sound && faults.any()) {
            lines.inVain();
        }
        return made;
    }

    private Lines lines(Tx tx, TableKind kind, CellFaults faults) {
        var placing = new Placing(members);
        var load = updates.load(tx);
        return switch (kind) {
            case ROLES -> new RoleLines(tx, members, named(tx, faults, unit -> placing.require(tx, unit)), faults);
            case SEATS -> new SeatLines(tx, bodies, named(tx, faults, unit -> placing.require(tx, unit)), faults);
            case TASKS -> {
                var named = named(tx, faults, load::require);
                yield new TaskLines(tx, load, named, new TaskLinks(tx, waits, recurrences, named, faults));
            }
            case READINGS -> new ReadingLines(tx, load, measures, named(tx, faults, load::require), faults);
            default -> throw new IllegalArgumentException(kind.word());
        };
    }

    /** Who keeps the whole has every table anyway, and loads it again as it went out. */
    private Named named(Tx tx, CellFaults faults, Consumer<Unit> right) {
        boolean hasAll = units.mayKeep(tx.actor(), tx, units.root(tx).id());
        return new Named(tx, units, members, plans, texts, faults, hasAll ? unit -> {} : right);
    }

    /** Takes the lines of one kind of table. */
    @FunctionalInterface
    interface Lines {
        /** Whether it made something new; what is wrong is noted. */
        boolean take(TableLine line);

        /** Something is wrong: nothing of the table will be kept, and the rest is only checked. */
        default void inVain() {}

        /** After the last line. */
        default void finish() {}
    }
}
