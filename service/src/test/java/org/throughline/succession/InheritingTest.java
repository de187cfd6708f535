package org.throughline.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.succession.SuccessionHouse.passing;
import static org.throughline.succession.SuccessionHouse.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.kernel.Office;
import org.throughline.summation.FindingId;
import org.throughline.task.TaskWords;

/** What a unit that ended had: each thing goes to the successor that it was sent to, once. */
class InheritingTest {
    private static final LocalDate DAY = SuccessionHouse.DAY;

    @BothDatabases
    void whoeverDecidesSendsEachOpenThingToTheRightSuccessor(TestDatabase db) {
        var house = new SuccessionHouse(db);
        var small = house.small;
        var federation = house.federation;
        var east = house.branch("East Quay");
        var west = house.branch("West Quay");
        var keys = small.tasks.make(
                small.as(federation.harbourSecretary),
                federation.harbour,
                Optional.empty(),
                TaskWords.titled("Keys of the room"));
        var first = house.owed(federation.harbour);
        var second = house.owed(federation.harbour);
        var eli = federation.harbourMember;
        var split = new Closing(
                List.of(east, west),
                Map.of(),
                Map.of(eli, west, federation.harbourSecretary, west),
                Map.of(),
                Map.of(small.stall, west),
                Map.of(new FindingId(second), west),
                Map.of(),
                Map.of(),
                List.of(new Closing.OfficeTo(federation.harbourSecretary, Office.SECRETARY, west)),
                DAY,
                "Members’ meeting, motion 4");

        house.successions.close(small.as(federation.northSecretary), federation.harbour, split);

        assertThat(house.owner(small.harbourPlan)).isEqualTo(east);
        assertThat(house.unitOf(keys)).isEqualTo(east);
        assertThat(house.unitOf(small.stall)).isEqualTo(west);
        assertThat(house.owes(first)).isEqualTo(east);
        assertThat(house.owes(second)).isEqualTo(west);
        assertThat(small.as(eli).home()).contains(west);
        assertThat(small.as(federation.northSecretary).home()).contains(east);
        assertThat(small.as(federation.harbourSecretary).keeps(west)).isTrue();
        assertThat(small.as(federation.harbourSecretary).keeps(federation.harbour))
                .isFalse();
    }

    @BothDatabases
    void whatWasTakenOnGoesWithThePlanThatServesItOrWhereItIsSentAndIsCountedOnce(TestDatabase db) {
        var house = new SuccessionHouse(db);
        var small = house.small;
        var federation = house.federation;
        var harbour = federation.harbour;
        house.say(small.stairwells, harbour, 1, "ACCEPTED", 120);
        house.say(small.stairwells, federation.hill, 1, "ACCEPTED", 50);
        house.say(small.homes, harbour, 1, "OFFERED", 10);
        assertThat(house.together()).isEqualTo(170);

        house.successions.close(
                small.centre(), harbour, Closing.into(List.of(federation.hill, federation.valley), DAY, "motion 10"));

        assertThat(house.last(small.stairwells, federation.hill)).isEqualTo("ACCEPTED 170");
        assertThat(house.last(small.stairwells, harbour)).isEqualTo("ACCEPTED 0");
        assertThat(house.last(small.homes, federation.hill)).startsWith("OFFERED");
        assertThat(house.last(small.homes, harbour)).startsWith("DECLINED");
        assertThat(house.together()).isEqualTo(170);
    }

    @BothDatabases
    void anOfficePassesOnlyToWhereItsHolderVotesAndNobodyHoldsIt(TestDatabase db) {
        var house = new SuccessionHouse(db);
        var small = house.small;
        var federation = house.federation;
        var east = house.branch("East Quay");
        var secretary = federation.harbourSecretary;

        refused(
                "unit.office_elsewhere",
                () -> house.successions.close(
                        small.centre(), federation.harbour, passing(secretary, east, List.of(federation.hill, east))));
        refused(
                "unit.office_held",
                () -> house.successions.close(
                        small.centre(),
                        federation.harbour,
                        passing(secretary, federation.hill, List.of(federation.hill))));
        refused(
                "unknown",
                () -> house.successions.close(
                        small.centre(), federation.harbour, passing(federation.harbourMember, east, List.of(east))));
        // nothing is half done
        assertThat(small.as(secretary).keeps(federation.harbour)).isTrue();
        assertThat(house.owner(small.harbourPlan)).isEqualTo(federation.harbour);
    }
}
