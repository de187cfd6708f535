package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.throughline.ballot.Choice;
import org.throughline.db.BothDatabases;
import org.throughline.db.Contents;
import org.throughline.db.TestDatabase;
import org.throughline.plan.PlanHouse;
import org.throughline.plan.Tier;
import org.throughline.plan.VersionId;
import org.throughline.plan.VersionState;

/** The job that brings about what time brings. */
class SettlingTest {

    @BothDatabases
    void whatIsOverTakesEffectOnceAndLookingAgainChangesNothing(TestDatabase db) {
        var house = new PlanHouse(db);
        var version = atVote(house, "Homes for all").get(0);
        var settling = settling(house);

        settling.look();
        assertThat(house.version(version).state()).isEqualTo(VersionState.AT_DECISION);
        house.pass(9);
        settling.look();
        assertThat(house.version(version).state()).isEqualTo(VersionState.IN_FORCE);
        var after = Contents.of(db);
        settling.look();
        settling(house).look();

        assertThat(Contents.of(db)).isEqualTo(after);
    }

    @BothDatabases
    void whatHasRunOutIsMarkedSoOnce(TestDatabase db) {
        var house = new PlanHouse(db);
        var version = atVote(house, "Homes for all").get(0);
        house.pass(9);
        settling(house).look();
        house.pass(400);

        settling(house).look();
        assertThat(house.version(version).state()).isEqualTo(VersionState.RUN_OUT);
        var after = Contents.of(db);
        settling(house).look();

        assertThat(Contents.of(db)).isEqualTo(after);
    }

    @BothDatabases
    void oneThatCannotBeSettledHoldsNoOtherUp(TestDatabase db) {
        var house = new PlanHouse(db);
        var versions = atVote(house, "Homes for all", "Streets for all");
        var broken = versions.get(0);
        var whole = versions.get(1);
        zone(house, broken, "no such zone");
        house.pass(9);
        var settling = settling(house);

        settling.look();
        assertThat(house.version(broken).state()).isEqualTo(VersionState.AT_DECISION);
        assertThat(house.version(whole).state()).isEqualTo(VersionState.IN_FORCE);
        zone(house, broken, "UTC");
        settling.look();

        assertThat(house.version(broken).state()).isEqualTo(VersionState.IN_FORCE);
    }

    /** The service of another node over the same database. */
    private static Settling settling(PlanHouse house) {
        return new Settling(new House(house.db.database(), house.db.clock(), 2));
    }

    /** Plans that were discussed and are voted on for eight days; all votes that there are so far are in favour. */
    private static List<VersionId> atVote(PlanHouse house, String... titles) {
        var f = house.federation;
        var versions =
                Arrays.stream(titles).map(title -> circulated(house, title)).toList();
        house.pass(14);
        for (var version : versions) {
            var ballot = house.adoption.putToVote(
                    house.as(f.secretary), version, house.db.clock().instant().plus(Duration.ofDays(8)));
            for (var voter : List.of(f.secretary, f.hillMember, f.valleyMember)) {
                house.ballots.cast(house.as(voter), ballot, Choice.FOR);
            }
        }
        return versions;
    }

    private static VersionId circulated(PlanHouse house, String title) {
        var f = house.federation;
        var plan = house.plan(f.secretary, f.centre, Tier.STRATEGIC, title);
        house.objective(f.secretary, plan, "1", title);
        var version = house.draftOf(plan);
        house.adoption.circulate(
                house.as(f.secretary), version, f.meeting, house.today().plusDays(14));
        return version;
    }

    private static void zone(PlanHouse house, VersionId version, String zone) {
        var ballot = house.version(version).ballot().orElseThrow();
        house.db
                .work()
                .writing(
                        TestDatabase.SYSTEM,
                        tx -> tx.handle().execute("UPDATE ballot SET zone = ? WHERE id = ?", zone, ballot.value()));
    }
}
