package org.throughline.org;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.org.Sheet.Column;
import org.throughline.text.Bytes;
import org.throughline.text.Csv;

/**
 * Units and members from a table as text (CSV). All of a file is loaded or nothing, with every line that is wrong named by
 * its number; the same file loaded twice adds nothing.
 */
public final class Roster {
    /** So many lines at once by a page or a program; more at the command line. */
    public static final int MOST = 10_000;

    private static final Set<Column> OF_MEMBERS = Set.of(
            Column.NAME, Column.EMAIL, Column.UNIT, Column.STANDING, Column.OFFICE, Column.LANGUAGE, Column.JOINED);
    private static final Set<Column> OF_UNITS = Set.of(
            Column.NAME,
            Column.PARENT,
            Column.LEVEL,
            Column.KIND,
            Column.SLUG,
            Column.LANGUAGE,
            Column.ZONE,
            Column.SECTORAL);

    private final Work work;
    private final Units units;
    private final Members members;

    public Roster(Work work, Units units, Members members) {
        this.work = work;
        this.units = units;
        this.members = members;
    }

    /**
     * Loads members with their home unit, named by name or slug, and their offices; the keepers of each unit named may. The
     * file is read line by line and never held, so it may be of any length.
     *
     * @throws Refusal {@code roster.…}; {@code roster.lines} carries each wrong line with its reason
     */
    public Loaded loadMembers(Actor actor, Bytes file, Csv.Watch watch) {
        return members(actor, file, Long.MAX_VALUE, watch);
    }

    /** As the longer one, of at most {@link #MOST} lines. */
    public Loaded loadMembers(Actor actor, Bytes file) {
        return members(actor, file, MOST, Csv.Watch.NOBODY);
    }

    /**
     * Loads units, each below the unit named as its parent, which may stand in the same file, before or after it; the
     * keepers of the unit above may. Without a parent a unit stands below the root.
     *
     * @throws Refusal {@code roster.…}; {@code roster.lines} carries each wrong line with its reason
     */
    public Loaded loadUnits(Actor actor, Bytes file) {
        return work.write(actor, tx -> {
            var loaded = rehearsed(units(file), faults -> new UnitLines(tx, units, faults)::load)
                    .sound()
                    .loaded();
            tx.journal("roster.units", "roster:units", Map.of("added", loaded.added()));
            tx.place("units");
            return loaded;
        });
    }

    /**
     * What {@link #loadMembers} would do, without doing it: it is done and undone, so that nothing is found later that was not
     * found now.
     */
    public Rehearsal rehearseMembers(Actor actor, Bytes file) {
        return undone(
                actor,
                tx -> rehearsed(
                        members(file, MOST, Csv.Watch.NOBODY),
                        faults -> new MemberLines(tx, units, members, faults)::load));
    }

    /** What {@link #loadUnits} would do, without doing it. */
    public Rehearsal rehearseUnits(Actor actor, Bytes file) {
        return undone(actor, tx -> rehearsed(units(file), faults -> new UnitLines(tx, units, faults)::load));
    }

    private Loaded members(Actor actor, Bytes file, long most, Csv.Watch watch) {
        return work.write(actor, tx -> {
            var loaded = rehearsed(
                            members(file, most, watch), faults -> new MemberLines(tx, units, members, faults)::load)
                    .sound()
                    .loaded();
            tx.journal("roster.members", "roster:members", Map.of("added", loaded.added()));
            tx.place("units");
            return loaded;
        });
    }

    /** Loads all of the sheet, whether it is sound or not; whoever asked keeps it or not. */
    private static Rehearsal rehearsed(Sheet opened, Function<LineFaults, Function<Sheet, Loaded>> lines) {
        try (var sheet = opened) {
            var faults = new LineFaults();
            var loaded = lines.apply(faults).apply(sheet);
            return new Rehearsal(
                    loaded,
                    sheet.columns(),
                    sheet.days(),
                    sheet.shown(),
                    faults.found(),
                    faults.count(),
                    faults.notes(),
                    faults.noted());
        }
    }

    private Rehearsal undone(Actor actor, Function<Tx, Rehearsal> load) {
        try {
            return work.write(actor, tx -> {
                throw new Undone(load.apply(tx));
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

    private static Sheet members(Bytes file, long most, Csv.Watch watch) {
        return Sheet.open(file, OF_MEMBERS, Set.of(Column.NAME, Column.UNIT), most, watch);
    }

    private static Sheet units(Bytes file) {
        return Sheet.open(file, OF_UNITS, Set.of(Column.NAME, Column.LEVEL), MOST, Csv.Watch.NOBODY);
    }
}
