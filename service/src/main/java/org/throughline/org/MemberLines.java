package org.throughline.org;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Office;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Scope;
import org.throughline.kernel.Standing;
import org.throughline.kernel.UnitId;
import org.throughline.org.Sheet.Column;
import org.throughline.org.Sheet.Line;

/** Loads the lines of a table of members, one after the other. */
final class MemberLines {
    private final Tx tx;
    private final Members members;
    private final LineFaults faults;
    private final RosterWords words;
    private final UnitNames names;
    private final LocalDate today;
    private final Map<UnitId, Boolean> kept = new HashMap<>();
    private final Map<UnitId, Map<String, MemberDao.NamedRow>> people = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private int added;
    private int present;

    MemberLines(Tx tx, Units units, Members members, LineFaults faults) {
        this.tx = tx;
        this.members = members;
        this.faults = faults;
        this.words = new RosterWords(tx.dao(OrganisationDao.class).words());
        var all = units.all(tx);
        this.names = new UnitNames(all);
        this.today = Organisations.today(tx);
        // who keeps a unit is asked before anyone is appointed in it by an earlier line
        all.forEach(unit -> kept.put(unit.id(), Keeping.allows(tx, tx.actor(), unit.id())));
    }

    Loaded load(Sheet sheet) {
        for (var line = sheet.next(); line.isPresent(); line = sheet.next()) {
            take(line.get());
        }
        return new Loaded(added, present);
    }

    private void take(Line line) {
        if (!line.isSound(faults)) {
            return;
        }
        var unit = unit(line);
        boolean sound = isSound(line);
        var joined = joined(line);
        if (sound && unit.isPresent() && joined.isPresent()) {
            enter(line, unit.get(), wish(line, unit.get(), joined.get()));
        }
    }

    /** Whether name and words are such as can be read; each that is not is noted. */
    private boolean isSound(Line line) {
        boolean sound = true;
        if (line.get(Column.NAME).isEmpty()) {
            wrong(line, Column.NAME, "no_name");
            sound = false;
        }
        var standing = line.get(Column.STANDING);
        if (standing.isPresent() && words.standing(standing.get()).isEmpty()) {
            wrong(line, Column.STANDING, "no_standing", standing.get());
            sound = false;
        }
        var lang = line.get(Column.LANGUAGE);
        if (lang.isPresent() && !Messages.LANGUAGES.contains(lang.get())) {
            wrong(line, Column.LANGUAGE, "no_language", lang.get());
            sound = false;
        }
        var office = line.get(Column.OFFICE);
        if (office.isPresent() && words.office(office.get()).isEmpty()) {
            wrong(line, Column.OFFICE, "no_office", office.get());
            sound = false;
        }
        return sound;
    }

    private Optional<Unit> unit(Line line) {
        var written = line.get(Column.UNIT).orElse("");
        var meant = names.named(written);
        if (meant.isEmpty()) {
            return wrong(line, Column.UNIT, "no_unit", written);
        }
        if (meant.size() > 1) {
            return wrong(line, Column.UNIT, "several_units", written);
        }
        var unit = meant.get(0);
        boolean sees = kept.get(unit.id()) || tx.actor().reads(Scope.chain(unit.id()));
        return sees ? Optional.of(unit) : wrong(line, Column.UNIT, "not_kept", unit.name());
    }

    private NewMember wish(Line line, Unit unit, LocalDate joined) {
        return new NewMember(
                line.get(Column.NAME).orElseThrow(),
                line.get(Column.EMAIL),
                line.get(Column.LANGUAGE).orElse(unit.lang()),
                unit.id(),
                line.get(Column.STANDING).flatMap(words::standing).orElse(Standing.FULL),
                joined);
    }

    private Optional<LocalDate> joined(Line line) {
        var written = line.get(Column.JOINED);
        return written.isEmpty()
                ? Optional.of(today)
                : faults.day(line.read(), Column.JOINED.key(), written.get(), line.order());
    }

    private void enter(Line line, Unit unit, NewMember wish) {
        try {
            var email = Names.email(wish.email());
            if (!seen.add(
                    email.orElse(Sheet.fold(wish.name()) + "@" + wish.home().text()))) {
                wrong(line, Column.NAME, "twice", wish.name());
                return;
            }
            var here = people.computeIfAbsent(wish.home(), this::named);
            var there = find(email, wish, here);
            var office = line.get(Column.OFFICE).flatMap(words::office).filter(one -> !holds(unit.id(), there, one));
            // who came with the file once is there whoever loads it again, though the unit has keepers of its own by
            // now
            if (!kept.get(unit.id()) && (there.isEmpty() || office.isPresent())) {
                wrong(line, Column.UNIT, "not_kept", unit.name());
                return;
            }
            var member = there.orElseGet(() -> members.enter(tx, wish));
            if (there.isPresent()) {
                present++;
            } else {
                here.putIfAbsent(
                        wish.name().strip(),
                        new MemberDao.NamedRow(member, wish.name().strip(), email.isPresent()));
                added++;
            }
            office.ifPresent(one -> members.appoint(tx, unit.id(), member, one, today, Optional.empty()));
        } catch (Refusal no) {
            faults.refused(line.read(), no);
        }
    }

    /** The first of each name in a unit, asked for once. */
    private Map<String, MemberDao.NamedRow> named(UnitId unit) {
        var found = new HashMap<String, MemberDao.NamedRow>();
        tx.dao(MemberDao.class).named(unit, today).forEach(row -> found.putIfAbsent(row.name(), row));
        return found;
    }

    /** The same person: by e-mail, or else by name in the same unit where one of the two has no e-mail. */
    private Optional<MemberId> find(Optional<String> email, NewMember wish, Map<String, MemberDao.NamedRow> here) {
        return email.flatMap(tx.dao(MemberDao.class)::byEmail)
                .map(Member::id)
                .or(() -> Optional.ofNullable(here.get(wish.name().strip()))
                        .filter(found -> email.isEmpty() || !found.hasEmail())
                        .map(MemberDao.NamedRow::id));
    }

    private boolean holds(UnitId unit, Optional<MemberId> member, Office office) {
        return member.isPresent()
                && members.roles(tx, unit).stream()
                        .anyMatch(role -> role.member().equals(member.get()) && role.office() == office);
    }

    private <T> Optional<T> wrong(Line line, Column column, String key, Object... arguments) {
        return faults.wrong(line.read(), column.key(), key, arguments);
    }
}
