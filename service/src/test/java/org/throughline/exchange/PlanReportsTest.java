package org.throughline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.exchange.StratmlFixture.mustBeValid2;
import static org.throughline.exchange.StratmlFixture.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.exchange.StratmlIndicator.Result;
import org.throughline.org.Level;
import org.throughline.plan.Measure;
import org.throughline.plan.Tier;
import org.throughline.progress.Campaign;

/** The adopted plan with what came of it, as Part 2. */
class PlanReportsTest {

    @BothDatabases
    void anAdoptedPlanGoesOutWithItsTargetItsResultsByPeriodAndWhoTakesPart(TestDatabase db) {
        var campaign = new Campaign(db);
        var exchange = new ExchangeHouse(db, campaign.house);
        var federation = campaign.house.federation;
        var measure = campaign.house.measures.define(
                exchange.secretary(), "papers", 1, Map.of("en", new Measure.Name("Papers handed out", "")));
        var region = federation.unit("East", Level.REGIONAL, federation.centre);
        var centre = campaign.adopted(federation.centre, Tier.STRATEGIC, measure, 5_000);
        var east = campaign.adopted(region, Tier.OPERATIONAL, measure, 500);
        campaign.serve(east, centre, 1);
        campaign.report(east, LocalDate.parse("2027-01-05"), 100, OptionalLong.empty());
        campaign.report(east, LocalDate.parse("2027-01-28"), 25, OptionalLong.empty());
        campaign.report(east, LocalDate.parse("2027-02-27"), 7, OptionalLong.empty());

        var upper = exchange.exported(centre.plan(), ExportFormat.STRATML2);
        var lower = exchange.exported(east.plan(), ExportFormat.STRATML2);

        mustBeValid2(upper);
        mustBeValid2(lower);
        var plan = read(upper).plan();
        assertThat(read(upper).deviations()).isEmpty();
        assertThat(plan.type()).contains("Performance_Report");
        assertThat(plan.organizations())
                .extracting(one -> one.identifier().orElseThrow())
                .containsExactly("_" + federation.centre.text());
        var measured = indicator(upper);
        assertThat(measured.dimension()).isEqualTo("Papers handed out");
        assertThat(measured.instances().get(0).targets())
                .extracting(result -> result.number().orElseThrow())
                .containsExactly("500.0");
        var actuals = measured.instances().get(0).actuals();
        assertThat(actuals.stream()
                        .map(result -> result.number().orElseThrow())
                        .mapToDouble(Double::parseDouble)
                        .sum())
                .isEqualTo(132.0);
        assertThat(actuals).extracting(Result::start).doesNotHaveDuplicates();
        assertThat(stakeholders(upper)).contains("East");
        var below = indicator(lower);
        assertThat(below.relationships())
                .extracting(relationship -> relationship.referents().get(0))
                .containsExactly(
                        "_" + centre.indicator().orElseThrow().text(),
                        "_" + centre.objective().text());
        assertThat(below.relationships()).allMatch(one -> one.type().equals(Optional.of("Narrower_Than")));
    }

    @BothDatabases
    void aReaderOfALowerPlanAloneIsNotToldWhatItServes(TestDatabase db) {
        var campaign = new Campaign(db);
        var exchange = new ExchangeHouse(db, campaign.house);
        var federation = campaign.house.federation;
        var measure = campaign.house.measure("papers");
        var centre = campaign.adopted(federation.centre, Tier.STRATEGIC, measure, 5_000);
        var north = campaign.adopted(federation.north, Tier.OPERATIONAL, measure, 500);
        campaign.serve(north, centre, 1);
        campaign.write(tx -> {
            tx.handle()
                    .execute(
                            "UPDATE plan SET scope = 'public' WHERE id = ?",
                            north.plan().value());
            tx.handle()
                    .execute(
                            "UPDATE plan SET scope = 'named:1' WHERE id = ?",
                            centre.plan().value());
        });

        var file = db.work()
                .read(
                        org.throughline.kernel.Actor.anonymous("en"),
                        tx -> exchange.exports.write(tx, exchange.version(north.plan()), ExportFormat.STRATML2));

        mustBeValid2(file);
        assertThat(new String(file, java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain(centre.objective().text());
    }

    private static StratmlIndicator indicator(byte[] file) {
        return objectives(file).get(0).indicators().get(0);
    }

    private static List<String> stakeholders(byte[] file) {
        return objectives(file).get(0).stakeholders().stream()
                .map(StratmlPlan.Stakeholder::name)
                .toList();
    }

    private static List<StratmlPlan.Objective> objectives(byte[] file) {
        return read(file).plan().goals().stream()
                .flatMap(goal -> goal.objectives().stream())
                .toList();
    }
}
