package org.throughline.demo;

import java.math.BigDecimal;
import java.util.Optional;
import org.throughline.kernel.Actor;
import org.throughline.pledge.Pledges;
import org.throughline.pledge.Saying;
import org.throughline.progress.StatedFigures;

/** One target shared out among the regions by agreement, not all of it agreed yet, and the federation's own figure beside it. */
final class Agreeing {
    private static final String FEDERATION = "central";
    private static final String HOMES = "2.1";
    private static final String REGION = "marisma";
    private static final long STATED = 4_300;

    private final Stage stage;
    private final Planning planning;

    Agreeing(Stage stage, Planning planning) {
        this.stage = stage;
        this.planning = planning;
    }

    void plan() {
        stage.on(75, () -> {
            ask(FEDERATION, "old-docks", 4_500, "Most of the large houses are yours.");
            ask(FEDERATION, "northquay", 4_800, "");
            ask(FEDERATION, "millside", 4_200, "");
            ask(FEDERATION, REGION, 4_000, "");
        });
        stage.on(66, () -> answer(FEDERATION, "old-docks", Saying.ACCEPTED, Optional.empty(), ""));
        stage.on(
                63,
                () -> answer(
                        FEDERATION,
                        "northquay",
                        Saying.COUNTERED,
                        Optional.of(3_900L),
                        "Warehouse Nine is on nights until spring, and Sailmakers has no plan yet."));
        stage.on(
                61,
                () -> answer(
                        FEDERATION,
                        "millside",
                        Saying.DECLINED,
                        Optional.empty(),
                        "Three of our branches are at the hospital gate until the new year. Ask us again then."));
        stage.on(59, () -> say(FEDERATION, "northquay", true, Saying.ACCEPTED, Optional.empty(), ""));
        stage.on(14, () -> ask(REGION, "la-lonja", 600, ""));
        stage.on(
                10,
                () -> ask(FEDERATION, "hillwards", 4_400, "You know these streets; we have heard nothing of them."));
        stage.on(8, () -> answer(REGION, "la-lonja", Saying.ACCEPTED, Optional.empty(), ""));
        stage.on(7, () -> ask(REGION, "barrio-nuevo", 800, "Un bloque más que el año pasado."));
        stage.on(
                6,
                () -> answer(
                        FEDERATION,
                        REGION,
                        Saying.COUNTERED,
                        Optional.of(3_200L),
                        "Dos agrupaciones acaban de empezar; en primavera podremos con más."));
        stage.on(5, this::state);
    }

    private void ask(String above, String unit, long amount, String reason) {
        say(above, unit, true, Saying.ASKED, Optional.of(amount), reason);
    }

    private void answer(String above, String unit, Saying said, Optional<Long> amount, String reason) {
        say(above, unit, false, said, amount, reason);
    }

    private void say(String above, String unit, boolean byAbove, Saying said, Optional<Long> amount, String reason) {
        stage.later(12);
        Actor speaker = stage.secretaryOf(byAbove ? above : unit);
        stage.cast
                .pledges()
                .say(
                        speaker,
                        planning.written.get(above).provisions.get(HOMES),
                        stage.id(unit),
                        new Pledges.Wish(byAbove, said, amount, reason));
    }

    /** What no report holds, and those responsible know. */
    private void state() {
        var written = planning.written.get(FEDERATION);
        stage.cast
                .statedFigures()
                .state(
                        stage.secretaryOf(FEDERATION),
                        written.provisions.get(HOMES),
                        new StatedFigures.Wish(
                                Optional.of(written.indicators.get(HOMES)),
                                BigDecimal.valueOf(STATED),
                                "Hillwards goes from door to door too, and writes on paper: its secretary counts some"
                                        + " 1,100 households that no report holds.",
                                Optional.empty()));
    }
}
