package org.throughline.org;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.throughline.kernel.Actor;
import org.throughline.kernel.BodyId;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Office;
import org.throughline.kernel.Scope;
import org.throughline.kernel.Standing;
import org.throughline.kernel.UnitId;

/** What follows from belonging, holding and sitting; a network of two organisations, with a region in region. */
class TiesTest {
    private static final LocalDate DAY = LocalDate.parse("2027-03-01");
    private static final UnitId NETWORK = new UnitId(1);
    private static final UnitId UNION = new UnitId(2);
    private static final UnitId OTHER_UNION = new UnitId(3);
    private static final UnitId REGION = new UnitId(4);
    private static final UnitId DISTRICT = new UnitId(5);
    private static final UnitId BRANCH = new UnitId(6);
    private static final Tree TREE = new Tree(List.of(
            new Tree.Place(NETWORK, Optional.empty(), Level.NETWORK),
            new Tree.Place(UNION, Optional.of(NETWORK), Level.CENTRAL),
            new Tree.Place(OTHER_UNION, Optional.of(NETWORK), Level.CENTRAL),
            new Tree.Place(REGION, Optional.of(UNION), Level.REGIONAL),
            new Tree.Place(DISTRICT, Optional.of(REGION), Level.REGIONAL),
            new Tree.Place(BRANCH, Optional.of(DISTRICT), Level.LOCAL)));
    private static final Member PERSON = new Member(new MemberId(9), "Eli", Optional.empty(), "es", DAY, 1);

    @Test
    void aMemberBelongsAndVotesAllTheWayUp() {
        var actor = actor(home(BRANCH, Standing.FULL, Optional.empty()));

        assertThat(actor.memberOf()).containsExactlyInAnyOrder(BRANCH, DISTRICT, REGION, UNION, NETWORK);
        assertThat(actor.votesIn()).isEqualTo(actor.memberOf());
        assertThat(actor.speaks()).isTrue();
        assertThat(actor.home()).contains(BRANCH);
        assertThat(actor.lang()).isEqualTo("es");
    }

    @Test
    void aMemberReadsWhatTheirOwnOrganisationAndTheNetworkRead() {
        var actor = actor(home(BRANCH, Standing.FULL, Optional.empty()));

        assertThat(actor.scopes())
                .contains(Scope.NETWORK, Scope.organisation(UNION), Scope.organisation(NETWORK))
                .doesNotContain(Scope.organisation(OTHER_UNION), Scope.unit(OTHER_UNION));
    }

    @Test
    void aCandidateSpeaksButHasNoVote() {
        var actor = actor(home(BRANCH, Standing.CANDIDATE, Optional.empty()));

        assertThat(actor.speaks()).isTrue();
        assertThat(actor.votesIn()).isEmpty();
    }

    @Test
    void whoIsSuspendedReadsAndNothingElse() {
        var suspended = new Ties(
                List.of(home(BRANCH, Standing.SUSPENDED, Optional.empty())),
                List.of(role(BRANCH, Office.CHAIR)),
                List.of(new Body(new BodyId(8), UNION, "Council", BodyKind.COMMITTEE)),
                List.of());
        var actor = suspended.actor(PERSON, TREE, DAY);

        assertThat(actor.scopes()).contains(Scope.unit(BRANCH), Scope.chain(REGION));
        assertThat(actor.memberOf()).isEmpty();
        assertThat(actor.votesIn()).isEmpty();
        assertThat(actor.keeps(BRANCH)).isFalse();
        assertThat(actor.seats()).isEmpty();
    }

    @Test
    void goodStandingLastsThroughItsLastDay() {
        assertThat(actor(home(BRANCH, Standing.FULL, Optional.of(DAY))).votesIn())
                .isNotEmpty();
        assertThat(actor(home(BRANCH, Standing.FULL, Optional.of(DAY.minusDays(1))))
                        .votesIn())
                .isEmpty();
    }

    @Test
    void anOfficeGivesWorkInItsUnitAloneAndSightOfTheChainsBelow() {
        var actor = new Ties(List.of(), List.of(role(REGION, Office.SECRETARY)), List.of(), List.of())
                .actor(PERSON, TREE, DAY);

        assertThat(actor.keeps(REGION)).isTrue();
        assertThat(actor.keeps(DISTRICT)).isFalse();
        assertThat(actor.scopes())
                .contains(Scope.unit(REGION), Scope.chain(REGION), Scope.chain(DISTRICT), Scope.chain(BRANCH))
                .doesNotContain(Scope.unit(DISTRICT), Scope.chain(UNION));
    }

    @Test
    void aTermThatIsOverIsMarkedAndStillActs() {
        var over = new Role(PERSON.id(), "Eli", REGION, Office.CHAIR, DAY.minusYears(1), Optional.of(DAY));

        assertThat(over.actsAfterTerm(DAY)).isTrue();
        assertThat(over.actsAfterTerm(DAY.minusDays(1))).isFalse();
        assertThat(new Ties(List.of(), List.of(over), List.of(), List.of())
                        .actor(PERSON, TREE, DAY)
                        .keeps(REGION))
                .isTrue();
    }

    @Test
    void levelsNeverRiseOnTheWayDown() {
        assertThat(Level.LOCAL.mayStandUnder(Level.NETWORK)).isTrue();
        assertThat(Level.REGIONAL.mayStandUnder(Level.REGIONAL)).isTrue();
        assertThat(Level.REGIONAL.mayStandUnder(Level.LOCAL)).isFalse();
        assertThat(Level.CENTRAL.mayStandUnder(Level.CENTRAL)).isFalse();
    }

    private static Actor actor(Membership membership) {
        return new Ties(List.of(membership), List.of(), List.of(), List.of()).actor(PERSON, TREE, DAY);
    }

    private static Membership home(UnitId unit, Standing standing, Optional<LocalDate> goodUntil) {
        return new Membership(PERSON.id(), "Eli", unit, standing, true, goodUntil, DAY.minusYears(1));
    }

    private static Role role(UnitId unit, Office office) {
        return new Role(PERSON.id(), "Eli", unit, office, DAY.minusYears(1), Optional.empty());
    }
}
