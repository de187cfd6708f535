package org.throughline.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.throughline.kernel.UnitId;
import org.throughline.org.Unit;
import org.throughline.parts.Cell;
import org.throughline.parts.Head;
import org.throughline.parts.Row;
import org.throughline.parts.Table;
import org.throughline.pledge.Uptake;

/** Lists how far units have come with an objective. Whose plans the reader may not read stand in one line as others. */
record UptakeTable(FigureWords words, Function<UnitId, Unit> units) {

    /** The table; none where there is no unit. */
    Optional<Table> of(List<Uptake> uptakes) {
        if (uptakes.isEmpty()) {
            return Optional.empty();
        }
        var rows = new ArrayList<Row>();
        uptakes.stream().filter(one -> !one.isUnread()).map(this::row).forEach(rows::add);
        if (uptakes.stream().anyMatch(Uptake::isUnread)) {
            rows.add(new Row(
                    words.say("progress.others"),
                    "",
                    List.of(new Cell(words.say("uptake." + Uptake.State.IN_ADOPTED_PLAN), false, ""))));
        }
        return Optional.of(new Table(
                words.say("uptake.title"),
                List.of(new Head(words.say("pledge.unit"), false), new Head(words.say("pledge.stands"), false)),
                rows));
    }

    private Row row(Uptake uptake) {
        var unit = units.apply(uptake.unit());
        var href = uptake.objective().map(words::why).orElse("/units/" + unit.slug());
        return new Row(
                unit.name(),
                href,
                List.of(new Cell(words.say(uptake.called()), false, words.notes(uptake), uptake.decisionHref())));
    }
}
