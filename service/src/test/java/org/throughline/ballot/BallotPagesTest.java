package org.throughline.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.db.TestDatabase;
import org.throughline.http.Messages;
import org.throughline.http.TestEdge;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Scope;
import org.throughline.org.Federation;

/** The paper, the receipt and the result, as page and as JSON. */
class BallotPagesTest {
    private final TestDatabase db = TestDatabase.sqlite();
    private final Federation federation = new Federation(db);
    private final Ballots ballots = new Ballots(db.work(), federation.bodies(), federation.units());
    private final Contests contests = new Contests(db.work(), ballots, federation.bodies());
    private Actor actor = federation.as(federation.hillMember);
    private BallotId ballot;
    private TestEdge edge;

    @BeforeEach
    void open() {
        var messages = new Messages();
        var members = federation.members();
        var screens = new BallotScreens(
                ballots,
                federation.bodies(),
                federation.units(),
                members,
                new ContestScreens(contests, members, messages),
                messages);
        edge = new TestEdge(
                () -> actor,
                db.clock(),
                new BallotPages(db.work(), ballots, contests, screens),
                new BallotResource(db.work(), ballots, contests, new BallotViews(ballots, members, messages)));
        ballot = db.work()
                .write(
                        TestDatabase.SYSTEM,
                        tx -> ballots.open(
                                tx,
                                new Opening(
                                        federation.meeting,
                                        Question.ADOPT,
                                        "plan:1",
                                        Scope.organisation(federation.centre),
                                        "Adopt the strategy?",
                                        TestDatabase.START.plus(Duration.ofDays(8)))));
    }

    @AfterEach
    void close() {
        edge.close();
        db.close();
    }

    private String path() {
        return "/ballots/" + ballot.text();
    }

    private void isNow(MemberId member) {
        actor = federation.as(member);
    }

    @Test
    void thePaperChoosesNothingBeforehandAndSaysByWhichRule() {
        var page = edge.page(path());

        assertThat(page.select("input[name=vote]")).hasSize(3);
        assertThat(page.select("input[checked]")).isEmpty();
        assertThat(page.text()).contains("Adopt the strategy?", "more votes for than against", "8 days left");
    }

    @Test
    void whoHasVotedSeesTheReceiptAndNoForm() {
        var answer = edge.post(path() + "/votes", "k1", Map.of("vote", "AGAINST"));
        assertThat(answer.getStatus()).isEqualTo(303);

        var page = edge.page(path());

        assertThat(page.select("input[name=vote]")).isEmpty();
        assertThat(page.select("[role=status]").text()).contains("You voted: Against");
        assertThat(page.text()).contains("of which 1 have been cast");
    }

    @Test
    void sentTwiceIsOneVoteAndAnotherVoteIsRefused() {
        edge.post(path() + "/votes", "k1", Map.of("vote", "FOR"));

        assertThat(edge.post(path() + "/votes", "k1", Map.of("vote", "FOR")).getStatus())
                .isEqualTo(303);
        assertThat(edge.post(path() + "/votes", "k2", Map.of("vote", "AGAINST")).getStatus())
                .isEqualTo(409);
    }

    @Test
    void noRunningResultIsToldBeforeTheClose() {
        edge.post("/api" + path() + "/votes", Map.of("vote", "FOR"));
        isNow(federation.secretary);

        var json = edge.get("/api" + path()).readEntity(JsonNode.class);

        assertThat(json.get("voted").asLong()).isEqualTo(1);
        assertThat(json.has("result")).isFalse();
        assertThat(edge.page(path()).text()).doesNotContain("Fay Hill voted").doesNotContain("1 for");
    }

    @Test
    void theResultHasItsSumItsScaleAndItsRollCall() {
        edge.post(path() + "/votes", "k1", Map.of("vote", "FOR"));
        isNow(federation.secretary);
        edge.post(path() + "/votes/entered", "k2", Map.of("vote", "FOR", "member", federation.valleyMember.text()));
        edge.post(path() + "/votes", "k3", Map.of("vote", "AGAINST"));
        db.clock().moveBy(Duration.ofDays(9));
        db.work().writing(TestDatabase.SYSTEM, tx -> ballots.settle(tx, ballot));

        var page = edge.page(path());

        assertThat(page.select(".outcome__word").text()).isEqualTo("carried");
        assertThat(page.text()).contains("3 of 7 voted", "For 2, against 1, abstained 0");
        assertThat(page.select(".roll__side").first().text())
                .contains("Fay Hill", "Gus Valley", "entered by Ada Castle");
        assertThat(page.select(".scale__for").attr("width")).isEqualTo("66.66%");

        var json = edge.get("/api" + path()).readEntity(JsonNode.class).get("result");
        assertThat(json.get("outcome").asText()).isEqualTo("CARRIED");
        assertThat(json.get("arithmetic").asText()).contains("3 of 7 voted");
        assertThat(json.get("rollCall")).hasSize(3);
        assertThat(edge.get("/api" + path() + "/recount")
                        .readEntity(JsonNode.class)
                        .get("inFavour")
                        .asLong())
                .isEqualTo(2);
    }

    @Test
    void whoMayNotReadTheMatterAndWhatDoesNotExistLookTheSame() {
        actor = Actor.anonymous("en");

        var forbidden = edge.get("/api" + path());
        var missing = edge.get("/api/ballots/0000000000001");

        assertThat(forbidden.getStatus()).isEqualTo(404);
        assertThat(forbidden.readEntity(String.class)).isEqualTo(missing.readEntity(String.class));
    }

    @Test
    void theListShowsWhatWaitsForMeFirst() {
        var page = edge.page("/ballots");
        assertThat(page.select("h2").first().text()).isEqualTo("Waiting for your vote");

        edge.post(path() + "/votes", "k1", Map.of("vote", "ABSTAIN"));

        assertThat(edge.page("/ballots").text()).doesNotContain("Waiting for your vote");
        assertThat(edge.get("/api/ballots?body=" + federation.meeting.text()).readEntity(JsonNode.class))
                .hasSize(1);
    }
}
