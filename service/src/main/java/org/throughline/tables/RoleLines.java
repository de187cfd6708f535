package org.throughline.tables;

import java.time.LocalDate;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Office;
import org.throughline.org.Members;
import org.throughline.org.Placing;
import org.throughline.org.SaidWords;
import org.throughline.org.Unit;

/** Offices from a table: who holds one already in that unit keeps it as it is. */
final class RoleLines implements TableImports.Lines {
    private static final SaidWords<Office> OFFICES = new SaidWords<>(Office.values(), "office.");

    private final Tx tx;
    private final Members members;
    private final Named named;
    private final CellFaults faults;

    RoleLines(Tx tx, Members members, Named named, CellFaults faults) {
        this.tx = tx;
        this.members = members;
        this.named = named;
        this.faults = faults;
    }

    @Override
    public boolean take(TableLine line) {
        var unit = named.unit(line);
        var office = named.word(line, Column.OFFICE, OFFICES, "no_office");
        var person = unit.flatMap(found -> named.person(line, found.id()));
        var until = line.get(Column.UNTIL).isEmpty() ? Optional.<LocalDate>empty() : named.day(line, Column.UNTIL);
        var from = line.get(Column.FROM).isEmpty()
                ? unit.map(found -> found.today(tx.now()))
                : named.day(line, Column.FROM);
        boolean whole = line.get(Column.UNTIL).isPresent() == until.isPresent() && from.isPresent();
        return unit.isPresent()
                && office.isPresent()
                && person.isPresent()
                && whole
                && appoint(line, unit.get(), person.get(), office.get(), from.get(), until);
    }

    private boolean appoint(
            TableLine line, Unit unit, MemberId person, Office office, LocalDate from, Optional<LocalDate> until) {
        boolean holds = members.roles(tx, unit.id()).stream()
                .anyMatch(role -> role.member().equals(person) && role.office() == office);
        if (holds) {
            return false;
        }
        if (from.isAfter(unit.today(tx.now()))) {
            faults.wrong(line, Column.FROM, "later", from);
            return false;
        }
        new Placing(members).appoint(tx, unit.id(), person, office, from, until);
        return true;
    }
}
