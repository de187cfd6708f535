package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughline.align.FollowingHouse;
import org.throughline.align.FollowingHouse.Region;
import org.throughline.db.TestDatabase;
import org.throughline.http.TestEdge;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.plan.PlanId;
import org.throughline.plan.ProvisionId;
import org.throughline.task.TaskWords;

/** A strategy that changes version under five regions, by pages: named above, decided below, the late one by default. */
class FollowingPagesTest {
    private final TestDatabase db = TestDatabase.sqlite();
    private final FollowingHouse house = new FollowingHouse(db);
    private final House app = new House(db.database(), db.clock(), 2);
    private Actor actor = house.as(house.federation.secretary);
    private final TestEdge edge = new TestEdge(() -> actor, db.clock(), routes());
    private int key;

    private Object[] routes() {
        var routes = new ArrayList<Object>(AlignRoutes.of(app));
        routes.addAll(CycleRoutes.of(app));
        routes.addAll(LineRoutes.of(app));
        return routes.toArray();
    }

    @AfterEach
    void close() {
        edge.close();
        db.close();
    }

    @Test
    void fromTheNamingOfASplitToTheLastRegionByDefault() {
        house.change();
        var above = "/plans/" + slug(house.strategy);
        assertThat(edge.page(above + "/mapping").text())
                .contains("one unchanged", "one reworded", "one split", "one dropped", "A part of: 2 Knock on doors");
        house.adopt(house.federation.secretary, house.strategy, house.federation.centre);
        assertThat(edge.page(above + "/mapping").text()).contains("0 of 5 plans below have followed", "0 of 3 decided");

        for (var region : house.regions.subList(0, 4)) {
            follow(region);
        }
        signIn(house.federation.secretary);
        assertThat(edge.page(above + "/mapping").text()).contains("4 of 5 plans below have followed");

        var late = house.regions.get(4);
        signIn(late.secretary());
        assertThat(edge.page("/").text()).contains("Lakes: follow “Homes for all”");
        house.house.pass(31);
        new Settling(app).look();
        assertThat(edge.page(below(late)).text()).contains("by the stated default: it goes on under 2 Knock on doors");
        assertThat(edge.page("/").text()).doesNotContain("follow “Homes for all”");
        signIn(house.federation.secretary);
        assertThat(edge.page(above + "/mapping").text())
                .contains("5 of 5 plans below have followed", "By the stated defaults");

        var meetings = edge.page("/line/provision:" + house.doors.text());
        assertThat(meetings.select("section:has(#became)").text())
                .contains("Was split into", "3 Hold courtyard meetings");
        assertThat(edge.page("/line/provision:" + house.paper.text()).text()).contains("From version 1 to version 2");
    }

    private void follow(Region region) {
        signIn(region.secretary());
        var page = edge.page(below(region));
        assertThat(page.select("form[action*=/realignment/]")).hasSize(3);
        assertThat(page.select("ins, del")).isNotEmpty();
        assertThat(post(below(region) + "/" + region.objectives().get(1).text(), answer(page, region, 1, "")))
                .isEqualTo(303);
        assertThat(post(below(region) + "/" + region.objectives().get(2).text(), Map.of("realign", "KEEP")))
                .isEqualTo(422);
        assertThat(post(
                        below(region) + "/" + region.objectives().get(2).text(),
                        Map.of("realign", "CLOSE", "realign_reason", "Nobody taught.")))
                .isEqualTo(303);
        assertThat(post(below(region), Map.of())).isEqualTo(303);
        assertThat(edge.page(below(region)).text()).contains("everything was decided", "(Nobody taught).");
    }

    /** What the form has chosen already, or this. */
    private static Map<String, String> answer(Document page, Region region, int objective, String other) {
        var id = region.objectives().get(objective).text();
        var chosen = page.select("#realign-" + id + " option[selected]").val();
        return Map.of("realign", other.isEmpty() ? chosen : other);
    }

    @Test
    void whoDoesNotDraftAPlanReadsHowItFollowsAndDecidesNothing() {
        house.changed();
        var north = house.regions.get(0);
        signIn(house.federation.hillMember);

        assertThat(edge.page(below(north)).select("form[action*=/realignment]")).isEmpty();
        assertThat(post(below(north) + "/" + north.objectives().get(3).text(), Map.of("realign", "KEEP")))
                .isEqualTo(403);
        assertThat(post(below(north), Map.of())).isEqualTo(403);
        assertThat(post("/plans/" + slug(house.strategy) + "/mapping", Map.of("realign_days", "90")))
                .isEqualTo(403);
    }

    @Test
    void aFormThatNamesWhatIsNotThereComesBack() {
        var draft = house.change();
        var fresh = app.work.read(actor, tx -> app.texts.objectives(tx, draft)).get(2);
        var path = "/plans/" + slug(house.strategy) + "/mapping";

        assertThat(post(path, Map.of("realign_days", "3"))).isEqualTo(422);
        assertThat(post(path, Map.of("realign_days", "90"))).isEqualTo(303);
        assertThat(edge.page(path).select("input[name=realign_days]").val()).isEqualTo("90");
        var form = new HashMap<>(Map.of("grew_how", "MERGED", "grew_from", "nothing"));
        assertThat(post(path + "/" + fresh.id().text(), form)).isEqualTo(422);
        form.put("grew_from", house.school.text());
        assertThat(post(path + "/" + fresh.id().text(), form)).isEqualTo(303);
        assertThat(edge.page(path).text()).contains("Merged from: 3 A school for stewards");
    }

    @Test
    void aPlanShowsObjectivesWithoutWorkAndWorkWithoutObjective() {
        var north = house.regions.get(0);
        signIn(north.secretary());
        house.task(north, 0, "Count the damp flats");
        app.tasks.make(actor, north.unit(), Optional.<ProvisionId>empty(), TaskWords.titled("Paint the room"));

        var page = edge.page("/plans/" + slug(north.plan()) + "/advice");

        assertThat(page.text()).contains("4 elements", "3 objectives without work", "One open task without objective");
        assertThat(page.select("a[href^=/tasks/]").eachText()).isEqualTo(List.of("Paint the room"));
        assertThat(page.select("section:has(#idle) a").eachText()).doesNotContain("1 Rents here");
    }

    private void signIn(MemberId member) {
        actor = house.as(member);
    }

    private String below(Region region) {
        return "/plans/" + slug(region.plan()) + "/realignment";
    }

    private String slug(PlanId plan) {
        return app.work.read(TestDatabase.SYSTEM, tx -> app.plans.get(tx, plan).slug());
    }

    private int post(String path, Map<String, String> form) {
        try (var response = edge.post(path, "k" + ++key, form)) {
            return response.getStatus();
        }
    }
}
