package org.throughline.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.succession.SuccessionHouse.into;
import static org.throughline.succession.SuccessionHouse.refused;
import static org.throughline.succession.SuccessionHouse.system;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.kernel.Office;
import org.throughline.kernel.Scope;
import org.throughline.org.Succession;
import org.throughline.org.Unit;

/** Units that move, merge and split: who belongs and keeps what from that day on. */
class MovingAndEndingTest {
    private static final LocalDate DAY = SuccessionHouse.DAY;

    @BothDatabases
    void aUnitMovesWithAllBelowItAndNotIntoACircle(TestDatabase db) {
        var house = new SuccessionHouse(db);
        var small = house.small;
        var federation = house.federation;
        var changes = house.successions;

        refused(
                "unit.above_only",
                () -> changes.move(
                        small.as(federation.harbourSecretary), federation.harbour, federation.south, DAY, "motion 1"));
        refused(
                "unit.above_both",
                () -> changes.move(
                        small.as(federation.northSecretary), federation.harbour, federation.south, DAY, "motion 1"));
        refused(
                "unit.above_both",
                () -> changes.close(
                        small.as(federation.northSecretary),
                        federation.harbour,
                        Closing.into(List.of(federation.south), DAY, "motion 1")));
        refused("unit.circle", () -> changes.move(system(), federation.north, federation.harbour, DAY, "motion 1"));
        refused("unit.circle", () -> changes.move(system(), federation.north, federation.north, DAY, "motion 1"));
        refused("unit.decision", () -> changes.move(small.centre(), federation.harbour, federation.south, DAY, " "));
        assertThat(small.as(federation.harbourMember).votesIn()).contains(federation.north);

        changes.move(small.centre(), federation.harbour, federation.south, DAY, "Congress, motion 1");

        assertThat(small.as(federation.harbourMember).votesIn())
                .contains(federation.harbour, federation.south)
                .doesNotContain(federation.north);
        // the region's secretary is at home in the harbour: the office stands on nothing any more
        assertThat(small.as(federation.northSecretary).keeps(federation.north)).isFalse();
        assertThat(small.as(federation.harbourSecretary).keeps(federation.harbour))
                .isTrue();
        changes.move(small.centre(), federation.harbour, federation.north, DAY, "Congress, motion 2");
        assertThat(small.as(federation.harbourMember).votesIn()).contains(federation.north);
    }

    @BothDatabases
    void whatIsOpenPassesToTheUnitItMergesInto(TestDatabase db) {
        var house = new SuccessionHouse(db);
        var small = house.small;
        var federation = house.federation;
        var successions = house.successions;
        var finding = house.owed(federation.harbour);
        assertThat(small.as(federation.hillMember).reads(Scope.unit(federation.harbour)))
                .isFalse();

        successions.close(
                small.as(federation.northSecretary), federation.harbour, into(federation.hill, Map.of(), Map.of()));

        assertThat(house.owner(small.harbourPlan)).isEqualTo(federation.hill);
        assertThat(house.unitOf(small.stall)).isEqualTo(federation.hill);
        assertThat(house.unitOf(small.doors)).isEqualTo(federation.harbour);
        assertThat(house.owes(finding)).isEqualTo(federation.hill);
        var member = small.as(federation.harbourMember);
        assertThat(member.home()).contains(federation.hill);
        assertThat(member.votesIn()).contains(federation.hill).doesNotContain(federation.harbour);
        assertThat(small.as(federation.hillMember).reads(Scope.unit(federation.harbour)))
                .isTrue();
        assertThat(small.as(federation.valleyMember).reads(Scope.unit(federation.harbour)))
                .isFalse();
        assertThat(small.as(federation.harbourSecretary).keeps(federation.harbour))
                .isFalse();
        assertThat(small.as(federation.hillMember).keeps(federation.hill)).isTrue();
        refused(
                "unit.closed",
                () -> successions.close(system(), federation.harbour, into(federation.hill, Map.of(), Map.of())));
        refused(
                "unit.closed",
                () -> successions.close(system(), federation.hill, into(federation.harbour, Map.of(), Map.of())));
        List<Succession> after = db.work().read(system(), tx -> house.changes.after(tx, federation.harbour));
        assertThat(after).extracting(Succession::next).containsExactly(federation.hill);
        List<Unit> standing = db.work().read(system(), federation.units()::standing);
        assertThat(standing).extracting(Unit::id).doesNotContain(federation.harbour);
    }

    @BothDatabases
    void aRegionSplitsWithItsBranchesPlansAndOfficersInTheRightHands(TestDatabase db) {
        var house = new SuccessionHouse(db);
        var small = house.small;
        var federation = house.federation;
        var east = house.region("East");
        var west = house.region("West");
        federation.appoint(west, federation.hillMember, Office.SECRETARY);
        var split = new Closing(
                List.of(east, west),
                Map.of(federation.hill, west),
                Map.of(),
                Map.of(small.northern, west),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                DAY,
                "Congress, motion 3");

        refused(
                "unit.successor",
                () -> house.successions.close(
                        small.centre(),
                        federation.north,
                        new Closing(
                                List.of(east),
                                Map.of(federation.hill, west),
                                Map.of(),
                                Map.of(),
                                Map.of(),
                                Map.of(),
                                Map.of(),
                                Map.of(),
                                List.of(),
                                DAY,
                                "motion 3")));
        refused(
                "unit.successor_below",
                () -> house.successions.close(
                        small.centre(), federation.north, into(federation.hill, Map.of(), Map.of())));
        house.successions.close(small.centre(), federation.north, split);

        assertThat(house.owner(small.northern)).isEqualTo(west);
        assertThat(small.as(federation.harbourMember).votesIn())
                .contains(federation.harbour, east, federation.centre)
                .doesNotContain(federation.north, west);
        assertThat(small.as(federation.hillMember).votesIn()).contains(federation.hill, west);
        assertThat(small.as(federation.northSecretary).keeps(federation.north)).isFalse();
        assertThat(small.as(federation.hillMember).keeps(west)).isTrue();
        assertThat(small.as(federation.hillMember).reads(Scope.chain(federation.north)))
                .isTrue();
        assertThat(small.as(federation.valleyMember).reads(Scope.chain(federation.north)))
                .isFalse();
    }
}
