package org.throughline.plan;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughline.db.TestDatabase;
import org.throughline.http.TestEdge;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Visibility;

/** What those who draft a plan do with it by its pages: its steps, its links, its readers, and forms that were refused. */
class KeepPagesTest {
    private final TestDatabase db = TestDatabase.sqlite();
    private final PlanHouse house = new PlanHouse(db);
    private Actor actor = house.as(house.federation.secretary);
    private final TestEdge edge = new TestEdge(() -> actor, db.clock(), house.routes());
    private int key;

    @AfterEach
    void close() {
        edge.close();
        db.close();
    }

    @Test
    void thePageOfStepsFollowsTheStateOfThePlan() {
        var plan = strategy();
        house.objective(house.federation.secretary, plan, "1", "Warm homes");
        assertThat(edge.page("/plans/homes-for-all/keep").text())
                .contains("Circulate it", "Withdraw the draft")
                .doesNotContain("Begin the next version", "end its period");

        house.adopt(house.federation.secretary, plan, house.federation.centre);
        var page = edge.page("/plans/homes-for-all/keep");
        assertThat(page.text()).doesNotContain("Circulate it");
        assertThat(page.select("form[action=/plans/homes-for-all/versions] button")
                        .text())
                .isEqualTo("Begin the next version");
        assertThat(page.select("a[href=/plans/homes-for-all/end]")).hasSize(1);
        send("/plans/homes-for-all/versions", Map.of());

        assertThat(edge.page("/plans/homes-for-all/keep").text()).contains("Version 2", "Write in the draft");
        isNow(house.federation.hillMember);
        assertThat(edge.get("/plans/homes-for-all/keep").getStatus()).isEqualTo(403);
    }

    @Test
    void aRefusedFormComesBackWithEverythingThatWasTyped() {
        var plan = strategy();
        house.objective(house.federation.secretary, plan, "1", "Warm homes");
        var meeting = house.federation.meeting.text();

        var refused = edge.post(
                "/plans/homes-for-all/adoption",
                "k" + ++key,
                Map.of(
                        "body_of", meeting,
                        "held", house.today().toString(),
                        "how", "PAPER",
                        "present", "4",
                        "for", "7",
                        "since", "2027-02-01"));

        assertThat(refused.getStatus()).isEqualTo(422);
        var page = read(refused);
        assertThat(page.select("[role=alert]").text()).isNotEmpty();
        assertThat(page.select("input[name=for]").val()).isEqualTo("7");
        assertThat(page.select("input[name=since]").val()).isEqualTo("2027-02-01");
        assertThat(page.select("input[name=how][checked]").val()).isEqualTo("PAPER");
        assertThat(house.version(house.draftOf(plan)).state()).isEqualTo(VersionState.DRAFT);

        var missing = read(edge.post(
                "/plans",
                "k" + ++key,
                Map.of(
                        "unit", house.federation.centre.text(),
                        "tier", "OPERATIONAL",
                        "name", "Lifts that work",
                        "from", "2027-01-01",
                        "visibility", "UNIT")));
        assertThat(missing.select("select[name=tier] option[selected]").val()).isEqualTo("OPERATIONAL");
        assertThat(missing.select("input[name=name]").val()).isEqualTo("Lifts that work");
    }

    @Test
    void anOpenProvisionKeepsWhatWasTypedWhenItIsRefused() {
        var plan = strategy();
        var id = house.objective(house.federation.secretary, plan, "1", "Warm homes");

        var page = read(edge.post(
                "/plans/homes-for-all/provisions/" + id.text(),
                "k" + ++key,
                Map.of(
                        "kind", "OBJECTIVE",
                        "number", "1",
                        "heading", "Warm, dry homes",
                        "weight", "-3",
                        "answers", "The secretary",
                        "revision", "1")));

        assertThat(page.select("#edit-heading").val()).isEqualTo("Warm, dry homes");
        assertThat(page.select("input[name=answers]").val()).isEqualTo("The secretary");
        assertThat(page.select("input[name=weight]").val()).isEqualTo("-3");
    }

    @Test
    void whatAnObjectiveServesIsChangedWhileItsPlanIsInForceAndWhatStoodBeforeIsKept() {
        var strategy = strategy();
        var warm = house.objective(house.federation.secretary, strategy, "1", "Warm homes");
        var lifts = house.objective(house.federation.secretary, strategy, "2", "Lifts that work");
        house.adopt(house.federation.secretary, strategy, house.federation.centre);
        isNow(house.federation.northSecretary);
        var lower = house.plan(
                house.federation.northSecretary, house.federation.north, Tier.OPERATIONAL, "Heat for the North");
        var visit = house.objective(house.federation.northSecretary, lower, "1", "Visit every home");
        house.links.serve(actor, visit, warm, 1);
        house.adopt(house.federation.northSecretary, lower, house.federation.north);
        house.pass(3);
        var here = "/plans/heat-for-the-north/serves";

        var open = edge.page(here + "?at=" + visit.text());
        assertThat(open.select("select[name=serves] option[selected]").text()).contains("Warm homes");
        send(here + "/" + visit.text(), Map.of("serves", lifts.text(), "weight", "2"));
        send(here + "/" + visit.text() + "/supports", Map.of("supports", warm.text()));

        var page = edge.page(here);
        assertThat(page.select("main li a").eachText()).contains("2 Lifts that work", "1 Warm homes");
        assertThat(page.text())
                .contains("counting 2 above", "until 4 March 2027 it served Homes for all: 1 Warm homes");
        var refused = edge.post(
                here + "/" + visit.text(), "k" + ++key, Map.of("serves", "initiative", "weight", "2", "reason", ""));
        assertThat(refused.getStatus()).isEqualTo(422);
        send(here + "/" + visit.text() + "/supports/" + warm.text() + "/removal", Map.of());
        assertThat(edge.page(here).text()).doesNotContain("It also supports");
    }

    @Test
    void whoDoesNotDraftReadsTheLinksAndChangesNone() {
        var strategy = strategy();
        var warm = house.objective(house.federation.secretary, strategy, "1", "Warm homes");
        isNow(house.federation.hillMember);

        assertThat(edge.page("/plans/homes-for-all/serves?at=" + warm.text()).select("main form"))
                .isEmpty();
        assertThat(edge.post(
                                "/plans/homes-for-all/serves/" + warm.text(),
                                "k" + ++key,
                                Map.of("serves", "initiative", "reason", "So."))
                        .getStatus())
                .isEqualTo(403);
        Optional<Serving> served = house.read(tx -> house.links.servedBy(tx, warm));
        assertThat(served).isEmpty();
    }

    @Test
    void theReadersOfAPlanForNamedReadersAreNamedAndTakenBack() {
        var plan = house.plans.draft(
                actor,
                new NewPlan(
                        house.federation.centre,
                        Tier.STRATEGIC,
                        "Before the strike",
                        Optional.of(PlanHouse.YEAR),
                        Visibility.NAMED,
                        Optional.empty()));
        isNow(house.federation.secretary);
        var here = "/plans/before-the-strike/readers";
        var hill = house.federation.hillMember;
        assertThat(house.as(hill)
                        .reads(house.read(tx -> house.plans.get(tx, plan)).scope()))
                .isFalse();

        send(here, Map.of("reader", hill.text()));
        assertThat(edge.page(here).select("main li.row span").eachText()).hasSize(2);
        isNow(hill);
        assertThat(edge.page(here).select("main form")).isEmpty();
        assertThat(edge.post(here, "k" + ++key, Map.of("reader", house.federation.harbourMember.text()))
                        .getStatus())
                .isEqualTo(403);

        isNow(house.federation.secretary);
        send(here + "/" + hill.text() + "/removal", Map.of());
        isNow(hill);
        assertThat(edge.get(here).getStatus()).isEqualTo(404);
        isNow(house.federation.secretary);
        var last = edge.post(here + "/" + house.federation.secretary.text() + "/removal", "k" + ++key, Map.of());
        assertThat(last.getStatus()).isEqualTo(409);
        var nobody = read(edge.post(here, "k" + ++key, Map.of("reader_email", "no@example.org")));
        assertThat(nobody.select("input[name=reader_email]").val()).isEqualTo("no@example.org");
    }

    private PlanId strategy() {
        return house.plan(house.federation.secretary, house.federation.centre, Tier.STRATEGIC, "Homes for all");
    }

    private void isNow(MemberId member) {
        actor = house.as(member);
    }

    private static Document read(Response response) {
        return Jsoup.parse(response.readEntity(String.class));
    }

    private void send(String path, Map<String, String> fields) {
        var response = edge.post(path, "k" + ++key, fields);
        assertThat(Optional.of(response.getStatus()))
                .as(response.readEntity(String.class))
                .contains(303);
    }
}
