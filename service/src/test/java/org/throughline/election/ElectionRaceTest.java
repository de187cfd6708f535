package org.throughline.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.throughline.ballot.Ballots;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.http.Messages;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Office;
import org.throughline.kernel.Refusal;
import org.throughline.org.Delegations;
import org.throughline.org.Federation;
import org.throughline.org.Rules;

/** Two at once: one puts to the vote who stands, the other takes one of them back. */
class ElectionRaceTest {
    private static final int A_MOMENT_MS = 150;

    @BothDatabases
    void whoIsTakenBackWhileThePaperIsMadeStaysOffIt(TestDatabase db) throws Exception {
        var federation = new Federation(db);
        var elections = new Elections(
                db.work(),
                federation.units(),
                federation.members(),
                federation.bodies(),
                new Delegations(db.work(), federation.bodies()),
                new Ballots(db.work(), federation.bodies(), federation.units()),
                new Messages());
        var meeting = federation.meetingOf(federation.harbour);
        federation.bodies().setRules(TestDatabase.SYSTEM, meeting, new Rules(0, 1, "SIMPLE", "VOTES_CAST", 0, 0, 0));
        var eli = chair(elections, federation, federation.harbourMember);
        var bea = chair(elections, federation, federation.northSecretary);
        var takenBack = new CountDownLatch(1);
        var opening = new CountDownLatch(1);
        var other = Executors.newSingleThreadExecutor();
        try {
            var withdrawal = other.submit(() -> db.work().writing(TestDatabase.SYSTEM, tx -> {
                tx.dao(ElectionDao.class).put(bea, ElectionState.WITHDRAWN, Optional.empty());
                takenBack.countDown();
                pause(opening);
            }));
            assertThat(takenBack.await(10, TimeUnit.SECONDS)).isTrue();
            opening.countDown();
            try {
                elections.open(
                        federation.as(federation.harbourSecretary),
                        eli,
                        meeting,
                        db.clock().instant().plus(Duration.ofDays(2)));
            } catch (Refusal no) {
                // where both are at work at once, whoever opens it is to look who stands now
                assertThat(no.code()).isEqualTo("election.others");
                assertThat(no.arguments()).containsExactly(1);
            }
            withdrawal.get(10, TimeUnit.SECONDS);
        } finally {
            other.shutdownNow();
        }

        ElectionState state =
                db.work().read(TestDatabase.SYSTEM, tx -> elections.get(tx, bea).state());
        assertThat(state).isEqualTo(ElectionState.WITHDRAWN);
    }

    private static ElectionId chair(Elections elections, Federation federation, MemberId member) {
        return elections.propose(
                federation.as(federation.harbourMember), federation.harbour, member, Office.CHAIR, Optional.empty());
    }

    private static void pause(CountDownLatch until) {
        try {
            assertThat(until.await(10, TimeUnit.SECONDS)).isTrue();
            Thread.sleep(A_MOMENT_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
