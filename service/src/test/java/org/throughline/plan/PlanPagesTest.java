package org.throughline.plan;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.client.Entity;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughline.db.TestDatabase;
import org.throughline.http.TestEdge;
import org.throughline.kernel.Actor;

/** A plan by its pages alone: begun, written, pasted, circulated, adopted, compared. */
class PlanPagesTest {
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
    void aPlanIsBegunAndStandsInTheList() {
        assertThat(edge.page("/plans").text()).contains("There is no plan yet");
        assertThat(edge.page("/plans/new").select("select[name=tier] option")).hasSize(4);
        send(
                "/plans",
                Map.of(
                        "unit", house.federation.centre.text(),
                        "tier", "STRATEGIC",
                        "name", "Homes for all",
                        "from", "2027-01-01",
                        "until", "2027-12-31",
                        "visibility", "ORGANISATION"));

        var list = edge.page("/plans");
        assertThat(list.select("a[href=/plans/homes-for-all]").text()).isEqualTo("Homes for all");
        assertThat(list.text()).contains("Strategic plan", "Draft", "1 January 2027 to 31 December 2027");
        actor = Actor.anonymous("en");
        assertThat(edge.page("/plans").text()).doesNotContain("Homes");
    }

    @Test
    void aDraftIsWrittenProvisionByProvisionAndUnsentWordsAreKept() {
        var plan = strategy();
        var id = house.objective(house.federation.secretary, plan, "1", "Warm homes");
        house.measure("people");
        var open = "/plans/homes-for-all/edit?at=" + id.text();
        assertThat(edge.page(open).select("textarea[name=body]").first().val()).isEmpty();

        var form = edge.page(open);
        var buffer = form.select("autosave-text").attr("data-href");
        var kept =
                edge.request(buffer).header("X-CSRF", "csrf-of-the-test").put(Entity.text("Every home, every winter"));
        assertThat(kept.getStatus()).isEqualTo(204);
        assertThat(edge.page(open).select("textarea[name=body]").first().val()).isEqualTo("Every home, every winter");

        send(
                "/plans/homes-for-all/provisions/" + id.text(),
                Map.of(
                        "kind", "OBJECTIVE",
                        "number", "1",
                        "heading", "Warm, dry homes",
                        "body", "Every home.",
                        "revision", "1",
                        "serves", "initiative",
                        "reason", "Nobody above has one."));
        send(
                "/plans/homes-for-all/provisions/" + id.text() + "/indicators",
                Map.of(
                        "measure",
                        house.read(tx -> house.measures.all(tx)).get(0).id().text(),
                        "kind",
                        "FLOW",
                        "target",
                        "1200"));
        send("/plans/homes-for-all/provisions", Map.of("kind", "OBJECTIVE", "heading", "Lifts that work"));

        var page = edge.page(open);
        assertThat(page.text()).contains("Warm, dry homes", "2", "Lifts that work", "0 → 1,200");
        assertThat(page.select("textarea[name=body]").first().val()).isEqualTo("Every home.");
        var stale = edge.post(
                "/plans/homes-for-all/provisions/" + id.text(),
                "s",
                Map.of("kind", "OBJECTIVE", "heading", "Other homes", "revision", "1"));
        assertThat(stale.getStatus()).isEqualTo(409);
        assertThat(stale.readEntity(String.class)).contains("Other homes", "Warm, dry homes");
    }

    @Test
    void aPastedTextIsShownBeforeItIsKeptAndDoubtsAreAsked() {
        var plan = strategy();
        var id = house.objective(house.federation.secretary, plan, "1", "Warm homes for all of us");
        var text = "1. Objective: Warm rooms for each\n\n2. Objective: Lifts that work\n";

        var read = post("/plans/homes-for-all/paste", Map.of("words", text));
        assertThat(read.text()).contains("2 provisions were read", "Warm homes for all of us");
        var question = read.select("input[type=radio]");
        assertThat(question.first().val()).isEqualTo(id.text());
        assertThat(house.printed(house.draftOf(plan))).containsExactly("1 Warm homes for all of us");

        send("/plans/homes-for-all/text", Map.of("words", text, question.first().attr("name"), id.text()));
        assertThat(house.printed(house.draftOf(plan))).containsExactly("1 Warm rooms for each", "2 Lifts that work");
        var first = house.read(tx -> house.texts.provisions(
                tx, house.plans.open(tx, plan).orElseThrow().id()));
        assertThat(first.get(0).id()).isEqualTo(id);
    }

    @Test
    void whatWasReadFromAPasteIsCorrectedBeforeItIsKept() {
        var plan = strategy();
        var id = house.objective(house.federation.secretary, plan, "1", "Warm homes");
        var text = "1. Warm homes here\n\nEach of them.\n\n2. Lifts\n";

        var read = post("/plans/homes-for-all/paste", Map.of("words", text));
        assertThat(read.select("select[name=correct-0] option[value=OBJECTIVE]"))
                .isNotEmpty();
        var again = post(
                "/plans/homes-for-all/text",
                Map.of("words", text, "deed", "correct", "correct-0", "OBJECTIVE", "correct-1", "JOIN"));
        assertThat(again.text()).contains("2 provisions were read");
        var carried = again.select("input[name=corrections]").val();
        assertThat(carried).isEqualTo("0.objective,1.join");
        assertThat(house.printed(house.draftOf(plan))).containsExactly("1 Warm homes");

        send(
                "/plans/homes-for-all/text",
                Map.of(
                        "words",
                        text,
                        "deed",
                        "keep",
                        "corrections",
                        carried,
                        again.select("input[type=radio]").attr("name"),
                        id.text()));
        var kept = house.read(tx -> house.texts.provisions(tx, house.draftOf(plan)));
        assertThat(kept.get(0).id()).isEqualTo(id);
        assertThat(kept.get(0).kind()).isEqualTo(ProvisionKind.OBJECTIVE);
        assertThat(kept.get(0).body()).isEqualTo("Each of them.");
        assertThat(kept).hasSize(2);
    }

    @Test
    void aDraftIsCirculatedVotedOnAndItsHistoryTold() {
        var plan = strategy();
        house.objective(house.federation.secretary, plan, "1", "Warm homes");
        var version = house.draftOf(plan);
        var until = edge.page("/plans/homes-for-all/circulate")
                .select("input[name=until]")
                .val();
        assertThat(until).isEqualTo(house.today().plusDays(14).toString());
        send("/plans/homes-for-all/circulation", Map.of("body_of", house.federation.meeting.text(), "until", until));
        house.pass(14);
        var closes = db.clock().instant().plus(Duration.ofDays(8));
        house.adoption.putToVote(house.as(house.federation.secretary), version, closes);
        assertThat(house.version(version).state()).isEqualTo(VersionState.AT_DECISION);

        var history = edge.page("/plans/homes-for-all/history");
        assertThat(history.text())
                .contains(
                        "Version 1",
                        "Being voted on",
                        house.version(version).fingerprint().orElseThrow());
        assertThat(edge.page("/plans/homes-for-all/versions/1/check").text()).contains("not one word was changed");
    }

    @Test
    void aMeetingsDecisionIsRecordedAndTheNextVersionCompared() {
        var plan = strategy();
        var id = house.objective(house.federation.secretary, plan, "1", "Warm homes");
        assertThat(edge.page("/plans/homes-for-all/adopt").select("input[name=since]"))
                .hasSize(1);
        send(
                "/plans/homes-for-all/adoption",
                Map.of(
                        "body_of", house.federation.meeting.text(),
                        "held", house.today().toString(),
                        "how", "HANDS",
                        "present", "4",
                        "for", "3",
                        "against", "1",
                        "since", "2027-02-01"));
        send("/plans/homes-for-all/versions", Map.of());
        house.drafts.edit(
                actor, house.draftOf(plan), id, Wording.of(ProvisionKind.OBJECTIVE, "1", "Warm, dry homes", ""), 1);

        var difference = edge.page("/plans/homes-for-all/difference");
        assertThat(difference.select("ins").text()).contains("dry");
        assertThat(difference.select(".amendment__number").text())
                .as("the title stands once")
                .isEqualTo("1");
        assertThat(edge.page("/plans/homes-for-all/history").select("select[name=before] option"))
                .hasSize(2);
        assertThat(edge.page("/plans/new?follows=homes-for-all")
                        .select("option[selected]")
                        .eachText())
                .contains("Homes for all");
    }

    @Test
    void theUnitsOwnConditionsAreAssessed() {
        strategy();
        assertThat(edge.page("/plans/homes-for-all/assessment")
                        .select("input[name=seen]")
                        .val())
                .isEqualTo("0");
        send("/plans/homes-for-all/assessment", Map.of("body", "Rents rose by a tenth.", "seen", "0"));

        assertThat(edge.page("/plans/homes-for-all/assessment").text()).contains("Rents rose by a tenth.");
        var late = edge.post("/plans/homes-for-all/assessment", "late", Map.of("body", "Rents fell.", "seen", "0"));
        assertThat(late.getStatus()).isEqualTo(409);
    }

    @Test
    void whoDoesNotDraftSeesNoFormAndChangesNothing() {
        var plan = strategy();
        actor = house.as(house.federation.hillMember);
        for (var page : new String[] {"edit", "paste", "circulate", "adopt", "assessment"}) {
            assertThat(edge.get("/plans/homes-for-all/" + page).getStatus())
                    .as(page)
                    .isEqualTo(403);
        }
        assertThat(edge.post("/plans/homes-for-all/withdrawal", "w", Map.of()).getStatus())
                .isEqualTo(403);
        assertThat(house.version(house.draftOf(plan)).state()).isEqualTo(VersionState.DRAFT);
        assertThat(edge.get("/plans/nothing/history").getStatus()).isEqualTo(404);
    }

    private PlanId strategy() {
        return house.plan(house.federation.secretary, house.federation.centre, Tier.STRATEGIC, "Homes for all");
    }

    private void send(String path, Map<String, String> fields) {
        var response = edge.post(path, "k" + ++key, fields);
        assertThat(Optional.of(response.getStatus()))
                .as(response.readEntity(String.class))
                .contains(303);
    }

    private org.jsoup.nodes.Document post(String path, Map<String, String> fields) {
        return org.jsoup.Jsoup.parse(edge.post(path, "k" + ++key, fields).readEntity(String.class));
    }
}
