package org.throughline.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.kernel.UnitId;
import org.throughline.kernel.Visibility;
import org.throughline.org.Level;
import org.throughline.plan.IndicatorKind;
import org.throughline.plan.MeasureId;
import org.throughline.plan.PlanHouse;
import org.throughline.plan.Tier;

/** The worked example of the domain, through storage. */
class KeptExampleTest {

    @BothDatabases
    void theWorkedExampleComesOutOfTheDatabaseAsOnPaper(TestDatabase db) {
        var example = new Example(db);

        var measured = example.campaign.progress(example.centre).results().get(0);

        assertThat(measured.result().actual().num()).isEqualTo(8_000);
        assertThat(measured.headline().value()).contains(new Share(400_000));
        assertThat(measured.mean().value()).contains(new Share(400_000));
        assertThat(measured.headline().coverage().heard()).isEqualTo(4);
        assertThat(measured.headline().coverage().expected()).isEqualTo(5);
        var silent = example.campaign.house.read(tx -> example.campaign.figures.silent(tx, example.centre.objective()));
        assertThat(silent).extracting(gap -> gap.place().unitName()).containsExactly("Third");
    }

    @BothDatabases
    void withEqualWeightsTheMeanIsAnother(TestDatabase db) {
        var example = new Example(db);

        example.campaign.serve(example.a, example.centre, 1);
        example.campaign.serve(example.b, example.centre, 1);

        assertThat(example.campaign
                        .progress(example.centre)
                        .results()
                        .get(0)
                        .mean()
                        .value())
                .contains(new Share(375_000));
    }

    @BothDatabases
    void aBranchThatTurnsElsewhereTakesItsFiguresAlong(TestDatabase db) {
        var example = new Example(db);

        example.campaign.links.initiative(TestDatabase.SYSTEM, example.first.objective(), "We have our own harbour.");

        var centre = example.campaign.progress(example.centre).results().get(0);
        assertThat(centre.result().actual().num()).isEqualTo(3_900);
        assertThat(centre.headline().coverage().heard()).isEqualTo(3);
        assertThat(centre.headline().coverage().expected()).isEqualTo(4);
    }

    @BothDatabases
    void theFiguresOfAPlanForNamedReadersStayInIt(TestDatabase db) {
        var example = new Example(db);
        var campaign = example.campaign;
        var federation = campaign.house.federation;
        var measure = campaign.house.measure("homes");
        for (var circle : Visibility.values()) {
            var plan = campaign.drafted(federation.harbour, Tier.TACTICAL, circle, measure, IndicatorKind.FLOW, 1_000);
            campaign.inForce(plan.plan(), "IN_FORCE");
            campaign.links.serve(TestDatabase.SYSTEM, plan.objective(), example.centre.objective(), 1);
            var before = campaign.progress(example.centre).work().coverage();
            campaign.report(plan, Campaign.TODAY, 5, OptionalLong.empty());

            assertThat(campaign.progress(example.centre).work().coverage().heard())
                    .as(circle.name())
                    .isEqualTo(before.heard() + (circle == Visibility.NAMED ? 0 : 1));
        }
        assertThat(campaign.progress(example.centre).work().coverage().expected())
                .as("nor is anybody asked above for what they may not see")
                .isEqualTo(5 + Visibility.values().length - 1);
    }

    @BothDatabases
    void theOldestWordIsThatOfWhoeverOfThoseHeardHasBeenQuietLongest(TestDatabase db) {
        var example = new Example(db);
        assertThat(oldest(example)).contains(Campaign.TODAY.minusDays(3));

        example.campaign.report(example.first, Campaign.TODAY.minusDays(1), 1, OptionalLong.empty());
        assertThat(oldest(example)).contains(Campaign.TODAY.minusDays(1));
        example.campaign.report(example.first, Campaign.TODAY.minusDays(30), 1, OptionalLong.empty());
        assertThat(oldest(example)).contains(Campaign.TODAY.minusDays(1));
    }

    private static Optional<LocalDate> oldest(Example example) {
        return example.campaign.progress(example.centre).work().coverage().oldest();
    }

    private static final class Example {
        final Campaign campaign;
        final Campaign.Aimed centre;
        final Campaign.Aimed a;
        final Campaign.Aimed b;
        final Campaign.Aimed first;

        Example(TestDatabase db) {
            campaign = new Campaign(db);
            var f = campaign.house.federation;
            var measure = campaign.house.measure("households");
            var third = f.unit("Third", Level.LOCAL, f.north);
            var fifth = f.unit("Fifth", Level.LOCAL, f.south);
            centre = campaign.adopted(f.centre, Tier.STRATEGIC, measure, 20_000);
            a = campaign.adopted(f.north, Tier.OPERATIONAL, measure, 12_000);
            b = campaign.adopted(f.south, Tier.OPERATIONAL, measure, 8_000);
            campaign.serve(a, centre, 3);
            campaign.serve(b, centre, 2);
            var branches = List.of(
                    branch(f.harbour, a, measure, 5_000),
                    branch(f.hill, a, measure, 4_000),
                    branch(third, a, measure, 3_000),
                    branch(f.valley, b, measure, 4_000),
                    branch(fifth, b, measure, 4_000));
            first = branches.get(0);
            campaign.report(first, Campaign.TODAY.minusDays(9), 4_000, OptionalLong.empty());
            long wrong = campaign.report(first, Campaign.TODAY.minusDays(3), 10, OptionalLong.empty());
            campaign.report(first, Campaign.TODAY.minusDays(3), 100, OptionalLong.of(wrong));
            campaign.report(branches.get(1), Campaign.TODAY, 1_900, OptionalLong.empty());
            campaign.report(branches.get(3), Campaign.TODAY, 2_000, OptionalLong.empty());
            campaign.totals.nil(TestDatabase.SYSTEM, branches.get(4).objective(), fifth, PlanHouse.YEAR);
        }

        private Campaign.Aimed branch(UnitId unit, Campaign.Aimed above, MeasureId measure, long target) {
            var made = campaign.adopted(unit, Tier.TACTICAL, measure, target);
            campaign.serve(made, above, 1);
            return made;
        }
    }
}
