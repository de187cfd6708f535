package org.throughline.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.throughline.db.Tx;
import org.throughline.kernel.UnitId;
import org.throughline.org.Unit;
import org.throughline.plan.Measure;
import org.throughline.plan.MeasureId;
import org.throughline.plan.Measures;
import org.throughline.plan.ProvisionId;
import org.throughline.progress.NewReading;
import org.throughline.task.NewUpdate;
import org.throughline.task.UpdateId;
import org.throughline.task.WorkLoad;
import org.throughline.text.Fold;

/** Readings from a table, each as a report of its unit; as many alike as the file has, one report for each. */
final class ReadingLines implements TableImports.Lines {
    private static final int FETCHED = 1_000;

    private final Tx tx;
    private final WorkLoad load;
    private final List<Measure> measures;
    private final Named named;
    private final CellFaults faults;
    private final Map<String, Optional<MeasureId>> meant = new HashMap<>();
    private final Set<UnitId> learnt = new HashSet<>();
    private final Set<UpdateId> stoodFor = new HashSet<>();
    private final Present present = new Present();

    ReadingLines(Tx tx, WorkLoad load, Measures measures, Named named, CellFaults faults) {
        this.tx = tx;
        this.load = load;
        this.measures = measures.all(tx);
        this.named = named;
        this.faults = faults;
    }

    @Override
    public boolean take(TableLine line) {
        var unit = named.unit(line);
        boolean counts = line.has(Column.OBJECTIVE);
        var objective = counts ? named.objective(line) : Optional.<ProvisionId>empty();
        boolean measured = line.has(Column.MEASURE);
        var measure = measured ? measure(line) : Optional.<MeasureId>empty();
        var on = named.day(line, Column.DATE);
        var amount = named.number(line, Column.AMOUNT);
        boolean whole = line.has(Column.OF);
        var of = whole ? named.whole(line, Column.OF) : Optional.<Long>empty();
        var also = unit.flatMap(found -> also(line, found, objective));
        return unit.isPresent()
                && also.isPresent()
                && counts == objective.isPresent()
                && measured == measure.isPresent()
                && on.isPresent()
                && amount.isPresent()
                && whole == of.isPresent()
                && report(line, unit.get(), objective, measure, on.get(), amount.get(), of, also.get());
    }

    private boolean report(
            TableLine line,
            Unit unit,
            Optional<ProvisionId> objective,
            Optional<MeasureId> measure,
            LocalDate on,
            BigDecimal amount,
            Optional<Long> of,
            List<ProvisionId> also) {
        if (learnt.add(unit.id())) {
            learn(unit.id());
        }
        var bare = amount.stripTrailingZeros();
        var words = line.text(Column.WORDS);
        var alike = List.<Object>of(
                unit.id().value(),
                objective.map(ProvisionId::value).orElse(0L),
                measure.map(MeasureId::value).orElse(0L),
                on,
                bare.toPlainString(),
                of.orElse(1L),
                measure.isPresent() ? "" : words);
        if (present.take(alike.toArray())) {
            if (!also.isEmpty()) {
                there(alike, also).ifPresent(update -> load.also(unit, objective, update, also));
            }
            return false;
        }
        int decimals = Math.max(0, bare.scale());
        long num = bare.movePointRight(decimals).longValueExact();
        // as long as a typed one may be
        NewUpdate.of(unit.id(), objective, on).saying(words, "");
        var place = load.report(
                unit,
                objective,
                on,
                new NewReading(
                        Optional.empty(),
                        measure,
                        num,
                        decimals,
                        words,
                        of.map(OptionalLong::of).orElse(OptionalLong.empty())),
                also);
        if (place.isEmpty()) {
            note(line, measure.isPresent());
        }
        return true;
    }

    /** Says of a line for a plan why it counts for no target. */
    private void note(TableLine line, boolean measured) {
        if (!line.has(Column.OBJECTIVE)) {
            if (line.has(Column.PLAN)) {
                faults.note(line, Column.OBJECTIVE, "no_objective");
            }
        } else if (measured) {
            faults.note(line, Column.MEASURE, "no_target", line.text(Column.MEASURE), line.text(Column.OBJECTIVE));
        } else {
            faults.note(line, Column.MEASURE, "no_measure");
        }
    }

    /** The objectives that show the deed too; one that cannot is noted. */
    private Optional<List<ProvisionId>> also(TableLine line, Unit unit, Optional<ProvisionId> objective) {
        if (!line.has(Column.ALSO)) {
            return Optional.of(List.of());
        }
        return named.objectives(line, Column.ALSO)
                .filter(all -> all.stream().allMatch(other -> load.shows(unit, objective, other))
                        || faults.wrong(line, Column.ALSO, "also", line.text(Column.ALSO))
                                .isPresent());
    }

    /** The report that the line stands for and that was there already: of alike ones each once, first those shown where it says. */
    private Optional<UpdateId> there(List<Object> alike, List<ProvisionId> also) {
        var candidates = tx.handle()
                .createQuery("""
                    SELECT t.id, r.num, r.decimals,
                           (SELECT COUNT(*) FROM also_under a WHERE a.task_update = t.id) AS shown,
                           (SELECT COUNT(*) FROM also_under a
                             WHERE a.task_update = t.id AND a.objective IN (<also>)) AS here
                      FROM task_update t
                      JOIN reading r ON r.task_update = t.id
                     WHERE t.unit = :unit AND COALESCE(t.objective, 0) = :objective AND r.happened_on = :day
                       AND COALESCE(r.measure, 0) = :measure AND r.den = :of AND r.corrected_by IS NULL
                       AND (r.measure IS NOT NULL OR r.words = :words)
                     ORDER BY t.id
                    """)
                .bindList("also", also.stream().map(ProvisionId::value).toList())
                .bind("unit", alike.get(0))
                .bind("objective", alike.get(1))
                .bind("measure", alike.get(2))
                .bind("day", alike.get(3).toString())
                .bind("of", alike.get(5))
                .bind("words", alike.get(6))
                .map((row, context) -> new There(
                        new UpdateId(row.getLong(1)),
                        BigDecimal.valueOf(row.getLong(2), row.getInt(3))
                                .stripTrailingZeros()
                                .toPlainString(),
                        row.getInt(4) == also.size() && row.getInt(5) == also.size()))
                .list();
        return candidates.stream()
                .filter(one -> one.amount().equals(alike.get(4)) && !stoodFor.contains(one.update()))
                .min(Comparator.comparing(There::same)
                        .reversed()
                        .thenComparing(one -> one.update().value()))
                .map(There::update)
                .filter(stoodFor::add);
    }

    /** A report like a line; {@code same} where it is shown under just the objectives that the line says. */
    private record There(UpdateId update, String amount, boolean same) {}

    /** By its short name, or by its name in any language. */
    private Optional<MeasureId> measure(TableLine line) {
        var written = line.text(Column.MEASURE);
        var found = meant.computeIfAbsent(written, this::measure);
        return found.isPresent() ? found : faults.wrong(line, Column.MEASURE, "no_measure", written);
    }

    private Optional<MeasureId> measure(String written) {
        var all = measures.stream()
                .filter(one -> one.slug().equals(written)
                        || one.names().values().stream()
                                .anyMatch(name -> Fold.text(name.name()).equals(Fold.text(written))))
                .toList();
        return all.size() == 1 ? Optional.of(all.get(0).id()) : Optional.empty();
    }

    /** What the unit reported and stands, whatever number of decimals it was kept with, before any of the table is. */
    private void learn(UnitId unit) {
        tx.handle()
                .createQuery("""
                    SELECT COALESCE(t.objective, 0), COALESCE(r.measure, 0), r.happened_on, r.num, r.decimals,
                           r.den, CASE WHEN r.measure IS NULL THEN r.words ELSE '' END
                      FROM task_update t
                      JOIN reading r ON r.task_update = t.id
                     WHERE t.unit = :unit AND r.corrected_by IS NULL
                    """)
                .bind("unit", unit.value())
                .setFetchSize(FETCHED)
                .map((row, context) -> {
                    present.add(
                            unit.value(),
                            row.getLong(1),
                            row.getLong(2),
                            row.getString(3),
                            BigDecimal.valueOf(row.getLong(4), row.getInt(5))
                                    .stripTrailingZeros()
                                    .toPlainString(),
                            row.getLong(6),
                            row.getString(7));
                    return Boolean.TRUE;
                })
                .forEach(row -> {});
    }

    @Override
    public void inVain() {
        load.inVain();
    }

    @Override
    public void finish() {
        load.finish();
    }
}
