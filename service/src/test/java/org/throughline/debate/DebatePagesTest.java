package org.throughline.debate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughline.ballot.DecisionForms;
import org.throughline.db.TestDatabase;
import org.throughline.http.Messages;
import org.throughline.http.TestEdge;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;

/** The debate and the order of business, as pages and as JSON of the same things. */
class DebatePagesTest {
    private static final String HALF = Chamber.DOORS.replace("all", "half the");
    private static final String MOST = Chamber.DOORS.replace("all", "most");

    private final TestDatabase db = TestDatabase.sqlite();
    private final Chamber chamber = new Chamber(db);
    private Actor actor = chamber.as(chamber.federation.harbourMember);
    private final TestEdge edge = edge();
    private final String plan = "/plans/homes-for-all";

    private TestEdge edge() {
        var house = chamber.house;
        var federation = chamber.federation;
        var messages = new Messages();
        var screens = new DebateScreens(
                house.plans,
                house.texts,
                federation.units(),
                federation.members(),
                chamber.amendments,
                chamber.statements,
                messages);
        var decide = new DecideScreens(
                house.texts,
                house.ballots,
                chamber.order,
                chamber.merges,
                screens,
                new DecisionForms(federation.units(), federation.bodies(), messages),
                messages);
        return new TestEdge(
                () -> actor,
                db.clock(),
                new DebatePages(db.work(), house.plans, house.texts, chamber.amendments, chamber.statements, screens),
                new AmendmentPages(db.work(), house.plans, chamber.amendments, chamber.decisions),
                new DecidePages(
                        db.work(),
                        house.plans,
                        chamber.amendments,
                        chamber.decisions,
                        chamber.adoption,
                        chamber.merges,
                        screens,
                        decide),
                new SubjectPages(db.work(), new Subjects(house.plans)),
                new AmendmentResource(db.work(), chamber.amendments, chamber.decisions),
                new StatementResource(db.work(), chamber.statements),
                new VersionDebateResource(db.work(), house.plans, chamber.amendments, chamber.merges));
    }

    @AfterEach
    void close() {
        edge.close();
        db.close();
    }

    private void isNow(MemberId member) {
        actor = chamber.as(member);
    }

    private String debate() {
        return plan + "/debate/" + chamber.doors.text();
    }

    private JsonNode json(String path) {
        return edge.get(path).readEntity(JsonNode.class);
    }

    @Test
    void oneSpeaksAndIsAnsweredBesideTheText() {
        assertThat(edge.post(debate() + "/statements", "k1", Map.of("words", "Too *many* doors."))
                        .getStatus())
                .isEqualTo(303);
        var first = json("/api/statements?subject=provision:" + chamber.doors.text())
                .get(0);
        isNow(chamber.federation.secretary);
        edge.post(
                debate() + "/statements",
                "k2",
                Map.of("words", "How many then?", "parent", first.get("id").asText()));

        var page = edge.page(debate());

        assertThat(page.select(".statement__words em").text()).isEqualTo("many");
        assertThat(page.select(".statement__replies .statement__words").text()).isEqualTo("How many then?");
        assertThat(edge.page(plan + "/debate").text()).contains("2 statements").doesNotContain("0 amendments");
    }

    @Test
    void theDifferenceAndWhomItMeetsAreSeenWhileWriting() {
        chamber.moved(chamber.doors, MOST);
        var form = plan + "/provisions/" + chamber.doors.text() + "/amend";
        assertThat(edge.page(form).select("textarea[name=words]").text()).isEqualTo(Chamber.DOORS);

        var answer = edge.post(form, "k1", Map.of("words", HALF, "why", "We tried.", "deed", "preview"));
        var preview = org.jsoup.Jsoup.parse(answer.readEntity(String.class));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(preview.select(".gist dd").eachText()).containsExactly("all", "half the");
        assertThat(preview.select("del").text()).contains("struck:").contains("all");
        assertThat(preview.text()).contains("Amendment 1 and Your amendment both change these words");
        assertThat(preview.select("textarea[name=words]").text()).isEqualTo(HALF);
        assertThat(chamber.house
                        .read(tx -> chamber.amendments.ofPlan(tx, chamber.plan))
                        .size())
                .isEqualTo(1);
    }

    @Test
    void anAmendmentIsMovedSponsoredAndDecidedByForms() {
        edge.post(
                plan + "/provisions/" + chamber.doors.text() + "/amend",
                "k1",
                Map.of("words", HALF, "why", "We tried.", "deed", "move"));
        isNow(chamber.federation.hillMember);
        var page = edge.page(plan + "/amendments/1");
        assertThat(page.text()).contains("Gathering sponsors", "moved by Eli Harbour, 0 sponsors");
        edge.post(plan + "/amendments/1/sponsor", "k2", Map.of());
        isNow(chamber.federation.secretary);
        assertThat(edge.page(plan + "/decide/record?amendment=1").text()).contains("7 are entitled today");

        var sent = edge.post(
                plan + "/decide/record",
                "k3",
                Map.of(
                        "amendment",
                        "1",
                        "held",
                        "2027-03-01",
                        "how",
                        "HANDS",
                        "present",
                        "6",
                        "for",
                        "4",
                        "against",
                        "2"));

        assertThat(sent.getStatus()).isEqualTo(303);
        assertThat(edge.page(plan + "/decide").text())
                .contains("Carried", "its words are not in the text yet", "Result: carried");
        assertThat(edge.page(plan + "/decide/text").select("ins").text()).contains("half the");
        assertThat(json("/api/versions/" + chamber.version.text() + "/amendments")
                        .get(0)
                        .get("state")
                        .asText())
                .isEqualTo("CARRIED");

        assertThat(edge.post(plan + "/decide/merge", "k4", Map.of()).getStatus())
                .isEqualTo(303);
        assertThat(edge.page(debate()).select(".prose, main").text()).contains("half the doors");
        assertThat(edge.page(plan + "/decide").text()).doesNotContain("not in the text yet");
    }

    @Test
    void whereCarriedOnesMeetTheEditorWritesTheWords() {
        chamber.carried(chamber.doors, HALF);
        chamber.carried(chamber.doors, MOST);
        isNow(chamber.federation.secretary);
        var refused = edge.post("/api/versions/" + chamber.version.text() + "/merge", Map.of());
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(refused.readEntity(JsonNode.class).get("detail").asText())
                .contains("Amendments 1 and 2 both carried and both change “all”");

        var page = edge.page(plan + "/decide/text");
        var field = page.select("textarea").attr("name");
        edge.post(plan + "/decide/merge", "k1", Map.of(field, Chamber.DOORS.replace("all", "most, at least half the")));

        assertThat(edge.page(debate()).text()).contains("most, at least half the doors");
    }

    @Test
    void aSecretaryFoldsWithAReasonThatEveryoneReads() {
        edge.post(debate() + "/statements", "k1", Map.of("words", "Rude words."));
        isNow(chamber.federation.secretary);
        var action = edge.page(debate()).select("form[action$=/fold]").attr("action");
        edge.post(action, "k2", Map.of("reason", "Of a person."));
        isNow(chamber.federation.valleyMember);

        assertThat(edge.page(debate()).select("details summary").text()).contains("Folded: Of a person.");
        assertThat(edge.page(debate()).select("form[action$=/fold]")).isEmpty();
    }

    @Test
    void aSubjectLeadsToWhereItIsShownAndOnlyForWhoMayRead() {
        var id = chamber.moved(chamber.doors, HALF);

        assertThat(edge.get("/subjects/amendment:" + id.text()).getLocation().getPath())
                .endsWith(plan + "/amendments/1");
        actor = Actor.anonymous("en");
        assertThat(edge.get("/subjects/amendment:" + id.text()).getStatus()).isEqualTo(404);
        assertThat(edge.get(debate()).getStatus()).isEqualTo(404);
        assertThat(edge.get("/api/amendments/" + id.text()).getStatus()).isEqualTo(404);
        assertThat(edge.get("/api/versions/" + chamber.version.text() + "/amendments")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void itIsSaidInSpanishToWhoReadsSpanish() {
        chamber.moved(chamber.doors, HALF);
        actor = new Actor(
                actor.kind(),
                actor.member(),
                actor.name(),
                "es",
                actor.home(),
                actor.scopes(),
                actor.offices(),
                actor.standings(),
                actor.memberOf(),
                actor.votesIn(),
                actor.seats(),
                actor.request());

        assertThat(edge.page(plan + "/amendments/1").text()).contains("Enmienda 1", "Reuniendo avales");
        assertThat(edge.page(plan + "/decide").text()).contains("En debate");
    }
}
