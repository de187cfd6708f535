package org.throughline.demo;

import java.time.LocalDate;
import org.throughline.kernel.MovingClock;

/** Tells the demo organisation into an empty database. */
public final class Demo {
    private final Stage stage;

    /**
     * Prepares the telling.
     *
     * @param cast over the empty database and this very clock
     * @param clock stands before the founding; it is moved to the evening before {@code today}
     * @param today the day on which the reader looks in
     */
    public Demo(Cast cast, MovingClock clock, LocalDate today) {
        this.stage = new Stage(cast, clock, today);
    }

    public void tell() {
        new People(stage).plan();
        var planning = new Planning(stage);
        planning.plan();
        new Debating(stage, planning).plan();
        new Working(stage, planning).plan();
        new Rounds(stage, planning, "tidewater", "en").plan();
        new Rounds(stage, planning, "barrio-nuevo", "es").plan();
        new Reviewing(stage).plan();
        new Changing(stage, planning).plan();
        new Learning(stage, planning).plan();
        new Agreeing(stage, planning).plan();
        new Gathering(stage, "tidewater", "en").plan();
        new Gathering(stage, "barrio-nuevo", "es").plan();
        new Electing(stage).plan();
        stage.play();
    }
}
