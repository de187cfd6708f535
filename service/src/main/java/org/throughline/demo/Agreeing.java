package org.throughline.demo;

import java.math.BigDecimal;
import java.util.Optional;
import org.throughline.ballot.How;
import org.throughline.ballot.Question;
import org.throughline.ballot.RecordedDecision;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Scope;
import org.throughline.pledge.Pledges;
import org.throughline.pledge.Saying;
import org.throughline.progress.StatedFigures;

/** Targets shared out among the regions by agreement, not all of it agreed yet, and the federation's own figure beside one. */
final class Agreeing {
    private static final String FEDERATION = "central";
    private static final String HOMES = "2.1";
    private static final String MEMBERS = "3.2";
    private static final String REGION = "marisma";
    private static final long STATED = 4_300;
    private static final int CONFIRMED = 64;

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
        stage.on(CONFIRMED, () -> confirm("old-docks", HOMES, "We take on 4,500 households"));
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
        growing();
    }

    /** Of this one each region has come to another place, and none has it in its plan yet. */
    private void growing() {
        stage.on(73, () -> {
            say(FEDERATION, MEMBERS, "northquay", wish(true, Saying.ASKED, 100, ""));
            say(FEDERATION, MEMBERS, "millside", wish(true, Saying.ASKED, 90, ""));
            say(FEDERATION, MEMBERS, REGION, wish(true, Saying.ASKED, 80, ""));
        });
        stage.on(69, () -> say(FEDERATION, MEMBERS, "northquay", wish(false, Saying.ACCEPTED, 0, "")));
        stage.on(CONFIRMED, () -> confirm("northquay", MEMBERS, "A hundred members by the end of the plan"));
        stage.on(
                60,
                () -> say(
                        FEDERATION,
                        MEMBERS,
                        "millside",
                        wish(false, Saying.DECLINED, 0, "First those who joined last year have to find work to do.")));
        stage.on(12, () -> say(FEDERATION, MEMBERS, "old-docks", wish(false, Saying.OFFERED, 85, "")));
        stage.on(9, () -> say(FEDERATION, MEMBERS, "old-docks", wish(true, Saying.ACCEPTED, 0, "")));
    }

    private static Pledges.Wish wish(boolean above, Saying said, long amount, String reason) {
        return new Pledges.Wish(above, said, Optional.of(amount).filter(some -> some > 0), reason);
    }

    /** The members' meeting of a region makes its secretary's word its own. */
    private void confirm(String unit, String objective, String motion) {
        stage.later(12);
        Actor speaker = stage.secretaryOf(unit);
        var taken = new RecordedDecision(stage.before(CONFIRMED), How.HANDS, 21, 17, 2, 2);
        var scope = "unit:" + stage.id(unit).text();
        var ballot = stage.cast
                .work()
                .write(
                        speaker,
                        tx -> stage.cast
                                .ballots()
                                .record(
                                        tx,
                                        taken.on(
                                                stage.meetings.get(unit), Question.FREE, scope, Scope.PUBLIC, motion)));
        say(
                FEDERATION,
                objective,
                unit,
                new Pledges.Wish(false, Saying.ACCEPTED, Optional.empty(), "", Optional.of(ballot)));
    }

    private void ask(String above, String unit, long amount, String reason) {
        say(above, unit, true, Saying.ASKED, Optional.of(amount), reason);
    }

    private void answer(String above, String unit, Saying said, Optional<Long> amount, String reason) {
        say(above, unit, false, said, amount, reason);
    }

    private void say(String above, String unit, boolean byAbove, Saying said, Optional<Long> amount, String reason) {
        say(above, HOMES, unit, new Pledges.Wish(byAbove, said, amount, reason));
    }

    private void say(String above, String objective, String unit, Pledges.Wish wish) {
        stage.later(12);
        Actor speaker = stage.secretaryOf(wish.above() ? above : unit);
        stage.cast.pledges().say(speaker, planning.written.get(above).provisions.get(objective), stage.id(unit), wish);
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
