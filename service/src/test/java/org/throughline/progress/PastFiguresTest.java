package org.throughline.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.plan.NewProvision;
import org.throughline.plan.ProvisionKind;
import org.throughline.plan.RisingFigures;
import org.throughline.plan.Tier;

/** A figure of a past day is made of what had happened by then, with the links and the text of that day. */
class PastFiguresTest {
    private static final LocalDate FIRST = LocalDate.parse("2027-03-01");

    private static PastFigures past(Campaign campaign) {
        return new PastFigures(campaign.house.plans, campaign.house.texts, PastWork.NONE);
    }

    private static Progress.Measured on(Campaign campaign, Campaign.Aimed at, LocalDate day, Instant known) {
        return campaign.house
                .read(tx -> past(campaign).of(tx, at.objective(), new AsOf(day, known, Optional.empty())))
                .results()
                .get(0);
    }

    @BothDatabases
    void whatHappenedLaterOrWasKnownLaterIsNotInIt(TestDatabase db) {
        var campaign = new Campaign(db);
        var f = campaign.house.federation;
        var measure = campaign.house.measure("households");
        var region = campaign.adopted(f.north, Tier.OPERATIONAL, measure, 1_000);
        var branch = campaign.adopted(f.harbour, Tier.TACTICAL, measure, 500);
        campaign.serve(branch, region, 1);
        campaign.linkedFromTheStart();
        var start = db.clock().instant().minusSeconds(60);
        campaign.report(branch, FIRST.minusDays(20), 100, OptionalLong.empty());
        long wrong = campaign.report(branch, FIRST.minusDays(10), 540, OptionalLong.empty());
        var then = db.clock().instant().plusSeconds(60);
        campaign.house.pass(1);
        campaign.report(branch, FIRST.minusDays(10), 504, OptionalLong.of(wrong));
        var now = db.clock().instant().plusSeconds(1);

        assertThat(on(campaign, region, FIRST.minusDays(15), now)
                        .result()
                        .actual()
                        .num())
                .isEqualTo(100);
        assertThat(on(campaign, region, FIRST, now).result().actual().num()).isEqualTo(604);
        assertThat(on(campaign, region, FIRST, then).result().actual().num()).isEqualTo(640);
        assertThat(on(campaign, region, FIRST, start).result().known()).isFalse();
        assertThat(on(campaign, region, FIRST.minusDays(30), now).headline().coverage())
                .isEqualTo(Coverage.SILENT);
    }

    @BothDatabases
    void whoWasExcusedThenWasNotMissing(TestDatabase db) {
        var campaign = new Campaign(db);
        var branch = campaign.adopted(
                campaign.house.federation.harbour, Tier.TACTICAL, campaign.house.measure("households"), 500);
        var now = db.clock().instant().plusSeconds(1);
        campaign.write(tx -> {
            tx.handle()
                    .execute(
                            "INSERT INTO excuse (plan, period_from, reason, member, at) VALUES (?, '2027-01-01',"
                                    + " 'Flood.', 0, '2027-01-02T00:00:00.000Z')",
                            branch.plan().value());
            tx.handle()
                    .execute(
                            "INSERT INTO reporting_period (plan, period_from, period_to, due_on, code, opened_at)"
                                    + " VALUES (?, '2027-02-01', '2027-02-15', '2027-02-20', 'x',"
                                    + " '2027-02-01T00:00:00.000Z')",
                            branch.plan().value());
        });

        assertThat(on(campaign, branch, LocalDate.parse("2027-02-10"), now)
                        .headline()
                        .coverage())
                .isEqualTo(Coverage.NOT_ASKED);
        assertThat(on(campaign, branch, LocalDate.parse("2027-02-25"), now)
                        .headline()
                        .coverage())
                .as("the next report is missing")
                .isEqualTo(Coverage.SILENT);
    }

    @BothDatabases
    void figuresThatRoseThenGoOnHavingRisenThen(TestDatabase db) {
        var campaign = new Campaign(db);
        var f = campaign.house.federation;
        var measure = campaign.house.measure("households");
        var region = campaign.adopted(f.north, Tier.OPERATIONAL, measure, 1_000);
        var branch = campaign.adopted(f.harbour, Tier.TACTICAL, measure, 500);
        campaign.serve(branch, region, 1);
        campaign.linkedFromTheStart();
        campaign.report(branch, FIRST.minusDays(20), 100, OptionalLong.empty());
        var rising = new RisingFigures(db.work(), campaign.house.plans, campaign.totals);
        var known = db.clock().instant().plusSeconds(60);
        campaign.house.pass(5);
        rising.let(TestDatabase.SYSTEM, branch.plan(), false);
        campaign.house.pass(5);
        rising.let(TestDatabase.SYSTEM, branch.plan(), true);
        var now = db.clock().instant().plusSeconds(1);

        assertThat(reached(campaign, region, FIRST.plusDays(4), now)).isEqualTo(100);
        assertThat(reached(campaign, region, FIRST.plusDays(5), now)).isZero();
        assertThat(reached(campaign, region, FIRST.plusDays(5), known))
                .as("known before")
                .isEqualTo(100);
        assertThat(reached(campaign, region, FIRST.plusDays(10), now)).isEqualTo(100);
    }

    private static long reached(Campaign campaign, Campaign.Aimed at, LocalDate day, Instant known) {
        return on(campaign, at, day, known).result().actual().num();
    }

    @BothDatabases
    void itFollowsTheLinksOfItsDay(TestDatabase db) {
        var campaign = new Campaign(db);
        var f = campaign.house.federation;
        var measure = campaign.house.measure("households");
        var one = campaign.adopted(f.north, Tier.OPERATIONAL, measure, 1_000);
        var other = campaign.adopted(f.north, Tier.OPERATIONAL, measure, 400);
        var branch = campaign.adopted(f.harbour, Tier.TACTICAL, measure, 500);
        campaign.serve(branch, one, 1);
        campaign.report(branch, FIRST.minusDays(2), 100, OptionalLong.empty());
        campaign.house.pass(10);
        campaign.serve(branch, other, 1);
        var now = db.clock().instant().plusSeconds(1);

        assertThat(on(campaign, one, FIRST.plusDays(9), now).result().actual().num())
                .isEqualTo(100);
        assertThat(on(campaign, other, FIRST.plusDays(9), now).result().actual().num())
                .isZero();
        assertThat(on(campaign, one, FIRST.plusDays(10), now).result().actual().num())
                .isZero();
        assertThat(on(campaign, other, FIRST.plusDays(10), now)
                        .result()
                        .actual()
                        .num())
                .isEqualTo(100);
        assertThat(campaign.progress(other).results().get(0).result().actual().num())
                .isEqualTo(100);
    }

    @BothDatabases
    void itHasTheTextOfItsDayOrTheOneAskedFor(TestDatabase db) {
        var campaign = new Campaign(db);
        var branch = campaign.adopted(
                campaign.house.federation.harbour, Tier.TACTICAL, campaign.house.measure("households"), 500);
        var system = TestDatabase.SYSTEM;
        var first = campaign.house.read(
                tx -> campaign.house.plans.current(tx, branch.plan()).orElseThrow());
        campaign.write(tx ->
                tx.handle().execute("UPDATE version SET in_force_from = '2027-01-01' WHERE id = ?", first.value()));
        campaign.house.pass(30);
        var second = campaign.house.next.nextDraft(system, branch.plan());
        campaign.house.drafts.add(
                system, second, NewProvision.atEnd(Optional.empty(), ProvisionKind.OBJECTIVE, "2", "Doors", ""));
        campaign.write(tx -> {
            tx.handle().execute("UPDATE version SET state = 'SUPERSEDED' WHERE id = ?", first.value());
            tx.handle()
                    .execute(
                            "UPDATE version SET state = 'IN_FORCE', in_force_from = '2027-03-31' WHERE id = ?",
                            second.value());
            campaign.totals.stands(tx, branch.plan());
        });
        var now = db.clock().instant().plusSeconds(1);
        var plan = campaign.house.read(tx -> campaign.house.plans.of(tx, branch.objective()));

        assertThat(objectives(campaign, plan, new AsOf(FIRST, now, Optional.empty())))
                .isEqualTo(1);
        assertThat(objectives(campaign, plan, new AsOf(FIRST.plusDays(30), now, Optional.empty())))
                .isEqualTo(2);
        assertThat(objectives(campaign, plan, new AsOf(FIRST, now, Optional.of(second))))
                .isEqualTo(2);
    }

    private static int objectives(Campaign campaign, org.throughline.plan.Plan plan, AsOf as) {
        return campaign.house.read(tx -> past(campaign).of(tx, plan, as).all().size());
    }
}
