package org.throughline.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.kernel.Id;
import org.throughline.parts.Cell;
import org.throughline.parts.Field;
import org.throughline.parts.Head;
import org.throughline.parts.Option;
import org.throughline.parts.Row;
import org.throughline.parts.Table;
import org.throughline.plan.Plan;
import org.throughline.plan.ProvisionId;

/** What an objective shows besides its own deeds, and the form by which one is shown. */
public final class AlsoScreens {
    private final Deeds deeds;
    private final Figures figures;

    public AlsoScreens(Deeds deeds, Figures figures) {
        this.deeds = deeds;
        this.figures = figures;
    }

    Optional<Table> table(Tx tx, FigureWords words, ProvisionId objective) {
        var besides = deeds.besides(tx, objective);
        if (besides.isEmpty()) {
            return Optional.empty();
        }
        var homes = figures.names(
                tx,
                besides.stream()
                        .flatMap(deed -> deed.objective().stream())
                        .distinct()
                        .toList());
        var rows = new ArrayList<Row>();
        for (var deed : besides) {
            var home = deed.objective().map(homes::get);
            rows.add(new Row(
                    words.date(deed.happenedOn()),
                    home.map(Figures.Named::href).orElse(""),
                    List.of(
                            new Cell(deed.words(), false, ""),
                            new Cell(amount(words, deed), true, ""),
                            new Cell(
                                    home.map(at -> at.place().title()).orElseGet(() -> words.say("task.other_work")),
                                    false,
                                    ""))));
        }
        return Optional.of(new Table(
                words.say("also.table"),
                List.of(
                        new Head(words.say("progress.day"), false),
                        new Head(words.say("field.measure"), false),
                        new Head(words.say("progress.reported"), true),
                        new Head(words.say("also.counted_under"), false)),
                rows));
    }

    Optional<ProgressScreen.AlsoForm> form(Tx tx, FigureWords words, Plan plan, ProvisionId objective) {
        var offered = deeds.elsewhere(tx, plan, objective);
        return offered.isEmpty()
                ? Optional.empty()
                : Optional.of(new ProgressScreen.AlsoForm(
                        "/progress/" + objective.text() + "/also",
                        Field.select(
                                        "update",
                                        offered.stream()
                                                .map(deed -> new Option(
                                                        Id.text(deed.update()),
                                                        words.date(deed.happenedOn()) + ": " + amount(words, deed) + " "
                                                                + deed.words(),
                                                        false,
                                                        ""))
                                                .toList())
                                .label("field.also_update")));
    }

    private static String amount(FigureWords words, Deed deed) {
        return deed.den() == 1
                ? words.say("task.many", deed.amount())
                : words.say("progress.cell", deed.amount(), deed.den());
    }
}
