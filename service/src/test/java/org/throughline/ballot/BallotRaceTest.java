package org.throughline.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Scope;
import org.throughline.kernel.Standing;
import org.throughline.org.Federation;

/** Many at once: nothing is counted twice, nothing that was accepted is lost. */
class BallotRaceTest {

    private static BallotId open(TestDatabase db, Federation federation, Ballots ballots) {
        var closes = TestDatabase.START.plus(Duration.ofDays(7));
        return db.work()
                .write(
                        TestDatabase.SYSTEM,
                        tx -> ballots.open(
                                tx,
                                new Opening(
                                        federation.meeting,
                                        Question.FREE,
                                        "unit:1",
                                        Scope.PUBLIC,
                                        "A motion",
                                        closes)));
    }

    @BothDatabases
    void oneVoterThirtyTwoTimesAtOnceIsOneVote(TestDatabase db) throws Exception {
        var federation = new Federation(db);
        var ballots = new Ballots(db.work(), federation.bodies(), federation.units());
        var ballot = open(db, federation, ballots);
        var voter = federation.as(federation.hillMember);
        var tries = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 32; i++) {
            var choice = Choice.values()[i % 3];
            tries.add(() -> taken(() -> ballots.cast(voter, ballot, choice)));
        }

        assertThat(together(tries)).containsOnlyOnce(true);
        assertThat(db.work()
                        .<Long>read(
                                TestDatabase.SYSTEM,
                                tx -> ballots.turnout(tx, ballot).voted()))
                .isEqualTo(1);
    }

    @BothDatabases
    void everyVoteThatWasAcceptedBeforeTheCountIsCounted(TestDatabase db) throws Exception {
        var federation = new Federation(db);
        var ballots = new Ballots(db.work(), federation.bodies(), federation.units());
        var voters = new ArrayList<MemberId>();
        for (int i = 0; i < 24; i++) {
            voters.add(federation.member("Voter " + i, federation.hill, Standing.FULL));
        }
        var ballot = open(db, federation, ballots);
        var deeds = new ArrayList<Callable<Boolean>>();
        for (var voter : voters) {
            var actor = federation.as(voter);
            deeds.add(() -> taken(() -> ballots.cast(actor, ballot, Choice.FOR)));
        }
        for (int i = 0; i < 8; i++) {
            deeds.add(3 * i, () -> {
                db.clock().moveTo(TestDatabase.START.plus(Duration.ofDays(7)));
                db.work().write(TestDatabase.SYSTEM, tx -> ballots.settle(tx, ballot));
                return false;
            });
        }

        long accepted = together(deeds).stream().filter(taken -> taken).count();

        var result = db.work()
                .read(TestDatabase.SYSTEM, tx -> ballots.result(tx, ballot).orElseThrow());
        assertThat(result.tally().inFavour()).isEqualTo(accepted);
        assertThat(db.work().<List<String>>read(TestDatabase.SYSTEM, new Recount(ballots)::check))
                .isEmpty();
    }

    private static boolean taken(Runnable cast) {
        try {
            cast.run();
            return true;
        } catch (Refusal e) {
            return false;
        }
    }

    private static List<Boolean> together(List<Callable<Boolean>> deeds)
            throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(32);
        try {
            var start = new CountDownLatch(1);
            var running = new ArrayList<java.util.concurrent.Future<Boolean>>();
            for (var deed : deeds) {
                running.add(threads.submit(() -> {
                    start.await();
                    return deed.call();
                }));
            }
            start.countDown();
            var done = new ArrayList<Boolean>();
            for (var one : running) {
                done.add(one.get());
            }
            return done;
        } finally {
            threads.shutdownNow();
        }
    }
}
