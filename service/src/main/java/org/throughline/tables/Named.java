package org.throughline.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.throughline.db.Tx;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.UnitId;
import org.throughline.org.Members;
import org.throughline.org.SaidWords;
import org.throughline.org.Unit;
import org.throughline.org.Units;
import org.throughline.plan.Plans;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.Texts;
import org.throughline.task.Amount;
import org.throughline.text.Fold;

/**
 * What the cells of a table mean: units, people, objectives, days and words; what cannot be told is noted with its line. What was
 * asked once is kept, since the lines of a table are much alike.
 */
final class Named {
    /** Digits, with one sign at most between two of them. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]+([.,'’ \u00a0\u2009\u202f][0-9]+)*");

    /** More than three digits before the point are no thousands. */
    private static final Pattern LONG = Pattern.compile("[0-9]{4,12}([.,][0-9]{1,6})?");

    /** One sign between two objectives; two of them are one within a title. */
    private static final Pattern BETWEEN = Pattern.compile("(?<!\\|)\\|(?!\\|)");

    private static final int ADDRESSES = 20_000;
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

    private final Tx tx;
    private final Members members;
    private final Plans plans;
    private final Texts texts;
    private final CellFaults faults;
    private final Consumer<Unit> right;
    private final Map<String, List<Unit>> units = new HashMap<>();
    private final Map<UnitId, Map<String, List<MemberId>>> people = new HashMap<>();
    private final Map<String, Optional<MemberId>> addresses = new HashMap<>();
    private final Map<String, Optional<Map<String, List<ProvisionId>>>> objectives = new HashMap<>();

    /** @param right refuses a unit in which the actor may not make what the table holds */
    Named(Tx tx, Units units, Members members, Plans plans, Texts texts, CellFaults faults, Consumer<Unit> right) {
        this.tx = tx;
        this.right = right;
        this.members = members;
        this.plans = plans;
        this.texts = texts;
        this.faults = faults;
        for (var unit : units.all(tx)) {
            this.units.put(unit.slug(), List.of(unit));
            this.units
                    .computeIfAbsent(" " + Fold.text(unit.name()), name -> new ArrayList<>())
                    .add(unit);
        }
    }

    /**
     * The unit of the line, by its short name or its name. Whether one may make there what the line says is asked first of all,
     * so that no other cell tells who and what is in a unit that is not one's own.
     *
     * @throws Refusal when one may not
     */
    Optional<Unit> unit(TableLine line) {
        var unit = unit(line, Column.UNIT);
        unit.ifPresent(right);
        return unit;
    }

    Optional<Unit> unit(TableLine line, Column column) {
        if (!line.has(column)) {
            return faults.wrong(line, column, "empty");
        }
        var written = line.text(column);
        var bySlug = units.get(written);
        var meant = bySlug != null ? bySlug : units.getOrDefault(" " + Fold.text(written), List.of());
        if (meant.size() == 1) {
            return Optional.of(meant.get(0));
        }
        return faults.wrong(line, column, meant.isEmpty() ? "no_unit" : "several_units", written);
    }

    /** The person with this address, if it is one. */
    Optional<MemberId> byEmail(String written) {
        if (!written.contains("@")) {
            return Optional.empty();
        }
        if (addresses.size() > ADDRESSES) {
            addresses.clear();
        }
        return addresses.computeIfAbsent(
                written, address -> members.byEmail(tx, address).map(member -> member.id()));
    }

    /** The person by e-mail, or by name among those of the unit. */
    Optional<MemberId> person(TableLine line, UnitId unit) {
        if (line.has(Column.EMAIL)) {
            var email = line.text(Column.EMAIL);
            var found = byEmail(email);
            return found.isPresent() ? found : faults.wrong(line, Column.EMAIL, "no_person", email);
        }
        var meant =
                people.computeIfAbsent(unit, this::people).getOrDefault(Fold.text(line.text(Column.NAME)), List.of());
        if (meant.size() == 1) {
            return Optional.of(meant.get(0));
        }
        return faults.wrong(
                line, Column.NAME, meant.isEmpty() ? "no_person" : "several_people", line.text(Column.NAME));
    }

    private Map<String, List<MemberId>> people(UnitId unit) {
        var found = new HashMap<String, List<MemberId>>();
        for (var one : members.ofUnit(tx, unit)) {
            var alike = found.computeIfAbsent(Fold.text(one.name()), name -> new ArrayList<>(1));
            if (!alike.contains(one.member())) {
                alike.add(one.member());
            }
        }
        return found;
    }

    /** The objective by its number or title, in the text of the plan that counts today. */
    Optional<ProvisionId> objective(TableLine line) {
        var slug = line.text(Column.PLAN);
        return isPlan(slug)
                ? objective(line, Column.OBJECTIVE, slug, line.text(Column.OBJECTIVE))
                : faults.wrong(line, Column.PLAN, "no_plan", slug);
    }

    /** Several objectives in one cell, each by its plan and its number or title; without a plan it is one of the line's own. */
    Optional<List<ProvisionId>> objectives(TableLine line, Column column) {
        var found = new ArrayList<ProvisionId>();
        boolean all = true;
        for (var written : BETWEEN.split(line.text(column), -1)) {
            var one = written.strip().replace(ReadingCells.BETWEEN.repeat(2), ReadingCells.BETWEEN);
            int space = one.indexOf(' ');
            boolean named = space > 0 && isPlan(one.substring(0, space));
            var meant = named || line.has(Column.PLAN) && isPlan(line.text(Column.PLAN))
                    ? objective(
                            line,
                            column,
                            named ? one.substring(0, space) : line.text(Column.PLAN),
                            named ? one.substring(space).strip() : one)
                    : faults.<ProvisionId>wrong(line, column, "no_plan_before", one);
            meant.ifPresent(found::add);
            all &= meant.isPresent();
        }
        return all ? Optional.of(List.copyOf(found)) : Optional.empty();
    }

    private boolean isPlan(String slug) {
        return objectives.computeIfAbsent(slug, this::objectives).isPresent();
    }

    private Optional<ProvisionId> objective(TableLine line, Column column, String slug, String written) {
        var all = objectives.get(slug);
        var byNumber = all.get().get(written);
        var meant = byNumber != null ? byNumber : all.get().getOrDefault(" " + Fold.text(written), List.of());
        return meant.size() == 1
                ? Optional.of(meant.get(0))
                : faults.wrong(line, column, "no_objective", written, slug);
    }

    private Optional<Map<String, List<ProvisionId>>> objectives(String slug) {
        return plans.bySlug(tx, slug).map(plan -> {
            var found = new HashMap<String, List<ProvisionId>>();
            plans.current(tx, plan.id())
                    .map(version -> texts.objectives(tx, version))
                    .orElse(List.of())
                    .forEach(one -> {
                        found.computeIfAbsent(one.number(), key -> new ArrayList<>(1))
                                .add(one.id());
                        found.computeIfAbsent(" " + Fold.text(one.title()), key -> new ArrayList<>(1))
                                .add(one.id());
                    });
            return found;
        });
    }

    /** The day; a cell must hold one. */
    Optional<LocalDate> day(TableLine line, Column column) {
        return line.has(column)
                ? faults.all().day(line.read(), column.key(), line.text(column), line.order())
                : faults.wrong(line, column, "empty");
    }

    /** A whole number from 0 up. */
    Optional<Long> whole(TableLine line, Column column) {
        var written = line.text(column);
        return WHOLE.matcher(written).matches()
                ? Optional.of(Long.parseLong(written))
                : faults.wrong(line, column, "no_whole", written);
    }

    /** A decimal number, with a point or a comma, and with the thousands apart or not; 1.200 alone may be either, and is not taken. */
    Optional<BigDecimal> number(TableLine line, Column column) {
        if (!line.has(column)) {
            return faults.wrong(line, column, "empty");
        }
        var written = line.text(column);
        boolean negative = written.startsWith("-");
        var digits = negative ? written.substring(1) : written;
        if (LONG.matcher(digits).matches()) {
            return Optional.of(new BigDecimal(written.replace(',', '.')));
        }
        var meant =
                NUMBER.matcher(digits).matches() ? Amount.of(digits, tx.actor().lang()) : List.<Amount>of();
        if (meant.size() > 1) {
            return faults.wrong(
                    line,
                    column,
                    "two_numbers",
                    written,
                    meant.get(0).shown().toPlainString(),
                    meant.get(1).shown().toPlainString());
        }
        return meant.isEmpty()
                ? faults.wrong(line, column, "no_number", written)
                : Optional.of(
                        negative ? meant.get(0).shown().negate() : meant.get(0).shown());
    }

    /** One of the words of an enum, by its name or as it is called in either language. */
    <E extends Enum<E>> Optional<E> word(TableLine line, Column column, SaidWords<E> words, String fault) {
        var found = words.meant(line.text(column));
        return found.isPresent() ? found : faults.wrong(line, column, fault, line.text(column));
    }
}
