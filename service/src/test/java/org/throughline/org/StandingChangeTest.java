package org.throughline.org;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.org.RosterKeepingTest.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.kernel.BodyId;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Office;
import org.throughline.kernel.Standing;
import org.throughline.kernel.UnitId;

/** What becomes of a membership, and what stands on it: rules alone. */
class StandingChangeTest {
    private static final LocalDate TODAY = LocalDate.parse("2027-03-01");
    private static final LocalDate MAY = LocalDate.parse("2027-05-01");
    private static final LocalDate JUNE = LocalDate.parse("2027-06-01");
    private static final UnitId HARBOUR = new UnitId(1);
    private static final UnitId NORTH = new UnitId(2);
    private static final UnitId VALLEY = new UnitId(3);
    private static final Membership BEFORE = new Membership(
            new MemberId(9), "Eli", HARBOUR, Standing.FULL, true, Optional.of(JUNE), TODAY.minusYears(1));

    @Test
    void aSuspensionWithAnEndGivesTheFormerStandingBack() {
        var after = suspension(Optional.of(JUNE), "dues").upon(BEFORE, TODAY);

        assertThat(after).hasSize(2);
        assertThat(after.get(0).membership().standing()).isEqualTo(Standing.SUSPENDED);
        assertThat(after.get(0).membership().fromOn()).isEqualTo(MAY);
        assertThat(after.get(0).toOn()).contains(JUNE);
        assertThat(after.get(1).membership()).isEqualTo(BEFORE.with(Standing.FULL, Optional.of(JUNE), JUNE));
        assertThat(after.get(1).toOn()).isEmpty();
        assertThat(after).allMatch(spell -> spell.membership().home());
    }

    @Test
    void anEndingLeavesNothing() {
        assertThat(StandingChange.to(Standing.ENDED, MAY, Optional.empty()).upon(BEFORE, TODAY))
                .isEmpty();
    }

    @Test
    void whatCannotBeIsRefused() {
        refused("standing.reason", () -> suspension(Optional.empty(), " ").upon(BEFORE, TODAY));
        refused("period.reversed", () -> suspension(Optional.of(MAY), "dues").upon(BEFORE, TODAY));
        refused("standing.too_early", () -> to(TODAY.minusYears(2)).upon(BEFORE, TODAY));
        refused("standing.too_far", () -> to(TODAY.plusYears(1).plusDays(1)).upon(BEFORE, TODAY));
        refused(
                "standing.until",
                () -> new StandingChange(Standing.FULL, MAY, Optional.of(JUNE), Optional.empty(), "")
                        .upon(BEFORE, TODAY));
    }

    @Test
    void officesStandOnTheUnitAndThoseAboveIt() {
        var ground = new Ground(Set.of(HARBOUR, NORTH));

        assertThat(ground.bears(role(NORTH, Office.SECRETARY))).isTrue();
        assertThat(ground.bears(role(VALLEY, Office.SECRETARY))).isFalse();
        assertThat(ground.bears(role(VALLEY, Office.OBSERVER))).isTrue();
        assertThat(new Ground(Set.of()).bears(role(VALLEY, Office.OBSERVER))).isFalse();
    }

    @Test
    void aSeatStandsOnTheUnitItSpeaksForAndOnThatOfItsBody() {
        var ground = new Ground(Set.of(VALLEY, NORTH));
        var council = new Body(new BodyId(5), NORTH, "Council", BodyKind.COMMITTEE);

        assertThat(ground.bears(seat(SeatKind.FULL, Optional.of(VALLEY)), council))
                .isTrue();
        assertThat(ground.bears(seat(SeatKind.FULL, Optional.empty()), council)).isTrue();
        assertThat(ground.bears(seat(SeatKind.CANDIDATE, Optional.of(HARBOUR)), council))
                .isFalse();
        assertThat(ground.bears(seat(SeatKind.OBSERVER, Optional.of(HARBOUR)), council))
                .isTrue();
    }

    @Test
    void onlyAnAlternateStandsInForSomeone() {
        var holder = new Member(new MemberId(9), "Eli", Optional.empty(), "en", TODAY, 1);
        var other = Optional.of(new MemberId(8));

        for (var wrong : List.of(
                new NewSeat(holder.id(), Optional.empty(), SeatKind.FULL, 1, other, Optional.empty(), Optional.empty()),
                new NewSeat(
                        holder.id(),
                        Optional.empty(),
                        SeatKind.ALTERNATE,
                        1,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))) {
            refused("seat.stands_for", () -> wrong.in(new BodyId(5), holder, TODAY));
        }
    }

    private static StandingChange suspension(Optional<LocalDate> until, String reason) {
        return new StandingChange(Standing.SUSPENDED, MAY, until, Optional.empty(), reason);
    }

    private static StandingChange to(LocalDate from) {
        return StandingChange.to(Standing.CANDIDATE, from, Optional.empty());
    }

    private static Role role(UnitId unit, Office office) {
        return new Role(new MemberId(9), "Eli", unit, office, TODAY, Optional.empty());
    }

    private static Seat seat(SeatKind kind, Optional<UnitId> unit) {
        return new Seat(
                new BodyId(5), new MemberId(9), "Eli", unit, kind, 1, Optional.empty(), TODAY, Optional.empty());
    }
}
