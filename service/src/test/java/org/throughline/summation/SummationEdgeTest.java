package org.throughline.summation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.ballot.DecisionForms;
import org.throughline.db.TestDatabase;
import org.throughline.debate.Discussions;
import org.throughline.debate.Statements;
import org.throughline.debate.Subjects;
import org.throughline.http.Messages;
import org.throughline.http.TestEdge;
import org.throughline.index.SearchRows;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Scope;
import org.throughline.kernel.Visibility;
import org.throughline.plan.Buffers;
import org.throughline.plan.NewPlan;
import org.throughline.plan.PlanHouse;
import org.throughline.plan.Tier;
import org.throughline.review.EvidenceWords;

/** The pages and the JSON of summations, syntheses and lessons, side by side. */
class SummationEdgeTest {
    private TestDatabase db;
    private SummationHouse house;
    private TestEdge edge;
    private MemberId who;
    private int key;

    @BeforeEach
    void begin() {
        db = TestDatabase.sqlite();
        house = new SummationHouse(db);
        var messages = new Messages();
        var units = house.federation.units();
        var members = house.federation.members();
        var statements = new Statements(
                db.work(), new Subjects(house.plans.plans, List.of(new SummedUp())), new SearchRows(db.ids()));
        var screens = new SummationScreens(
                house.summations,
                house.reviews.evidences,
                house.plans.plans,
                units,
                members,
                new Buffers(db.work()),
                new EvidenceWords(house.plans.measures, messages),
                new DecisionForms(units, house.federation.bodies(), messages),
                new Discussions(statements, units, members, messages),
                messages);
        var lists = new SummationLists(house.summations, house.lessons, units, screens, messages);
        var lessons = new LessonScreens(house.lessons, house.takings, house.plans.texts, units, members, messages);
        edge = new TestEdge(
                () -> house.as(who),
                db.clock(),
                new SummationPages(db.work(), house.summations, house.decisions, screens, statements, lists),
                new SynthesisPages(
                        db.work(),
                        house.summations,
                        house.syntheses,
                        new SynthesisScreens(house.summations, house.syntheses, units, members, screens, messages)),
                new LessonPages(db.work(), house.summations, house.lessons, lessons),
                new TakingPages(db.work(), house.plans.plans, house.takings, lessons),
                new SummationResource(db.work(), units, house.summations, house.decisions, house.syntheses),
                new LessonResource(db.work(), house.summations, house.lessons, house.became, house.takings, messages));
        who = house.federation.harbourMember;
    }

    @AfterEach
    void end() {
        edge.close();
        db.close();
    }

    private String post(String path, Map<String, String> fields) {
        var response = edge.post(path, "k" + key++, fields);
        assertThat(response.getStatus()).as(path).isEqualTo(303);
        return response.getLocation().getPath();
    }

    @Test
    void aMemberSumsUpByPages() {
        var objective = house.reviews.local.objective().text();
        var form = edge.page("/summations/new?objective=" + objective);
        assertThat(form.select("input[name=objective]").val()).isEqualTo(objective);
        var place = post(
                "/summations",
                Map.of(
                        "title",
                        "Doors",
                        "unit",
                        form.select("select[name=unit] option[selected]").val(),
                        "objective",
                        objective,
                        "visibility",
                        "ORGANISATION"));
        var here = place.replace("/edit", "");
        post(
                here + "/findings",
                Map.of("words", "Two at every door.", "kind", "KEEP", "reach", "ALL", "tags", "doors"));
        post(here + "/findings", Map.of("words", "Branches decide where to begin."));
        var page = edge.page(place);
        assertThat(page.text()).contains("Two at every door.").contains("Branches decide where to begin.");
        assertThat(page.select("textarea[name=aim]").text()).isEqualTo("1 Households");
        post(here, Map.of("revision", "1", "title", "Doors", "aim", "Homes.", "did", "Forty.", "then", "hand_in"));

        var shown = edge.page(here);
        assertThat(shown.text()).contains("Handed in").contains("Forty.").contains("Two at every door.");
        assertThat(edge.page("/summations").text()).contains("Doors");
        assertThat(edge.page("/lessons?q=door&kind=KEEP").text()).contains("Two at every door.");
        assertThat(edge.page("/lessons?kind=PROPOSAL").text()).contains("Branches decide");
        var found = edge.get("/api/lessons?tag=doors").readEntity(JsonNode.class);
        assertThat(found).hasSize(1);
    }

    @Test
    void aMembersSummationIsDiscussedByWhoeverMayReadItAndAnEmptyWordComesBack() {
        var finding = house.lesson(who, house.federation.harbour, "Two at every door.");
        var id = house.plans
                .read(tx -> tx.dao(FindingDao.class).find(finding))
                .orElseThrow()
                .summation();
        var here = "/summations/" + id.text();
        assertThat(edge.page(here).text()).contains("Nobody has spoken on it yet.");

        who = house.federation.hillMember;
        post(here + "/statements", Map.of("words", "With us three go."));
        var shown = edge.page(here);
        assertThat(shown.select(".statement").text()).contains("Fay Hill").contains("With us three go.");
        var parent = shown.selectFirst(".statement").id().substring(1);
        post(here + "/statements", Map.of("words", "Three frighten people.", "parent", parent));
        assertThat(edge.page(here).select(".statement .statement").text()).contains("Three frighten people.");
        var refused = edge.post(here + "/statements", "e", Map.of("words", " "));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.readEntity(String.class)).contains("With us three go.");
    }

    @Test
    void aSecretaryAnswersEverySourceByPages() {
        var f = house.federation;
        var one = house.lesson(f.harbourMember, f.harbour, "One listens.");
        var two = house.lesson(f.harbourSecretary, f.harbour, "One writes.");
        who = f.harbourSecretary;
        assertThat(edge.page("/summations").text()).contains("2 lessons and proposals wait");
        var here = post("/syntheses", Map.of("unit", f.harbour.text(), "title", "Spring"));
        assertThat(edge.page(here).text()).contains("2 of 2 wait").contains("when every source has an answer");
        post(here + "/findings", Map.of("words", "Go in pairs.", "what", "PROPOSAL", "kind", "KEEP"));
        var open = edge.page(here + "?source=" + one.text());
        assertThat(open.select("form.source__form input[name=also]").val()).isEqualTo(two.text());
        var target = open.select("select[name=target] option").get(1).val();
        post(
                here + "/answers/" + one.text(),
                Map.of("disposition", "MERGED", "target", target, "why", "The same.", "also", two.text()));
        var answered = edge.page(here);
        assertThat(answered.text()).contains("0 of 2 wait").contains("Merged into 1: The same.");
        post(here.replace("syntheses", "summations") + "/submission", Map.of());
        post(
                here.replace("syntheses", "summations") + "/decision",
                Map.of("held", "2027-03-01", "how", "HANDS", "present", "2", "for", "2"));

        var view = edge.get(here.replace("/syntheses", "/api/summations")).readEntity(JsonNode.class);
        assertThat(view.get("state").asText()).isEqualTo("ACCEPTED");
        assertThat(view.get("sources")).hasSize(2);
        var way = edge.get("/api/lessons/" + one.text() + "/became").readEntity(JsonNode.class);
        assertThat(way.get(1).get("said").asText()).isEqualTo("Harbour merged it with: “Go in pairs.”");
    }

    @Test
    void aMembersLessonThatIsPassedOnGoesUpWithTheUnitsViewBesideIt() {
        var f = house.federation;
        var lesson = house.lesson(f.harbourMember, f.harbour, "The paper comes too late.");
        var by = house.as(f.harbourSecretary);
        var branch = house.syntheses.begin(by, f.harbour, "Spring");
        house.summations.add(by, branch, NewFinding.proposal("Go in pairs.", ""));
        house.syntheses.answer(by, branch, List.of(lesson), Answer.passedOn("Three of us say the same."));
        house.summations.submit(by, branch);
        house.accept(f.harbourSecretary, branch, f.harbour);

        who = f.northSecretary;
        var above = house.syntheses.begin(house.as(who), f.north, "Spring in the north");

        assertThat(edge.page("/syntheses/" + above.text()).select(".source").eachText())
                .anySatisfy(source -> assertThat(source)
                        .contains("The paper comes too late.", "Eli Harbour", "Harbour", "Three of us say the same."));
    }

    @Test
    void theCentreTakesWhatCameUpIntoItsDraft() {
        var f = house.federation;
        house.lesson(f.harbourMember, f.harbour, "One listens.");
        var top = house.allTheWayUp(NewFinding.proposal("Go in pairs.", ""));
        var plan = house.plans.plans.draft(
                house.as(f.secretary),
                new NewPlan(
                        f.centre,
                        Tier.STRATEGIC,
                        "Homes next",
                        Optional.of(PlanHouse.YEAR),
                        Visibility.ORGANISATION,
                        Optional.empty()));
        String slug = house.plans.read(tx -> house.plans.plans.get(tx, plan).slug());
        var here = "/plans/" + slug + "/proposals";
        assertThat(edge.get(here).getStatus()).isEqualTo(403);
        who = f.secretary;
        assertThat(edge.page(here).text()).contains("Go in pairs.");
        post(here + "/" + top.text() + "/taking", Map.of("kind", "OBJECTIVE", "title", "Pairs", "body", "Two go."));

        assertThat(edge.page(here).text()).contains("Nothing waits");
        assertThat(house.plans.printed(house.plans.draftOf(plan))).anyMatch(line -> line.contains("Pairs"));
    }

    @Test
    void programsDoTheSame() {
        var f = house.federation;
        var begun = edge.post("/api/summations", Map.of("kind", "MEMBER", "unit", f.harbour.text(), "title", "Doors"))
                .readEntity(JsonNode.class);
        var here = "/api/summations/" + begun.get("id").asText();
        edge.post(here + "/findings", Map.of("what", "LESSON", "kind", "STOP", "reach", "US", "words", "No rain."))
                .close();
        var in = edge.post(here + "/submission", Map.of()).readEntity(JsonNode.class);
        assertThat(in.get("state").asText()).isEqualTo("SUBMITTED");
        var lesson = in.get("findings").get(0).get("id").asText();
        who = f.harbourSecretary;
        var synthesis = edge.post(
                        "/api/summations", Map.of("kind", "SYNTHESIS", "unit", f.harbour.text(), "title", "Spring"))
                .readEntity(JsonNode.class);
        var there = "/api/summations/" + synthesis.get("id").asText();
        assertThat(edge.post(there + "/submission", Map.of()).getStatus()).isEqualTo(409);
        var refused = edge.post(there + "/answers", Map.of("findings", List.of(lesson), "kind", "SET_ASIDE"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(edge.post(
                                there + "/answers",
                                Map.of("findings", List.of(lesson), "kind", "SET_ASIDE", "reason", "It rains."))
                        .getStatus())
                .isEqualTo(200);
        who = f.valleyMember;
        assertThat(edge.get(there).getStatus()).isEqualTo(404);
    }

    @Test
    void aStrangerToASummationLearnsNothingOfIt() {
        var id = house.summations.begin(
                house.as(who),
                new NewSummation(
                        SummationKind.MEMBER,
                        house.federation.harbour,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "Doors in the rain",
                        Visibility.CHAIN));
        house.summations.add(house.as(who), id, NewFinding.lesson(FindingKind.KEEP, Reach.ALL, "Doors in the rain."));
        house.summations.submit(house.as(who), id);
        assertThat(edge.get("/summations/" + id.text()).getStatus()).isEqualTo(200);

        who = house.federation.valleyMember;
        for (var address : List.of("/summations/" + id.text(), "/api/summations/" + id.text())) {
            var hidden = edge.get(address);
            var absent = edge.get(address.replace(id.text(), "0000000000001"));
            assertThat(hidden.getStatus()).as(address).isEqualTo(404);
            assertThat(org.jsoup.Jsoup.parse(hidden.readEntity(String.class))
                            .select("body:not(:has(main)), main")
                            .text())
                    .as("the same as for one that there is not")
                    .isNotEmpty()
                    .isEqualTo(org.jsoup.Jsoup.parse(absent.readEntity(String.class))
                            .select("body:not(:has(main)), main")
                            .text())
                    .doesNotContain("rain");
        }
        assertThat(edge.get("/api/summations/of/harbour").readEntity(String.class))
                .isEqualTo("[]");
        assertThat(edge.page("/lessons?q=rain").text()).doesNotContain("Doors in the rain");
        assertThat(edge.post("/summations/" + id.text(), "x1", Map.of("revision", "1", "title", "Mine"))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void theFiguresOfASummationStayWhenALaterTextLeavesItsObjectiveOutAndAreForReadersOfThePlanAlone() {
        var local = house.reviews.local;
        house.reviews.campaign.report(local, house.plans.today(), 120, OptionalLong.empty());
        var id = house.summations.begin(
                house.as(who),
                NewSummation.ofMember(house.federation.harbour, "Doors").on(local.objective()));
        house.summations.add(house.as(who), id, NewFinding.lesson(FindingKind.KEEP, Reach.ALL, "Two at every door."));
        house.summations.submit(house.as(who), id);
        assertThat(edge.page("/summations/" + id.text()).text()).contains("120 of 300");

        var by = house.as(house.federation.harbourSecretary);
        var draft = house.plans.next.nextDraft(by, local.plan());
        house.plans.drafts.remove(by, draft, local.objective());
        house.plans.objective(house.federation.harbourSecretary, local.plan(), "9", "A choir");
        house.plans.adopt(house.federation.harbourSecretary, local.plan(), house.federation.harbour);

        assertThat(edge.page("/summations/" + id.text()).text())
                .contains("1 Households")
                .contains("120 of 300");
        assertThat(evidence(id)).hasSize(1);
        house.reviews.campaign.write(tx -> tx.handle()
                .execute(
                        "UPDATE plan SET scope = ? WHERE id = ?",
                        Scope.unit(house.federation.harbour),
                        local.plan().value()));
        who = house.federation.valleyMember;
        assertThat(evidence(id)).isEmpty();
        assertThat(edge.page("/summations/" + id.text()).text()).doesNotContain("120 of 300");
    }

    @Test
    void whatIsAboutAPlanOfTheChainIsForTheChainWhereNobodySaysOtherwise() {
        var local = house.reviews.local;
        house.reviews.campaign.write(tx -> tx.handle()
                .execute(
                        "UPDATE plan SET visibility = 'CHAIN', scope = ? WHERE id = ?",
                        Scope.chain(house.federation.harbour),
                        local.plan().value()));

        var form = edge.page("/summations/new?objective=" + local.objective().text());
        assertThat(form.select("select[name=visibility] option[selected]").val())
                .isEqualTo("CHAIN");
        var begun = edge.post(
                        "/api/summations",
                        Map.of(
                                "kind",
                                "MEMBER",
                                "unit",
                                house.federation.harbour.text(),
                                "title",
                                "Ours",
                                "provision",
                                local.objective().text()))
                .readEntity(JsonNode.class);
        Summation summation = house.plans
                .read(tx -> house.summations.ofUnit(tx, house.federation.harbour))
                .get(0);
        assertThat(begun.get("title").asText()).isEqualTo("Ours");
        assertThat(summation.scope()).isEqualTo(Scope.chain(house.federation.harbour));
    }

    private JsonNode evidence(SummationId id) {
        return edge.get("/api/summations/" + id.text())
                .readEntity(JsonNode.class)
                .get("evidence");
    }

    @Test
    void programsAskForAUnitsSummationsByItsSlug() {
        house.lesson(who, house.federation.harbour, "Two at every door.");

        var found = edge.get("/api/summations/of/harbour").readEntity(JsonNode.class);
        assertThat(found.get(0).get("title").asText()).isEqualTo("What we learned");
        assertThat(edge.get("/api/summations/of/nowhere").getStatus()).isEqualTo(404);
    }

    @Test
    void whatWasTypedComesBackWhereItIsRefused() {
        var begun = edge.post(
                "/summations",
                "r1",
                Map.of("title", " ", "unit", house.federation.harbour.text(), "visibility", "CHAIN"));
        assertThat(begun.getStatus()).isBetween(400, 499);
        assertThat(org.jsoup.Jsoup.parse(begun.readEntity(String.class))
                        .select("select[name=visibility] option[selected]")
                        .val())
                .isEqualTo("CHAIN");

        var id = house.summations.begin(house.as(who), NewSummation.ofMember(house.federation.harbour, "Doors"));
        var saved = edge.post(
                "/summations/" + id.text(), "r2", Map.of("revision", "1", "title", "x".repeat(300), "did", "Forty."));
        assertThat(saved.getStatus()).isBetween(400, 499);
        assertThat(org.jsoup.Jsoup.parse(saved.readEntity(String.class))
                        .select("textarea[name=did]")
                        .text())
                .isEqualTo("Forty.");
    }
}
