package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.throughline.ballot.BallotId;
import org.throughline.ballot.Choice;
import org.throughline.ballot.Recount;
import org.throughline.db.BothDatabases;
import org.throughline.db.Database;
import org.throughline.db.Repeated;
import org.throughline.db.TestDatabase;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.RequestKey;
import org.throughline.org.Level;
import org.throughline.plan.PlanHouse;
import org.throughline.plan.ProvisionKind;
import org.throughline.plan.Tier;
import org.throughline.plan.Wording;
import org.throughline.progress.Campaign;
import org.throughline.progress.NewReading;
import org.throughline.review.ReviewHouse;
import org.throughline.task.NewUpdate;
import org.throughline.task.Recounting;
import org.throughline.task.TaskWords;

/** Two services on one database, many at once in each: nothing is lost, nothing doubled, nothing overwritten unseen. */
class TwoNodesTest {
    private static final int THREADS = 16;

    @BothDatabases
    void ofManyEditsOfOneRevisionOneIsKeptAndTheOthersGetBothTexts(TestDatabase db) throws Exception {
        var campaign = new Campaign(db);
        var plans = campaign.house;
        var keeper = plans.as(plans.federation.secretary);
        var plan = plans.plan(plans.federation.secretary, plans.federation.centre, Tier.STRATEGIC, "Homes");
        var version = plans.draftOf(plan);
        var provision = plans.objective(plans.federation.secretary, plan, "1", "Homes");
        var revision = plans.read(tx -> plans.texts.find(tx, version, provision))
                .orElseThrow()
                .revision();

        var ends = onTwo(db, 24, (house, n) -> {
            var words = Wording.of(ProvisionKind.OBJECTIVE, "1", "Homes", "As writer " + n + " has it.");
            try {
                return house.drafts
                        .edit(keeper, version, provision, words, revision)
                        .body();
            } catch (Refusal refusal) {
                assertThat(refusal.code()).isEqualTo("stale");
                assertThat(refusal.kept().get("yours")).contains("As writer " + n + " has it.");
                return "theirs: " + refusal.kept().get("theirs");
            }
        });

        var kept = ends.stream().filter(end -> !end.startsWith("theirs: ")).toList();
        assertThat(kept).hasSize(1);
        assertThat(ends).allMatch(end -> end.contains(kept.get(0)));
        assertThat(plans.printed(version)).containsExactly("1 Homes " + kept.get(0));
    }

    @BothDatabases
    void aRequestSentToBothManyTimesIsDoneOnce(TestDatabase db) throws Exception {
        var plans = new Campaign(db).house;
        var keeper = plans.as(plans.federation.harbourSecretary).with(new RequestKey("once", "POST /api/tasks", "abc"));

        var places = onTwo(db, 24, (house, n) -> {
            try {
                return house.tasks
                        .make(keeper, plans.federation.harbour, Optional.empty(), TaskWords.titled("Stall"))
                        .text();
            } catch (Repeated repeated) {
                return repeated.place().replaceAll(".*/", "");
            }
        });

        assertThat(places.stream().distinct()).hasSize(1);
        assertThat(count(db, "task")).isEqualTo(1);
    }

    @BothDatabases
    void reportsVotesAndSettlingOnBothAtOnceAddUp(TestDatabase db) throws Exception {
        var campaign = new Campaign(db);
        var plans = campaign.house;
        var papers = plans.measure("papers");
        var north = campaign.adopted(plans.federation.north, Tier.OPERATIONAL, papers, 900);
        var branch = campaign.adopted(
                plans.federation.unit("Quay", Level.LOCAL, plans.federation.north), Tier.TACTICAL, papers, 100);
        campaign.serve(branch, north, 1);
        var voters = List.of(plans.federation.secretary, plans.federation.hillMember, plans.federation.valleyMember);
        var plan = plans.plan(plans.federation.secretary, plans.federation.centre, Tier.STRATEGIC, "Homes");
        plans.objective(plans.federation.secretary, plan, "1", "Homes");
        var version = plans.draftOf(plan);
        plans.adoption.circulate(
                plans.as(plans.federation.secretary),
                version,
                plans.federation.meeting,
                plans.today().plusDays(14));
        plans.pass(14);
        var today = plans.today();
        var closes = db.clock().instant().plus(Duration.ofDays(8));
        var ballot = plans.adoption.putToVote(plans.as(plans.federation.secretary), version, closes);

        var done = onTwo(db, 48, (house, n) -> {
            if (n % 8 == 7) {
                new Settling(house).look();
                return "";
            }
            if (n % 4 == 3) {
                return cast(house, plans, ballot, voters.get(n % voters.size()));
            }
            house.updates.report(
                    TestDatabase.SYSTEM,
                    NewUpdate.of(branch.unit(), Optional.of(branch.objective()), today.minusDays(n))
                            .counting(List.of(new NewReading(branch.indicator(), Optional.empty(), 5, 0, "papers"))));
            return "reported";
        });
        db.clock().moveTo(closes);
        onTwo(db, 8, (house, n) -> {
            new Settling(house).look();
            return "";
        });

        var reports = done.stream().filter("reported"::equals).count();
        assertThat(campaign.progress(north).results().get(0).result().actual().num())
                .isEqualTo(5 * reports);
        var result = plans.read(tx -> plans.ballots.result(tx, ballot).orElseThrow());
        assertThat(result.tally().inFavour())
                .isEqualTo(done.stream().filter("voted"::equals).count())
                .isPositive();
        assertThat(count(db, "vote")).isEqualTo(result.tally().inFavour());
        assertThat(count(db, "journal WHERE action = 'ballot.close'")).isEqualTo(1);
        assertThat(count(db, "journal WHERE action = 'version.decide'")).isEqualTo(1);
        assertThat(plans.read(new Recount(plans.ballots)::check)).isEmpty();
        assertThat(plans.read(new Recounting()::check)).isEmpty();
    }

    @BothDatabases
    void reportingPeriodsOpenAndCloseOnceThoughTwoNodesLook(TestDatabase db) throws Exception {
        var plans = new ReviewHouse(db).plans;
        onTwo(db, 16, (house, n) -> {
            new Settling(house).look();
            return "";
        });
        assertThat(count(db, "reporting_period")).isEqualTo(3);
        assertThat(count(db, "journal WHERE action = 'review.period_open'")).isEqualTo(3);

        plans.pass(120);
        onTwo(db, 16, (house, n) -> {
            new Settling(house).look();
            return "";
        });
        assertThat(count(db, "reporting_period WHERE closed_as = 'MISSED'")).isEqualTo(3);
        assertThat(count(db, "journal WHERE action = 'review.period_close'")).isEqualTo(3);
        assertThat(count(db, "journal WHERE action = 'review.period_open'")).isEqualTo(6);
    }

    private static String cast(House house, PlanHouse plans, BallotId ballot, MemberId voter) {
        try {
            house.ballots.cast(plans.as(voter), ballot, Choice.FOR);
            return "voted";
        } catch (Refusal refusal) {
            assertThat(refusal.code()).startsWith("ballot.");
            return refusal.code();
        }
    }

    /** One of the deeds done at once, in the service of one node. */
    private interface Deed {
        String in(House house, int n);
    }

    /** All at once, every other one on the other node, each with connections of its own; and the record has no gap after it. */
    private static List<String> onTwo(TestDatabase db, int times, Deed deed) throws Exception {
        var ends = new ArrayList<String>();
        try (var here = Database.open(db.settings());
                var there = Database.open(db.settings())) {
            var houses = List.of(new House(here, db.clock(), 2), new House(there, db.clock(), 3));
            var deeds = new ArrayList<Callable<String>>();
            for (int i = 0; i < times; i++) {
                int n = i;
                deeds.add(() -> deed.in(houses.get(n % 2), n));
            }
            for (var end : together(deeds)) {
                ends.add(end.get());
            }
            assertThat(houses.get(0).work.<List<String>>read(TestDatabase.SYSTEM, houses.get(0).journal::check))
                    .isEmpty();
        }
        return ends;
    }

    private static List<Future<String>> together(List<Callable<String>> deeds) {
        var threads = Executors.newFixedThreadPool(THREADS);
        var start = new CountDownLatch(1);
        var running = deeds.stream()
                .map(deed -> threads.submit(() -> {
                    start.await();
                    return deed.call();
                }))
                .toList();
        start.countDown();
        threads.shutdown();
        return running;
    }

    private static long count(TestDatabase db, String from) {
        return db.work()
                .read(
                        TestDatabase.SYSTEM,
                        tx -> tx.handle()
                                .createQuery("SELECT COUNT(*) FROM " + from)
                                .mapTo(Long.class)
                                .one());
    }
}
