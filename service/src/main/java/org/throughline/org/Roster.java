package org.throughline.org;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.org.Sheet.Column;

/**
 * Units and members from a table as text (CSV). All of a file is loaded or nothing, with every line that is wrong named by
 * its number; the same file loaded twice adds nothing.
 */
public final class Roster {
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
     * Loads members with their home unit, named by name or slug, and their offices; the keepers of each unit named may.
     *
     * @throws Refusal {@code roster.…}; {@code roster.lines} carries each wrong line with its reason
     */
    public Loaded loadMembers(Actor actor, String csv) {
        var sheet = members(csv);
        return work.write(actor, tx -> {
            var loaded = new MemberLines(tx, units, members).load(sheet);
            tx.journal("roster.members", "roster:members", Map.of("added", loaded.added()));
            tx.place("units");
            return loaded;
        });
    }

    /**
     * Loads units, each below the unit named as its parent, which may stand in the same file, before or after it; the
     * keepers of the unit above may. Without a parent a unit stands below the root.
     *
     * @throws Refusal {@code roster.…}; {@code roster.lines} carries each wrong line with its reason
     */
    public Loaded loadUnits(Actor actor, String csv) {
        var sheet = units(csv);
        return work.write(actor, tx -> {
            var loaded = new UnitLines(tx, units).load(sheet);
            tx.journal("roster.units", "roster:units", Map.of("added", loaded.added()));
            tx.place("units");
            return loaded;
        });
    }

    /**
     * What {@link #loadMembers} would do, without doing it: it is done and undone, so that nothing is found later that was not
     * found now.
     */
    public Rehearsal rehearseMembers(Actor actor, String csv) {
        var sheet = members(csv);
        return rehearse(actor, sheet, tx -> new MemberLines(tx, units, members).load(sheet));
    }

    /** What {@link #loadUnits} would do, without doing it. */
    public Rehearsal rehearseUnits(Actor actor, String csv) {
        var sheet = units(csv);
        return rehearse(actor, sheet, tx -> new UnitLines(tx, units).load(sheet));
    }

    private Rehearsal rehearse(Actor actor, Sheet sheet, Function<Tx, Loaded> load) {
        try {
            return work.write(actor, tx -> {
                throw new Undone(load.apply(tx));
            });
        } catch (Undone undone) {
            return new Rehearsal(undone.loaded, sheet.columns(), sheet.cells());
        }
    }

    /** Thrown at the end of a rehearsal, so that the unit of work leaves nothing. */
    private static final class Undone extends RuntimeException {
        private final transient Loaded loaded;

        Undone(Loaded loaded) {
            super("a rehearsal");
            this.loaded = loaded;
        }
    }

    private static Sheet members(String csv) {
        return Sheet.read(csv, OF_MEMBERS, Set.of(Column.NAME, Column.UNIT));
    }

    private static Sheet units(String csv) {
        return Sheet.read(csv, OF_UNITS, Set.of(Column.NAME, Column.LEVEL));
    }
}
