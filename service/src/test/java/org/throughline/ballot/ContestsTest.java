package org.throughline.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.http.Messages;
import org.throughline.http.TestEdge;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Scope;
import org.throughline.org.Federation;
import org.throughline.org.Rules;

/** A recorded decision is contested within its days by those who were entitled, and answered by the keepers. */
class ContestsTest {
    private TestDatabase db;
    private Federation federation;
    private Ballots ballots;
    private Contests contests;

    private void begin(TestDatabase fresh) {
        db = fresh;
        federation = new Federation(fresh);
        ballots = new Ballots(fresh.work(), federation.bodies(), federation.units());
        contests = new Contests(fresh.work(), ballots, federation.bodies());
    }

    private BallotId decided() {
        var decision = new RecordedDecision(Federation.DAY, How.HANDS, 2, 2, 0, 0);
        return db.work()
                .write(
                        federation.as(federation.harbourSecretary),
                        tx -> ballots.record(
                                tx,
                                decision.on(
                                        federation.meetingOf(federation.harbour),
                                        Question.FREE,
                                        "free:1",
                                        Scope.PUBLIC,
                                        "Open on Sundays")));
    }

    private List<Contest> of(BallotId id) {
        return db.work().read(TestDatabase.SYSTEM, tx -> contests.of(tx, id));
    }

    private Actor as(MemberId member) {
        return federation.as(member);
    }

    @BothDatabases
    void whoWasEntitledContestsOnceAndIsAnsweredOnce(TestDatabase fresh) {
        begin(fresh);
        var id = decided();

        contests.contest(as(federation.harbourMember), id, "There were three of us. ");
        assertThat(of(id)).extracting(Contest::reason).containsExactly("There were three of us.");
        assertThatThrownBy(() -> contests.contest(as(federation.harbourMember), id, "Again."))
                .hasMessageContaining("contest.twice");

        assertThatThrownBy(() ->
                        contests.answer(as(federation.harbourMember), id, federation.harbourMember, "It was not so."))
                .hasMessageContaining("contest.keeper");
        contests.answer(as(federation.harbourSecretary), id, federation.harbourMember, "The third came later.");
        assertThatThrownBy(() -> contests.answer(as(federation.harbourSecretary), id, federation.harbourMember, "No."))
                .hasMessageContaining("contest.answered");
        assertThat(of(id)).extracting(Contest::answer).containsExactly("The third came later.");
    }

    @BothDatabases
    void nobodyElseContestsAndNobodyAfterItsDays(TestDatabase fresh) {
        begin(fresh);
        var id = decided();
        assertThatThrownBy(() -> contests.contest(as(federation.hillMember), id, "Not so."))
                .hasMessageContaining("contest.entitled");
        assertThatThrownBy(() -> contests.contest(as(federation.harbourMember), id, " "))
                .hasMessageContaining("contest.reason");

        fresh.clock().moveBy(Duration.ofDays(Contests.DAYS + 1));
        assertThatThrownBy(() -> contests.contest(as(federation.harbourMember), id, "Not so."))
                .hasMessageContaining("contest.over");
        fresh.clock().moveBy(Duration.ofDays(-1));
        contests.contest(as(federation.harbourMember), id, "Not so.");
        assertThat(of(id)).hasSize(1);
    }

    @BothDatabases
    void thePageSaysItsDaysTheRulesAsTheyStoodAndWhatIsSaidAgainstIt(TestDatabase fresh) {
        begin(fresh);
        var id = decided();
        federation
                .bodies()
                .setRules(
                        as(federation.harbourSecretary),
                        federation.meetingOf(federation.harbour),
                        new Rules(1, 2, "TWO_THIRDS", "PRESENT", 7, 3, 2));
        var actor = new Actor[] {as(federation.harbourMember)};
        var messages = new Messages();
        var members = federation.members();
        var screens = new BallotScreens(
                ballots,
                federation.bodies(),
                federation.units(),
                members,
                new ContestScreens(contests, members, messages),
                messages);
        try (var edge = new TestEdge(
                () -> actor[0], fresh.clock(), new BallotPages(fresh.work(), ballots, contests, screens))) {
            var here = "/ballots/" + id.text();
            assertThat(edge.page(here).text())
                    .contains("may contest it until", "standing rules it was taken by, version 1");
            assertThat(edge.page(here + "/rules").text())
                    .contains("more votes for than against", "version 2 holds today");
            assertThat(edge.post(here + "/contests", "k1", Map.of("reason", "")).getStatus())
                    .isEqualTo(422);
            assertThat(edge.post(here + "/contests", "k2", Map.of("reason", "We were three <b>here</b>."))
                            .getStatus())
                    .isEqualTo(303);

            var page = edge.page(here);
            assertThat(page.select("form textarea")).isEmpty();
            assertThat(page.text()).contains("1 of those entitled contests it", "We were three <b>here</b>.");
            actor[0] = as(federation.harbourSecretary);
            assertThat(edge.page(here).select("textarea[name=answer]")).hasSize(1);
            actor[0] = Actor.anonymous("en");
            assertThat(edge.page(here).select("main form")).isEmpty();
        }
    }
}
