package org.throughline.line;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.http.Messages;
import org.throughline.http.TestEdge;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Visibility;
import org.throughline.plan.ProvisionKind;
import org.throughline.plan.Tier;

class PlanLinePagesTest {
    private final TestDatabase db = TestDatabase.sqlite();
    private final SmallOrganisation small = new SmallOrganisation(db);
    private final AtomicReference<Actor> actor = new AtomicReference<>(small.as(small.federation.harbourMember));
    private final Beside beside = (tx, version) -> Map.of(
            Beside.WHOLE, List.of(new Beside.Note("exchange.note.source", "A *paper*")),
            small.homes, List.of(new Beside.Note("exchange.note.stakeholders", "Tenants")));
    private final PlanLines lines = small.lines(beside);
    private final TestEdge edge =
            new TestEdge(actor::get, db.clock(), new PlanLinePages(lines, new Messages()), new PlanLineResource(lines));

    @AfterEach
    void close() {
        edge.close();
        db.close();
    }

    @Test
    void aPlanReadsLikeANumberedText() {
        var page = edge.page("/plans/homes-first");

        assertThat(page.select("h1").text()).isEqualTo("Homes first");
        assertThat(page.select(".masthead__kicker").text())
                .isEqualTo("Strategic plan · Tenants’ Federation · 1 January 2027 to 31 December 2027");
        assertThat(page.select(".provision__number").eachText())
                .extracting(text -> text.replace(", link to this provision", ""))
                .containsExactly("1", "1.1", "2", "2.1", "2.2");
        assertThat(page.select("section:has(#p1-1) .prose em").text()).isEqualTo("damp");
        assertThat(page.select(".colophon").text())
                .contains("In force", "since 1 March 2027", "6 for, 0 against, 0 abstained");
    }

    @Test
    void anObjectiveShowsWhoTookItOn() {
        var strands = edge.page("/plans/homes-first").select("section:has(#p2-1)");

        assertThat(strands.select(".strands__title").text()).isEqualTo("Taken on by 2 of 2 units");
        assertThat(strands.select(".strands > .strand").eachText())
                .satisfiesExactly(
                        north -> assertThat(north).contains("North", "1 Every stairwell", "Ropewalk and the Basin"),
                        south -> assertThat(south).contains("South", "1 The terraces (in a draft)"));
        assertThat(edge.page("/plans/homes-first")
                        .select("section:has(#p2-2) .strand--silent")
                        .eachText())
                .hasSize(2)
                .allMatch(text -> text.contains("Has not taken it on yet"));
    }

    @Test
    void theWordsOfAPlanThatIsNotTheirsAreNotShownToAReader() {
        actor.set(small.as(small.federation.valleyMember));

        assertThat(edge.page("/plans/homes-first").text())
                .contains("Every stairwell", "Harbour", "Its plan is not open to you")
                .doesNotContain("Ropewalk");
        assertThat(edge.get("/plans/harbour-plan").getStatus()).isEqualTo(404);
        assertThat(edge.get("/api/plans/harbour-plan/line").getStatus()).isEqualTo(404);

        actor.set(Actor.anonymous("en"));
        assertThat(edge.page("/plans/homes-first").text()).doesNotContain("Ropewalk", "Every stairwell", "terraces");
        assertThat(edge.get("/plans/northern-plan").getStatus()).isEqualTo(404);
    }

    @Test
    void theLineLiesAcrossTheHead() {
        assertThat(edge.page("/plans/northern-plan")
                        .select(".thread--across .thread__step")
                        .eachText())
                .containsExactly(
                        "StrategicHomes first",
                        "OperationalNorthern plan1 objective",
                        "Tactical1 tactical plan1 in force",
                        "Work2 tasks1 done");
        assertThat(edge.page("/plans/northern-plan")
                        .select("section:has(#p1) .path")
                        .text())
                .contains("2.1 Healthy homes");
        assertThat(edge.page("/plans/northern-plan")
                        .select("section:has(#p1) .path a")
                        .attr("href"))
                .isEqualTo("/plans/homes-first#p" + small.homes.text());
    }

    @Test
    void whatAnImportSaidStandsBesideItsProvision() {
        var page = edge.page("/plans/homes-first");

        assertThat(page.select("section:has(#p2-1) details:not(.strand__more)").text())
                .isEqualTo("Stakeholders Tenants");
        assertThat(page.select(".plan > details").text()).isEqualTo("Source A paper");
    }

    @Test
    void programsGetTheSameLine() {
        var json = edge.get("/api/plans/homes-first/line").readEntity(JsonNode.class);

        assertThat(json.get("provisions")).hasSize(5);
        var homes = json.get("provisions").get(3);
        assertThat(homes.get("id").asText()).isEqualTo(small.homes.text());
        assertThat(homes.get("strands").get(0).get("objective").get("label").asText())
                .isEqualTo("1 Every stairwell");
        assertThat(json.get("version").get("decision").get("inFavour").asLong()).isEqualTo(6);
    }

    @Test
    void theOtherLanguageSaysTheSame() {
        actor.set(Actor.anonymous("es"));

        assertThat(edge.page("/plans/homes-first").text()).contains("Plan estratégico", "Asumido por 0 de 2 unidades");
    }

    @Test
    void aVersionThatDoesNotExistIsUnknown() {
        assertThat(edge.page("/plans/homes-first/versions/1").select("h1").text())
                .isEqualTo("Homes first");
        assertThat(edge.get("/plans/homes-first/versions/2").getStatus()).isEqualTo(404);
        assertThat(edge.get("/plans/nothing").getStatus()).isEqualTo(404);
    }

    @BothDatabases
    void aLongPlanTakesNoMoreStatementsThanAShortOne(TestDatabase db) {
        var small = new SmallOrganisation(db);
        var lines = small.lines(Beside.NOTHING);
        var plan = small.plan(small.centre(), small.federation.centre, Tier.STRATEGIC, "Long", Visibility.PUBLIC);
        small.add(small.centre(), plan, ProvisionKind.OBJECTIVE, "1", "One", "");
        long few = statements(db, lines);
        for (int i = 2; i <= 40; i++) {
            small.add(small.centre(), plan, ProvisionKind.OBJECTIVE, "" + i, "Objective " + i, "");
        }

        assertThat(statements(db, lines)).isEqualTo(few).isLessThan(40);
    }

    private static long statements(TestDatabase db, PlanLines lines) {
        return db.statements(() ->
                db.work().read(TestDatabase.SYSTEM, tx -> lines.read(tx, "long", java.util.Optional.empty())));
    }
}
