package org.throughline.tables;

import java.time.LocalDate;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.kernel.MemberId;
import org.throughline.org.Bodies;
import org.throughline.org.Body;
import org.throughline.org.NewSeat;
import org.throughline.org.SaidWords;
import org.throughline.org.Seat;
import org.throughline.org.SeatKind;
import org.throughline.org.Unit;
import org.throughline.text.Fold;

/** Seats from a table: who sits in that body already keeps their seat as it is. Alternates stand after those they stand in for. */
final class SeatLines implements TableImports.Lines {
    private static final SaidWords<SeatKind> KINDS = new SaidWords<>(SeatKind.values(), "seat_kind.");

    private final Tx tx;
    private final Bodies bodies;
    private final Named named;
    private final CellFaults faults;

    SeatLines(Tx tx, Bodies bodies, Named named, CellFaults faults) {
        this.tx = tx;
        this.bodies = bodies;
        this.named = named;
        this.faults = faults;
    }

    @Override
    public boolean take(TableLine line) {
        var unit = named.unit(line);
        var body = unit.flatMap(found -> body(line, found));
        boolean forOne = line.get(Column.SITS_FOR).isPresent();
        var sitsFor = forOne ? named.unit(line, Column.SITS_FOR) : Optional.<Unit>empty();
        var person =
                unit.flatMap(found -> named.person(line, sitsFor.map(Unit::id).orElse(found.id())));
        var kind = line.get(Column.SEAT).isEmpty()
                ? Optional.of(SeatKind.FULL)
                : named.word(line, Column.SEAT, KINDS, "no_seat");
        var weight = line.get(Column.WEIGHT).isEmpty() ? Optional.of(1L) : named.whole(line, Column.WEIGHT);
        boolean stands = line.get(Column.STANDS_IN_FOR).isPresent();
        var standsFor = stands ? body.flatMap(found -> sitting(line, found)) : Optional.<MemberId>empty();
        var from = day(line, Column.FROM);
        var until = day(line, Column.UNTIL);
        boolean whole = forOne == sitsFor.isPresent()
                && kind.isPresent()
                && weight.isPresent()
                && stands == standsFor.isPresent()
                && line.get(Column.FROM).isPresent() == from.isPresent()
                && line.get(Column.UNTIL).isPresent() == until.isPresent();
        if (body.isEmpty() || person.isEmpty() || !whole) {
            return false;
        }
        if (bodies.seats(tx, body.get().id()).stream()
                .anyMatch(seat -> seat.member().equals(person.get()))) {
            return false;
        }
        bodies.seat(
                tx,
                body.get().id(),
                new NewSeat(person.get(), sitsFor.map(Unit::id), kind.get(), weight.get(), standsFor, from, until));
        return true;
    }

    private Optional<Body> body(TableLine line, Unit unit) {
        var written = Fold.text(line.text(Column.BODY));
        var meant = bodies.of(tx, unit.id()).stream()
                .filter(body -> Fold.text(body.name()).equals(written))
                .toList();
        return meant.size() == 1
                ? Optional.of(meant.get(0))
                : faults.wrong(line, Column.BODY, "no_body", line.text(Column.BODY), unit.name());
    }

    /** Who sits in the body under that e-mail address or name. */
    private Optional<MemberId> sitting(TableLine line, Body body) {
        var written = line.text(Column.STANDS_IN_FOR);
        var byEmail = named.byEmail(written);
        var meant = bodies.seats(tx, body.id()).stream()
                .filter(seat -> byEmail.isPresent()
                        ? seat.member().equals(byEmail.get())
                        : Fold.text(seat.name()).equals(Fold.text(written)))
                .map(Seat::member)
                .distinct()
                .toList();
        return meant.size() == 1
                ? Optional.of(meant.get(0))
                : faults.wrong(line, Column.STANDS_IN_FOR, "no_person", written);
    }

    private Optional<LocalDate> day(TableLine line, Column column) {
        return line.get(column).isEmpty() ? Optional.empty() : named.day(line, column);
    }
}
