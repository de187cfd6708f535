package org.throughline.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.plan.DraftsTest.refused;

import java.util.Optional;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.kernel.Visibility;

class LinksTest {

    @BothDatabases
    void anObjectiveServesOneOfAPlanAboveAndTiersMayBeSkipped(TestDatabase db) {
        var line = new Line(db);
        var house = line.house;

        house.links.serve(house.as(house.federation.northSecretary), line.visits, line.homes, 3);
        house.links.serve(house.as(house.federation.harbourSecretary), line.doors, line.homes, 1);
        house.links.serve(house.as(house.federation.harbourSecretary), line.doors, line.visits, 2);

        var served = house.read(tx -> house.links.servedBy(tx, line.doors));
        assertThat(served.flatMap(Serving::target)).contains(line.visits);
        var serving = house.read(tx -> house.links.serving(tx, line.homes));
        assertThat(serving).extracting(Serving::objective).containsExactly(line.visits);
    }

    @BothDatabases
    void nothingServesWhatIsBesideOrBelowIt(TestDatabase db) {
        var line = new Line(db);
        var house = line.house;
        var south = house.plan(house.federation.southSecretary, house.federation.south, Tier.OPERATIONAL, "South");
        var southern = house.objective(house.federation.southSecretary, south, "1", "Ask each tenant");
        var keeper = house.as(house.federation.northSecretary);

        refused("link.not_above", () -> house.links.serve(keeper, line.visits, southern, 1));
        refused("link.not_above", () -> house.links.serve(keeper, line.visits, line.doors, 1));
        refused("weight.negative", () -> house.links.serve(keeper, line.visits, line.homes, -1));
        refused(
                "plan.keepers_only",
                () -> house.links.serve(house.as(house.federation.secretary), line.visits, line.homes, 1));
    }

    @BothDatabases
    void aCircleOfServingIsRefused(TestDatabase db) {
        var line = new Line(db);
        var house = line.house;
        house.links.serve(house.as(house.federation.northSecretary), line.visits, line.homes, 1);

        refused(
                "link.circle",
                () -> house.links.serve(house.as(house.federation.secretary), line.homes, line.visits, 1));
        refused(
                "link.circle",
                () -> house.links.serve(house.as(house.federation.secretary), line.homes, line.homes, 1));
    }

    @BothDatabases
    void anIndicatorFeedsOneOfTheSameMeasureAndKindThatItsObjectiveServes(TestDatabase db) {
        var line = new Line(db);
        var house = line.house;
        var keeper = house.as(house.federation.northSecretary);
        var people = house.measure("people");
        var upper = indicator(line, house.federation.secretary, line.strategy, line.homes, people, IndicatorKind.FLOW);
        var stock = indicator(line, house.federation.secretary, line.strategy, line.homes, people, IndicatorKind.STOCK);
        var lower =
                indicator(line, house.federation.northSecretary, line.north, line.visits, people, IndicatorKind.FLOW);

        refused("feed.not_served", () -> house.links.feed(keeper, lower, upper));
        house.links.serve(keeper, line.visits, line.homes, 1);
        refused("feed.other_measure", () -> house.links.feed(keeper, lower, stock));
        house.links.feed(keeper, lower, upper);
        var fed = house.read(tx -> house.links.fedBy(tx, upper));
        assertThat(fed).containsExactly(lower);

        // what no longer serves no longer feeds
        house.links.initiative(keeper, line.visits, "Only our harbour has boats.");
        var fedNoMore = house.read(tx -> house.links.fedBy(tx, upper));
        assertThat(fedNoMore).isEmpty();
    }

    @BothDatabases
    void aTargetThatMayNotBeReadDoesNotExist(TestDatabase db) {
        var line = new Line(db);
        var house = line.house;
        var hidden = house.plans.draft(
                house.as(house.federation.secretary),
                new NewPlan(
                        house.federation.centre,
                        Tier.STRATEGIC,
                        "Among ourselves",
                        Optional.of(PlanHouse.YEAR),
                        Visibility.NAMED,
                        Optional.empty()));
        var target = house.drafts.add(
                TestDatabase.SYSTEM,
                house.draftOf(hidden),
                NewProvision.atEnd(Optional.empty(), ProvisionKind.OBJECTIVE, "1", "Hush", ""));

        refused("unknown", () -> house.links.serve(house.as(house.federation.northSecretary), line.visits, target, 1));
    }

    private static IndicatorId indicator(
            Line line,
            org.throughline.kernel.MemberId by,
            PlanId plan,
            ProvisionId objective,
            MeasureId measure,
            IndicatorKind kind) {
        return line.house.indicators.add(
                line.house.as(by),
                line.house.draftOf(plan),
                objective,
                new NewIndicator(measure, kind, 0, 100, Optional.empty()));
    }

    /** A strategic, an operational and a tactical plan with one objective each. */
    private static final class Line {
        final PlanHouse house;
        final PlanId strategy;
        final PlanId north;
        final ProvisionId homes;
        final ProvisionId visits;
        final ProvisionId doors;

        Line(TestDatabase db) {
            house = new PlanHouse(db);
            var f = house.federation;
            strategy = house.plan(f.secretary, f.centre, Tier.STRATEGIC, "Homes for all");
            homes = house.objective(f.secretary, strategy, "1", "Homes for all");
            north = house.plan(f.northSecretary, f.north, Tier.OPERATIONAL, "Northern year");
            visits = house.objective(f.northSecretary, north, "1", "Visit each house");
            var harbour = house.plan(f.harbourSecretary, f.harbour, Tier.TACTICAL, "Harbour spring");
            doors = house.objective(f.harbourSecretary, harbour, "1", "Knock on doors");
        }
    }
}
