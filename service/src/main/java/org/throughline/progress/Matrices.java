package org.throughline.progress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.kernel.UnitId;
import org.throughline.org.Tree;
import org.throughline.org.Unit;
import org.throughline.parts.Cover;
import org.throughline.parts.Judged;
import org.throughline.plan.IndicatorId;
import org.throughline.plan.Plan;
import org.throughline.plan.ProvisionId;
import org.throughline.pledge.TakenOn;
import org.throughline.pledge.Uptake;

/**
 * Lays out objectives and units: objectives down, the units directly below across. A unit's cell takes in whatever serves the
 * objective in it and anywhere under it, so that a branch which skipped the tier shows under its region. Pure.
 *
 * @param said the last judgement of bodies, by objective
 * @param taken what those below took on of each
 * @param taking how far each unit has come with it; empty for a day that is past
 */
record Matrices(
        FigureWords words,
        Plan plan,
        Tree tree,
        Map<ProvisionId, Voices.Said> said,
        Map<ProvisionId, TakenOn> taken,
        Map<ProvisionId, List<Uptake>> taking) {
    /** More columns than these stand closer; units from elsewhere get one of their own while there are no more. */
    private static final int MOST_COLUMNS = 8;

    ProgressScreen.Matrix of(Map<ProvisionId, Progress> all, List<Unit> below) {
        var columns = new LinkedHashMap<UnitId, String>();
        below.forEach(unit -> columns.put(unit.id(), unit.name()));
        var others = new LinkedHashMap<UnitId, String>();
        all.values().stream()
                .flatMap(one -> one.parts().stream())
                .map(Progress::place)
                .filter(place -> column(place.unit(), columns.keySet()).isEmpty())
                .forEach(place -> others.put(place.unit(), place.unitName()));
        // the sums of a row always hold them all, whether they have a column or not
        if (columns.size() + others.size() <= MOST_COLUMNS) {
            columns.putAll(others);
        }
        return new ProgressScreen.Matrix(
                columns.size() > MOST_COLUMNS,
                columns.values().stream()
                        .map(name -> new ProgressScreen.Column(name, ""))
                        .toList(),
                all.entrySet().stream()
                        // those that nobody carries are seen first, else in the order of the plan
                        .sorted(Comparator.comparing(one -> !uncarried(one.getKey(), one.getValue())))
                        .map(one -> row(one.getKey(), one.getValue(), columns))
                        .toList());
    }

    /** The column a unit stands in: its own, or that of the nearest unit above it that has one. */
    private Optional<UnitId> column(UnitId unit, Set<UnitId> columns) {
        return tree.upFrom(unit).stream().filter(columns::contains).findFirst();
    }

    /** Whether no unit has taken it on, and nobody was heard of it. */
    private boolean uncarried(ProvisionId id, Progress progress) {
        var units = taking.getOrDefault(id, List.of());
        return !units.isEmpty()
                && units.stream().noneMatch(one -> one.state().carries())
                && progress.work().coverage().heard() == 0;
    }

    private ProgressScreen.Row row(ProvisionId id, Progress progress, Map<UnitId, String> columns) {
        boolean pooled = progress.work().parts().stream()
                .anyMatch(part -> !part.own() && part.place().objective() == 0);
        var parts = progress.parts().stream()
                .filter(part -> column(part.place().unit(), columns.keySet()).isPresent())
                .collect(Collectors.groupingBy(
                        part -> column(part.place().unit(), columns.keySet()).orElseThrow()));
        var cells = new ArrayList<ProgressScreen.Cell>();
        columns.forEach((unit, name) -> cells.add(
                parts.containsKey(unit)
                        ? cell(id, name, new Bundle(parts.get(unit)))
                        : untaken(id, unit, name, pooled)));
        var said = all(id, progress) + (uncarried(id, progress) ? ", " + words.say("uptake.nobody") : "");
        return new ProgressScreen.Row(words.why(id), progress.place().title(), said, rest(cells), cells);
    }

    /** Who says no more than one word, by that word, as "not asked: Northquay, Millside". */
    private String rest(List<ProgressScreen.Cell> cells) {
        var named = new LinkedHashMap<String, List<String>>();
        cells.stream()
                .filter(ProgressScreen.Cell::plain)
                .forEach(cell -> named.computeIfAbsent(cell.state(), state -> new ArrayList<>())
                        .add(cell.unit()));
        return named.entrySet().stream()
                .map(one -> words.say("progress.rest", one.getKey(), String.join(", ", one.getValue())))
                .collect(Collectors.joining(" "));
    }

    private String all(ProvisionId id, Progress progress) {
        var cover = words.cover(progress.work().coverage()).text();
        return progress.results().stream()
                .findFirst()
                .map(measured -> words.reached(measured.result()) + ", " + cover + taken(id, measured))
                .orElseGet(() -> (progress.work().value().isPresent()
                                ? words.percent(progress.work().value())
                                : words.say("line.work.nothing"))
                        + ", " + cover);
    }

    /** What the units below have taken on of it, beside the target. */
    private String taken(ProvisionId id, Progress.Measured measured) {
        long sum = taken.get(id).of(new IndicatorId(measured.indicator().id()));
        var aim = measured.result().aim();
        return sum == 0
                ? ""
                : ", " + words.say("progress.taken_on", words.amount(aim, sum), words.amount(aim, aim.target()));
    }

    private ProgressScreen.Cell cell(ProvisionId under, String unit, Bundle parts) {
        var coverage = parts.coverage();
        var share = parts.result().or(parts::work);
        boolean silent = coverage.expected() > 0 && coverage.heard() == 0;
        var cover = Cover.of(
                coverage.expected() == 0 ? "" : words.say("progress.cell", coverage.heard(), coverage.expected()),
                coverage.heard(),
                coverage.expected());
        return new ProgressScreen.Cell(
                words.why(parts.only().orElse(under)),
                unit,
                !silent,
                silent,
                false,
                false,
                words.say("uptake." + Uptake.State.adopted(coverage.expected(), coverage.heard())),
                words.percent(share),
                FigureWords.width(share),
                judged(parts),
                parts.work().isEmpty()
                        ? words.say("progress.no_work")
                        : words.say("progress.work_at", words.percent(parts.work())),
                cover,
                silent ? words.cover(coverage).text() : "");
    }

    /** What the bodies say: the one word of one, of several how many said which. Never a mean. */
    private List<Judged> judged(Bundle parts) {
        if (parts.only().isPresent()) {
            return List.of(words.judged(parts.only().map(said::get)));
        }
        var counts = parts.all().stream()
                .map(part -> Spreads.own(said, new ProvisionId(part.place().objective()))
                        .orElse("NONE"))
                .collect(Collectors.groupingBy(word -> word, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Comparator.comparing(count -> Spreads.ORDER.indexOf(count.getKey())))
                .map(count -> words.judged(count.getKey(), count.getValue()))
                .toList();
    }

    private ProgressScreen.Cell untaken(ProvisionId id, UnitId column, String unit, boolean pooled) {
        var uptake = taking.getOrDefault(id, List.of()).stream()
                .filter(one -> one.unit().equals(column))
                .findFirst();
        var notes = new ArrayList<String>();
        // which of the others it is whose plan may not be read is not told
        uptake.filter(one -> !one.isUnread())
                .map(words::notes)
                .filter(text -> !text.isEmpty())
                .ifPresent(notes::add);
        if (pooled
                && uptake.filter(one -> one.state().isAdopted() && !one.isUnread())
                        .isEmpty()) {
            notes.add(words.say("progress.or_unread"));
        }
        return new ProgressScreen.Cell(
                "/plans/" + plan.slug() + "#p" + id.text(),
                unit,
                false,
                false,
                true,
                notes.isEmpty(),
                uptake.map(one -> words.say(one.isUnread() ? one.calledByWord() : one.called()))
                        .orElseGet(() -> words.say("progress.not_taken_on")),
                "",
                "0",
                List.of(),
                "",
                words.cover(Coverage.NOT_ASKED),
                String.join(", ", notes));
    }
}
