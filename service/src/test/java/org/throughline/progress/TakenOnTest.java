package org.throughline.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.UnitId;
import org.throughline.plan.PlanHouse;
import org.throughline.plan.Tier;
import org.throughline.pledge.Pledges;
import org.throughline.pledge.Pledges.Wish;
import org.throughline.pledge.Saying;
import org.throughline.pledge.TakenOn;
import org.throughline.pledge.Word;

/** What the units below took on, beside the target, by agreement and else by their own plans. */
class TakenOnTest {

    @BothDatabases
    void agreementsStandBesideTheTargetAndTheirHistoryStays(TestDatabase db) {
        var campaign = new Campaign(db);
        var house = campaign.house;
        var f = house.federation;
        var measure = house.measure("households");
        var centre = campaign.adopted(f.centre, Tier.STRATEGIC, measure, 20_000);
        var indicator = centre.indicator().orElseThrow();
        var north = campaign.adopted(f.north, Tier.OPERATIONAL, measure, 12_000);
        campaign.serve(north, centre, 1);
        var pledges = new Pledges(db.work(), house.plans, house.texts, f.units(), house.measures);
        assertThat(taken(campaign, centre, pledges).of(indicator)).isEqualTo(12_000);

        say(house, pledges, f.secretary, centre, f.north, true, Saying.ASKED, 11_000, "");
        say(house, pledges, f.northSecretary, centre, f.north, false, Saying.COUNTERED, 9_400, "Hill has no key.");
        assertThat(taken(campaign, centre, pledges).of(indicator))
                .as("nothing is settled yet")
                .isEqualTo(12_000);
        house.pass(40);
        say(house, pledges, f.secretary, centre, f.north, true, Saying.ACCEPTED, 0, "");
        say(house, pledges, f.southSecretary, centre, f.south, false, Saying.OFFERED, 8_000, "");
        say(house, pledges, f.secretary, centre, f.south, true, Saying.ACCEPTED, 0, "");

        var taken = taken(campaign, centre, pledges);
        assertThat(taken.of(indicator)).isEqualTo(17_400);
        assertThat(taken.steps(indicator, PlanHouse.YEAR.from()))
                .hasSize(1)
                .containsKey(PlanHouse.YEAR.from().plusDays(99));
        List<Word> words =
                house.read(tx -> pledges.of(tx, centre.objective()).get(f.north).words());
        assertThat(words).extracting(Word::said).containsExactly(Saying.ASKED, Saying.COUNTERED, Saying.ACCEPTED);
        assertThat(words.get(1).reason()).isEqualTo("Hill has no key.");
    }

    @BothDatabases
    void nobodySpeaksForAnotherUnit(TestDatabase db) {
        var campaign = new Campaign(db);
        var house = campaign.house;
        var f = house.federation;
        var centre = campaign.adopted(f.centre, Tier.STRATEGIC, house.measure("households"), 20_000);
        var pledges = new Pledges(db.work(), house.plans, house.texts, f.units(), house.measures);

        refused(
                "pledge.whose_word",
                () -> say(house, pledges, f.southSecretary, centre, f.north, false, Saying.OFFERED, 5, ""));
        refused(
                "pledge.whose_word",
                () -> say(house, pledges, f.northSecretary, centre, f.north, true, Saying.ASKED, 5, ""));
        refused(
                "pledge.not_below",
                () -> say(house, pledges, f.secretary, centre, f.centre, true, Saying.ASKED, 5, ""));
        assertThat(house.<Integer>read(tx -> pledges.of(tx, centre.objective()).size()))
                .isZero();
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable block) {
        assertThatThrownBy(block)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo(code));
    }

    private static void say(
            PlanHouse house,
            Pledges pledges,
            MemberId who,
            Campaign.Aimed at,
            UnitId unit,
            boolean above,
            Saying said,
            long amount,
            String reason) {
        pledges.say(
                house.as(who),
                at.objective(),
                unit,
                new Wish(above, said, amount == 0 ? Optional.empty() : Optional.of(amount), reason));
    }

    private static TakenOn taken(Campaign campaign, Campaign.Aimed at, Pledges pledges) {
        return campaign.house.read(
                tx -> pledges.taken(tx, List.of(at.objective())).get(at.objective()));
    }
}
