package org.throughline.org;

import java.time.DateTimeException;
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

/** Loads the lines of a table of members. */
final class MemberLines {
    private final Tx tx;
    private final Members members;
    private final RosterWords words;
    private final UnitNames names;
    private final LocalDate today;
    private final Problems problems = new Problems();
    private final Map<UnitId, Boolean> kept = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private int added;
    private int present;

    MemberLines(Tx tx, Units units, Members members) {
        this.tx = tx;
        this.members = members;
        this.words = new RosterWords(tx.dao(OrganisationDao.class).words());
        this.names = new UnitNames(units.all(tx));
        this.today = Organisations.today(tx);
    }

    Loaded load(Sheet sheet) {
        // who keeps a unit is asked before anyone is appointed in it by an earlier line
        sheet.lines()
                .forEach(line -> line.get(Column.UNIT)
                        .map(names::named)
                        .ifPresent(meant -> meant.forEach(
                                unit -> kept.computeIfAbsent(unit.id(), id -> Keeping.allows(tx, tx.actor(), id)))));
        sheet.lines().forEach(this::take);
        problems.raise();
        return new Loaded(added, present);
    }

    private void take(Line line) {
        if (line.tooWide()) {
            problems.wrong(line, "too_wide");
            return;
        }
        if (line.get(Column.NAME).isEmpty()) {
            problems.wrong(line, "no_name");
            return;
        }
        unit(line).ifPresent(unit -> wish(line, unit).ifPresent(wish -> enter(line, unit, wish)));
    }

    private Optional<Unit> unit(Line line) {
        var written = line.get(Column.UNIT).orElse("");
        var meant = names.named(written);
        if (meant.isEmpty()) {
            return problems.wrong(line, "no_unit", written);
        }
        if (meant.size() > 1) {
            return problems.wrong(line, "several_units", written);
        }
        var unit = meant.get(0);
        boolean sees = kept.get(unit.id()) || tx.actor().reads(Scope.chain(unit.id()));
        return sees ? Optional.of(unit) : problems.wrong(line, "not_kept", unit.name());
    }

    private Optional<NewMember> wish(Line line, Unit unit) {
        var standing = line.get(Column.STANDING);
        if (standing.isPresent() && words.standing(standing.get()).isEmpty()) {
            return problems.wrong(line, "no_standing", standing.get());
        }
        var lang = line.get(Column.LANGUAGE).orElse(unit.lang());
        if (!Messages.LANGUAGES.contains(lang)) {
            return problems.wrong(line, "no_language", lang);
        }
        var office = line.get(Column.OFFICE);
        if (office.isPresent() && words.office(office.get()).isEmpty()) {
            return problems.wrong(line, "no_office", office.get());
        }
        return joined(line)
                .map(day -> new NewMember(
                        line.get(Column.NAME).orElseThrow(),
                        line.get(Column.EMAIL),
                        lang,
                        unit.id(),
                        standing.flatMap(words::standing).orElse(Standing.FULL),
                        day));
    }

    private Optional<LocalDate> joined(Line line) {
        var written = line.get(Column.JOINED);
        try {
            return Optional.of(written.map(LocalDate::parse).orElse(today));
        } catch (DateTimeException e) {
            return problems.wrong(line, "no_date", written.orElse(""));
        }
    }

    private void enter(Line line, Unit unit, NewMember wish) {
        try {
            var email = Names.email(wish.email());
            if (!seen.add(email.orElse(Sheet.fold(wish.name()) + "@" + wish.home()))) {
                problems.wrong(line, "twice", wish.name());
                return;
            }
            var there = find(email, wish);
            var office = line.get(Column.OFFICE).flatMap(words::office).filter(one -> !holds(unit.id(), there, one));
            // who came with the file once is there whoever loads it again, though the unit has keepers of its own by
            // now
            if (!kept.get(unit.id()) && (there.isEmpty() || office.isPresent())) {
                problems.wrong(line, "not_kept", unit.name());
                return;
            }
            var member = there.orElseGet(() -> members.enter(tx, wish));
            if (there.isPresent()) {
                present++;
            } else {
                added++;
            }
            office.ifPresent(one -> members.appoint(tx, unit.id(), member, one, today, Optional.empty()));
        } catch (Refusal no) {
            problems.refused(line, no);
        }
    }

    /** The same person: by e-mail, or else by name in the same unit where one of the two has no e-mail. */
    private Optional<MemberId> find(Optional<String> email, NewMember wish) {
        var dao = tx.dao(MemberDao.class);
        return email.flatMap(dao::byEmail)
                .or(() -> dao.byName(wish.name().strip(), wish.home(), today)
                        .filter(found -> email.isEmpty() || found.email().isEmpty()))
                .map(Member::id);
    }

    private boolean holds(UnitId unit, Optional<MemberId> member, Office office) {
        return member.isPresent()
                && members.roles(tx, unit).stream()
                        .anyMatch(role -> role.member().equals(member.get()) && role.office() == office);
    }
}
