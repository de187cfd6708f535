package org.throughline.app;

import io.dropwizard.lifecycle.Managed;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.db.Tx;
import org.throughline.kernel.Actor;

/**
 * Brings about what nobody has to ask for: ballots that are over take effect, texts whose day has come are in
 * force, and reporting periods open and close.
 */
final class Settling implements Managed {
    private static final Logger LOG = LoggerFactory.getLogger(Settling.class);
    private static final Actor SYSTEM = Actor.system("settling");
    private static final int SECONDS = 2;
    /** Units have their own time zones, so days begin every quarter of an hour somewhere. */
    private static final int DAY_BEGINS = 15 * 60 / SECONDS;

    private final House house;
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "settling");
        thread.setDaemon(true);
        return thread;
    });
    private final Set<Object> complained = new HashSet<>();
    private int round;
    private LocalDate day = LocalDate.MIN;

    Settling(House house) {
        this.house = house;
    }

    @Override
    public void start() {
        // the first round comes at once, so that nothing is settled in the midst of what is done first;
        // it ends with the rounds themselves; what fails inside is logged there
        var unused = rounds.scheduleWithFixedDelay(this::look, 0, SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void stop() throws InterruptedException {
        rounds.shutdown();
        if (!rounds.awaitTermination(10, TimeUnit.SECONDS)) {
            LOG.warn("What was being settled is not done; the next start does it.");
        }
    }

    /** One round: a glance, and work only where there is some. What fails is tried again in the next round. */
    void look() {
        try {
            boolean over = !house.work.read(SYSTEM, house.ballots::due).isEmpty();
            var today = LocalDate.ofInstant(house.clock.instant(), ZoneOffset.UTC);
            if (over || round % DAY_BEGINS == 0 || !today.equals(day)) {
                settle();
            }
            day = today;
            round++;
        } catch (RuntimeException e) {
            LOG.error("Settling failed and is tried again", e);
        }
    }

    private void settle() {
        for (var id : house.work.read(SYSTEM, house.successions::due)) {
            try {
                house.successions.settle(SYSTEM, id);
            } catch (RuntimeException e) {
                complain(id, e);
            }
        }
        each(house.decisions::due, house.decisions::settle);
        each(house.adoption::due, house.adoption::settleDue);
        each(house.moves::due, house.moves::settle);
        each(house.alignments::due, house.alignments::settle);
        each(house.reviewDecisions::due, house.reviewDecisions::settle);
        each(house.summationDecisions::due, house.summationDecisions::settle);
        each(house.periodEnds::due, house.periodEnds::settle);
        each(house.elections::due, house.elections::settle);
        each(house.rounds::due, house.rounds::settle);
        each(house.takings::lapsed, house.takings::giveBack);
        each(house.rising::due, house.rising::settle);
        each(house.recurrences::due, house.recurrences::settle);
        each(house.duties::due, house.duties::pass);
        // those on which nothing else hangs
        each(house.ballots::due, house.ballots::settle);
    }

    /** Each in a unit of work of its own, so that one that fails holds no other up. */
    private <I> void each(Function<Tx, List<I>> due, BiConsumer<Tx, I> settle) {
        for (var id : house.work.read(SYSTEM, due)) {
            try {
                house.work.writing(SYSTEM, tx -> settle.accept(tx, id));
            } catch (RuntimeException e) {
                complain(id, e);
            }
        }
    }

    /** At length the first time only; it comes back with each round. */
    private void complain(Object id, RuntimeException e) {
        if (complained.add(id)) {
            LOG.error("{} cannot be settled and is tried again with each round", id, e);
        }
    }
}
