package org.throughline.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.http.TestEdge;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.UnitId;
import org.throughline.kernel.Visibility;
import org.throughline.plan.IndicatorKind;
import org.throughline.plan.PlanHouse;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.RisingFigures;
import org.throughline.plan.RisingPages;
import org.throughline.plan.RisingResource;
import org.throughline.plan.Tier;

/** A unit decides whether its plan's figures count above. */
class RisingFiguresTest {

    @BothDatabases
    void theSumsAboveFollowAtOnceAndAgreeWithTheEntries(TestDatabase db) {
        var scene = new Scene(db);
        scene.same();
        assertThat(scene.reached()).isEqualTo(60);

        scene.let(scene.regions.get(0), false);
        assertThat(scene.reached()).as("a region takes its branches along").isEqualTo(30);
        scene.same();

        scene.let(scene.named, true);
        assertThat(scene.reached()).isEqualTo(35);
        scene.same();

        var random = new Random(7);
        var plans = new ArrayList<>(scene.branches);
        plans.addAll(scene.regions);
        for (int i = 0; i < 25; i++) {
            scene.let(plans.get(random.nextInt(plans.size())), random.nextBoolean());
            scene.same();
        }
        plans.forEach(plan -> scene.let(plan, true));
        assertThat(scene.reached()).as("as before, and the named one").isEqualTo(65);
        scene.same();
    }

    @BothDatabases
    void theUnitsOwnPeopleSwitchItAndTheJournalSaysSo(TestDatabase db) {
        var scene = new Scene(db);
        var house = scene.campaign.house;
        var plan = scene.regions.get(0).plan();
        var rising = new RisingFigures(db.work(), house.plans, scene.campaign.totals);

        assertThatThrownBy(() -> rising.let(house.as(house.federation.secretary), plan, false))
                .as("those above may not")
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("plan.keepers_only"));
        assertThat(scene.reached()).isEqualTo(60);

        rising.let(house.as(house.federation.northSecretary), plan, false);
        rising.let(house.as(house.federation.northSecretary), plan, false);
        assertThat(scene.entries()).as("twice is once").isEqualTo(1);
        assertThat(scene.reached()).isEqualTo(30);
    }

    @Test
    void thePageWhereThePlanIsKeptSwitchesItAndAProgramReadsIt() {
        try (var db = TestDatabase.sqlite()) {
            var scene = new Scene(db);
            var house = scene.campaign.house;
            var rising = new RisingFigures(db.work(), house.plans, scene.campaign.totals);
            var routes = new ArrayList<Object>(List.of(house.routes()));
            routes.add(new RisingPages(db.work(), house.plans, rising));
            routes.add(new RisingResource(db.work(), house.plans, rising));
            var who = new AtomicReference<>(house.federation.northSecretary);
            var edge = new TestEdge(() -> house.as(who.get()), db.clock(), routes.toArray());
            try {
                var slug = house.<String>read(
                        tx -> house.plans.get(tx, scene.regions.get(0).plan()).slug());
                var program = "/api/plans/" + slug + "/rising";
                assertThat(edge.page("/plans/" + slug + "/keep").text()).contains("Keep its figures in the plan");
                assertThat(edge.post("/plans/" + slug + "/rising/end", "k1", Map.of())
                                .getStatus())
                        .isEqualTo(303);
                assertThat(edge.page("/plans/" + slug + "/keep").text()).contains("Let its figures rise");
                assertThat(edge.get(program)
                                .readEntity(JsonNode.class)
                                .get("rise")
                                .asBoolean())
                        .isFalse();
                assertThat(scene.reached()).isEqualTo(30);
                who.set(house.federation.southSecretary);
                assertThat(edge.post("/plans/" + slug + "/rising", "k2", Map.of())
                                .getStatus())
                        .isEqualTo(403);
                assertThat(scene.reached()).isEqualTo(30);
            } finally {
                edge.close();
            }
        }
    }

    @Test
    void aProgramSwitchesItBackAndForthAndWhoMayNotChangesNothing() {
        try (var db = TestDatabase.sqlite()) {
            var scene = new Scene(db);
            var house = scene.campaign.house;
            var who = new AtomicReference<>(house.federation.northSecretary);
            var edge = new TestEdge(
                    () -> house.as(who.get()), db.clock(), new RisingResource(db.work(), house.plans, scene.rising));
            try {
                var program = "/api/plans/" + slug(house, scene.regions.get(0)) + "/rising";
                assertThat(edge.put(program, Map.of("rise", false))
                                .readEntity(JsonNode.class)
                                .toString())
                        .isEqualTo("{\"rise\":false}");
                assertThat(scene.reached()).isEqualTo(30);
                assertThat(edge.put(program, Map.of("rise", false)).getStatus()).isEqualTo(200);
                assertThat(scene.entries()).as("twice is once").isEqualTo(1);
                for (Object bad : List.of(Map.of(), Map.of("rise", "perhaps"), List.of())) {
                    assertThat(edge.put(program, bad).getStatus())
                            .as(bad.toString())
                            .isBetween(400, 422);
                }
                for (var other : List.of(
                        house.federation.secretary, house.federation.southSecretary, house.federation.hillMember)) {
                    who.set(other);
                    assertThat(edge.put(program, Map.of("rise", true)).getStatus())
                            .isEqualTo(403);
                }
                assertThat(edge.put("/api/plans/no-such-plan/rising", Map.of("rise", true))
                                .getStatus())
                        .isEqualTo(404);
                assertThat(edge.put("/api/plans/" + slug(house, scene.named) + "/rising", Map.of("rise", true))
                                .getStatus())
                        .as("hidden looks like absent")
                        .isEqualTo(404);
                assertThat(scene.reached()).isEqualTo(30);
                assertThat(scene.entries()).isEqualTo(1);

                who.set(house.federation.northSecretary);
                assertThat(edge.put(program, Map.of("rise", true))
                                .readEntity(JsonNode.class)
                                .get("rise")
                                .asBoolean())
                        .isTrue();
                assertThat(scene.reached()).isEqualTo(60);
                scene.same();
            } finally {
                edge.close();
            }
        }
    }

    private static String slug(PlanHouse house, Campaign.Aimed aimed) {
        return house.read(tx -> house.plans.get(tx, aimed.plan()).slug());
    }

    /** Two regions of two branches, each with some of its own, and a plan for named readers under the centre. */
    private static final class Scene {
        final Campaign campaign;
        final RisingFigures rising;
        final Campaign.Aimed centre;
        final Campaign.Aimed named;
        final List<Campaign.Aimed> regions = new ArrayList<>();
        final List<Campaign.Aimed> branches = new ArrayList<>();
        final HashMap<ProvisionId, Recount.Own> own = new HashMap<>();

        Scene(TestDatabase db) {
            campaign = new Campaign(db);
            rising = new RisingFigures(db.work(), campaign.house.plans, campaign.totals);
            var f = campaign.house.federation;
            var measure = campaign.house.measure("households");
            centre = campaign.adopted(f.centre, Tier.STRATEGIC, measure, 100);
            for (UnitId unit : List.of(f.north, f.south)) {
                var region = campaign.adopted(unit, Tier.OPERATIONAL, measure, 50);
                campaign.serve(region, centre, 1);
                regions.add(region);
                for (UnitId branch : unit.equals(f.north) ? List.of(f.harbour, f.hill) : List.of(f.valley, f.south)) {
                    var lower = campaign.adopted(branch, Tier.TACTICAL, measure, 20);
                    campaign.serve(lower, region, 1);
                    branches.add(lower);
                }
            }
            named = campaign.drafted(f.valley, Tier.TACTICAL, Visibility.NAMED, measure, IndicatorKind.FLOW, 20);
            campaign.inForce(named.plan(), "IN_FORCE");
            campaign.serve(named, centre, 1);
            campaign.linkedFromTheStart();
            branches.forEach(branch -> report(branch, 10));
            regions.forEach(region -> report(region, 10));
            report(named, 5);
        }

        private void report(Campaign.Aimed at, long amount) {
            campaign.report(at, Campaign.TODAY, amount, OptionalLong.empty());
            own.put(at.objective(), new Recount.Own(Sums.NOTHING, 1, Optional.of(Campaign.TODAY)));
        }

        void let(Campaign.Aimed plan, boolean rise) {
            rising.let(TestDatabase.SYSTEM, plan.plan(), rise);
        }

        long reached() {
            return campaign.progress(centre).results().get(0).result().actual().num();
        }

        long entries() {
            return campaign.house.<Long>read(tx -> tx.handle()
                    .createQuery("SELECT COUNT(*) FROM journal WHERE action = 'plan.figures_rise'")
                    .mapTo(Long.class)
                    .one());
        }

        void same() {
            List<String> doubts = campaign.house.read(tx -> new Recount().check(tx, own));
            assertThat(doubts).isEmpty();
        }
    }
}
