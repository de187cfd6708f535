package org.throughline.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.plan.Tier;

/** Where an objective counts since a day, who was heard before that day alone is silent there, and heard above as before. */
class HeardSinceTest {
    private static final LocalDate JANUARY = LocalDate.parse("2027-01-10");
    private static final LocalDate FEBRUARY = LocalDate.parse("2027-02-10");

    @BothDatabases
    void coverageAndMonthsCountWhatCounts(TestDatabase db) {
        var campaign = new Campaign(db);
        var f = campaign.house.federation;
        var papers = campaign.house.measure("papers");
        var centre = campaign.adopted(f.centre, Tier.STRATEGIC, papers, 1_000);
        var region = campaign.adopted(f.north, Tier.OPERATIONAL, papers, 300);
        var harbour = campaign.adopted(f.harbour, Tier.TACTICAL, papers, 100);
        var hill = campaign.adopted(f.hill, Tier.TACTICAL, papers, 100);
        campaign.serve(region, centre, 1);
        campaign.serve(harbour, region, 1);
        campaign.serve(hill, region, 1);
        campaign.linkedFromTheStart();
        for (var branch : List.of(harbour, hill)) {
            campaign.report(branch, JANUARY, 10, OptionalLong.empty());
        }
        campaign.report(harbour, FEBRUARY, 5, OptionalLong.empty());
        campaign.write(tx -> {
            campaign.links.changed(tx, region.objective(), false);
            campaign.links.anew(tx, harbour.objective());
            campaign.links.anew(tx, hill.objective());
        });
        campaign.report(harbour, Campaign.TODAY, 1, OptionalLong.empty());

        assertThat(campaign.progress(region).work().coverage())
                .isEqualTo(new Coverage(1, 2, Optional.of(Campaign.TODAY)));
        assertThat(campaign.progress(centre).work().coverage()).isEqualTo(new Coverage(2, 2, Optional.of(JANUARY)));
        List<Gap> silent = campaign.house.read(tx -> campaign.figures.silent(tx, region.objective()));
        assertThat(silent)
                .singleElement()
                .satisfies(gap -> assertThat(gap.place().unit()).isEqualTo(f.hill));
        Map<?, Coverage> heard = campaign.house.read(tx -> campaign.figures.heard(tx, List.of(region.objective())));
        assertThat(heard.values()).containsExactly(new Coverage(1, 2, Optional.empty()));

        var march = YearMonth.from(Campaign.TODAY);
        assertThat(months(campaign, region)).isEqualTo(Map.of(march, 1L));
        assertThat(months(campaign, centre))
                .isEqualTo(Map.of(YearMonth.from(JANUARY), 2L, YearMonth.from(FEBRUARY), 1L, march, 1L));
    }

    /** Now, and the same day as a past one. */
    private static Map<YearMonth, Long> months(Campaign campaign, Campaign.Aimed at) {
        var indicator = at.indicator().orElseThrow();
        var past = new PastFigures(campaign.house.plans, campaign.house.texts, PastWork.NONE);
        return campaign.house.read(tx -> {
            var now = campaign.figures.heardByMonth(tx, indicator);
            var as = new AsOf(Campaign.TODAY, tx.now().plusSeconds(1), Optional.empty());
            assertThat(past.standing(tx, at.objective(), as).heardByMonth(indicator))
                    .isEqualTo(now);
            return now;
        });
    }
}
