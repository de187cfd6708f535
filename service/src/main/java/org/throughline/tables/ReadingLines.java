package org.throughline.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.org.Unit;
import org.throughline.plan.Measure;
import org.throughline.plan.MeasureId;
import org.throughline.plan.Measures;
import org.throughline.plan.Provision;
import org.throughline.plan.ProvisionId;
import org.throughline.progress.NewReading;
import org.throughline.task.NewUpdate;
import org.throughline.task.Updates;
import org.throughline.text.Fold;

/** Readings from a table, each as a report of its unit; as many alike as the file has, one report for each. */
final class ReadingLines implements TableImports.Lines {
    private final Tx tx;
    private final Updates updates;
    private final List<Measure> measures;
    private final Named named;
    private final Faults faults;
    private final Alike<Key> alike = new Alike<>();

    ReadingLines(Tx tx, Updates updates, Measures measures, Named named, Faults faults) {
        this.tx = tx;
        this.updates = updates;
        this.measures = measures.all(tx);
        this.named = named;
        this.faults = faults;
    }

    private record Key(long unit, long objective, long measure, String on, long num, int decimals, String words) {}

    @Override
    public boolean take(TableLine line) {
        var unit = named.unit(line);
        boolean counts = line.get(Column.OBJECTIVE).isPresent();
        var objective = counts ? named.objective(line) : Optional.<Provision>empty();
        boolean measured = line.get(Column.MEASURE).isPresent();
        var measure = measured ? measure(line) : Optional.<Measure>empty();
        var on = named.day(line, Column.DATE);
        var amount = named.number(line, Column.AMOUNT);
        return unit.isPresent()
                && counts == objective.isPresent()
                && measured == measure.isPresent()
                && on.isPresent()
                && amount.isPresent()
                && report(
                        line,
                        unit.get(),
                        objective.map(Provision::id),
                        measure.map(Measure::id),
                        on.get(),
                        amount.get());
    }

    private boolean report(
            TableLine line,
            Unit unit,
            Optional<ProvisionId> objective,
            Optional<MeasureId> measure,
            LocalDate on,
            BigDecimal amount) {
        var bare = amount.stripTrailingZeros();
        int decimals = Math.max(0, bare.scale());
        long num = bare.movePointRight(decimals).longValueExact();
        var key = new Key(
                unit.id().value(),
                objective.map(ProvisionId::value).orElse(0L),
                measure.map(MeasureId::value).orElse(0L),
                on.toString(),
                num,
                decimals,
                measure.isPresent() ? "" : line.text(Column.WORDS));
        if (alike.isThere(key, this::count)) {
            return false;
        }
        var reading = new NewReading(Optional.empty(), measure, num, decimals, line.text(Column.WORDS));
        updates.report(
                tx,
                NewUpdate.of(unit.id(), objective, on)
                        .counting(List.of(reading))
                        .meantAgain());
        return true;
    }

    /** By its short name, or by its name in any language. */
    private Optional<Measure> measure(TableLine line) {
        var written = line.text(Column.MEASURE);
        var meant = measures.stream()
                .filter(one -> one.slug().equals(written)
                        || one.names().values().stream()
                                .anyMatch(name -> Fold.text(name.name()).equals(Fold.text(written))))
                .toList();
        return meant.size() == 1 ? Optional.of(meant.get(0)) : faults.wrong(line, "no_measure", written);
    }

    /** Whatever number of decimals they were kept with. */
    private long count(Key key) {
        return tx
                .handle()
                .createQuery("""
                    SELECT r.num, r.decimals
                      FROM reading r
                      JOIN task_update t ON t.id = r.task_update
                     WHERE r.unit = :unit AND r.happened_on = :on AND r.corrected_by IS NULL
                       AND COALESCE(t.objective, 0) = :objective AND COALESCE(r.measure, 0) = :measure
                       AND (r.measure IS NOT NULL OR r.words = :words)
                    """)
                .bind("unit", key.unit())
                .bind("on", key.on())
                .bind("objective", key.objective())
                .bind("measure", key.measure())
                .bind("words", key.words())
                .map((r, c) -> BigDecimal.valueOf(r.getLong(1), r.getInt(2)).stripTrailingZeros())
                .list()
                .stream()
                .filter(BigDecimal.valueOf(key.num(), key.decimals()).stripTrailingZeros()::equals)
                .count();
    }
}
