package org.throughline.tables;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.UnitId;
import org.throughline.org.Members;
import org.throughline.org.Membership;
import org.throughline.org.Unit;
import org.throughline.org.Units;
import org.throughline.plan.Plans;
import org.throughline.plan.Provision;
import org.throughline.plan.Texts;
import org.throughline.text.Fold;

/** What the cells of a table mean: units, people, objectives, days and words; what cannot be told is noted with its line. */
final class Named {
    private static final Messages MESSAGES = new Messages();

    private final Tx tx;
    private final Members members;
    private final Plans plans;
    private final Texts texts;
    private final Faults faults;
    private final Map<String, List<Unit>> units = new HashMap<>();
    private final Map<UnitId, List<Membership>> people = new HashMap<>();
    private final Map<String, List<Provision>> objectives = new HashMap<>();

    Named(Tx tx, Units units, Members members, Plans plans, Texts texts, Faults faults) {
        this.tx = tx;
        this.members = members;
        this.plans = plans;
        this.texts = texts;
        this.faults = faults;
        for (var unit : units.all(tx)) {
            this.units.put(unit.slug(), List.of(unit));
        }
        for (var unit : units.all(tx)) {
            this.units
                    .computeIfAbsent(" " + Fold.text(unit.name()), name -> new ArrayList<>())
                    .add(unit);
        }
    }

    /** The unit by its short name or its name. */
    Optional<Unit> unit(TableLine line) {
        return unit(line, Column.UNIT);
    }

    Optional<Unit> unit(TableLine line, Column column) {
        var written = line.text(column);
        var meant = units.getOrDefault(written, units.getOrDefault(" " + Fold.text(written), List.of()));
        if (meant.size() == 1) {
            return Optional.of(meant.get(0));
        }
        return faults.wrong(line, meant.isEmpty() ? "no_unit" : "several_units", written);
    }

    /** The person with this address, if it is one. */
    Optional<MemberId> byEmail(String written) {
        return written.contains("@") ? members.byEmail(tx, written).map(member -> member.id()) : Optional.empty();
    }

    /** The person by e-mail, or by name among those of the unit. */
    Optional<MemberId> person(TableLine line, UnitId unit) {
        var email = line.get(Column.EMAIL);
        if (email.isPresent()) {
            var found = members.byEmail(tx, email.get());
            return found.isPresent() ? found.map(member -> member.id()) : faults.wrong(line, "no_person", email.get());
        }
        var name = Fold.text(line.text(Column.NAME));
        var meant = people.computeIfAbsent(unit, id -> members.ofUnit(tx, id)).stream()
                .filter(one -> Fold.text(one.name()).equals(name))
                .map(Membership::member)
                .distinct()
                .toList();
        if (meant.size() == 1) {
            return Optional.of(meant.get(0));
        }
        return faults.wrong(line, meant.isEmpty() ? "no_person" : "several_people", line.text(Column.NAME));
    }

    /** The objective by its number or title, in the text of the plan that counts today. */
    Optional<Provision> objective(TableLine line) {
        var slug = line.text(Column.PLAN);
        var written = line.text(Column.OBJECTIVE);
        var plan = plans.bySlug(tx, slug);
        if (plan.isEmpty()) {
            return faults.wrong(line, "no_plan", slug);
        }
        var all = objectives.computeIfAbsent(
                slug,
                key -> plans.current(tx, plan.get().id())
                        .map(version -> texts.objectives(tx, version))
                        .orElse(List.of()));
        var meant = all.stream().filter(one -> one.number().equals(written)).toList();
        if (meant.isEmpty()) {
            meant = all.stream()
                    .filter(one -> Fold.text(one.title()).equals(Fold.text(written)))
                    .toList();
        }
        return meant.size() == 1 ? Optional.of(meant.get(0)) : faults.wrong(line, "no_objective", written, slug);
    }

    /** The day; a cell must hold one. */
    Optional<LocalDate> day(TableLine line, Column column) {
        try {
            return Optional.of(LocalDate.parse(line.text(column)));
        } catch (DateTimeException e) {
            return faults.wrong(line, "no_date", line.text(column));
        }
    }

    /** A whole number from 0 up. */
    Optional<Long> whole(TableLine line, Column column) {
        var written = line.text(column);
        return written.matches("[0-9]{1,9}")
                ? Optional.of(Long.parseLong(written))
                : faults.wrong(line, "no_number", written);
    }

    /** A decimal number, with a point or a comma. */
    Optional<BigDecimal> number(TableLine line, Column column) {
        var written = line.text(column).replace(',', '.');
        return written.matches("-?[0-9]{1,12}(\\.[0-9]{1,6})?")
                ? Optional.of(new BigDecimal(written))
                : faults.wrong(line, "no_number", line.text(column));
    }

    /** One of the words of an enum, by its name or as it is called in either language. */
    <E extends Enum<E>> Optional<E> word(TableLine line, Column column, E[] values, String prefix, String fault) {
        var written = Fold.text(line.text(column));
        for (var value : values) {
            if (written.equals(Fold.text(value.name()))
                    || Messages.LANGUAGES.stream()
                            .anyMatch(lang -> written.equals(Fold.text(MESSAGES.say(lang, prefix + value.name()))))) {
                return Optional.of(value);
            }
        }
        return faults.wrong(line, fault, line.text(column));
    }
}
