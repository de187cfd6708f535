package org.throughline.debate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Standing;

/** Moving, sponsoring, withdrawing, admitting. */
class AmendmentsTest {
    private static final String HALF = Chamber.DOORS.replace("all", "half the");

    @BothDatabases
    void anAmendmentIsAdmittedWhenItsSponsorsAreFound(TestDatabase db) {
        var chamber = new Chamber(db);
        var id = chamber.moved(chamber.doors, HALF);
        assertThat(chamber.get(id).state()).isEqualTo(AmendmentState.SUBMITTED);
        assertThat(chamber.get(id).number()).isEqualTo(1);

        chamber.amendments.sponsor(chamber.as(chamber.federation.hillMember), id);

        assertThat(chamber.get(id).state()).isEqualTo(AmendmentState.ADMITTED);
    }

    @BothDatabases
    void wordForWordEqualOnesAreOneAndTheSecondMoverSponsorsTheFirst(TestDatabase db) {
        var chamber = new Chamber(db);
        var first = chamber.moved(chamber.doors, HALF);

        var second = chamber.amendments.move(
                chamber.as(chamber.federation.valleyMember), chamber.version, chamber.doors, HALF, "", "The same.");
        var again = chamber.moved(chamber.doors, HALF);

        assertThat(second).isEqualTo(first);
        assertThat(again).isEqualTo(first);
        assertThat(chamber.get(first).state()).isEqualTo(AmendmentState.ADMITTED);
        assertThat(chamber.house
                        .read(tx -> chamber.amendments.sponsors(tx, first))
                        .toString())
                .isEqualTo("[" + chamber.federation.valleyMember + "]");
    }

    @BothDatabases
    void everyMemberMovesAndWhoHasAVoteSponsors(TestDatabase db) {
        var chamber = new Chamber(db);
        var federation = chamber.federation;
        var candidate = chamber.as(federation.member("Jo New", federation.hill, Standing.CANDIDATE));
        var suspended = chamber.as(federation.member("Kim Out", federation.hill, Standing.SUSPENDED));

        var id = chamber.amendments.move(candidate, chamber.version, chamber.doors, HALF, "", "");

        assertThatThrownBy(() -> chamber.amendments.move(
                        suspended, chamber.version, chamber.doors, Chamber.DOORS + " All.", "", ""))
                .hasMessageContaining("amendment.move");
        var other = chamber.moved(chamber.paper, Chamber.PAPER.replace("month", "week"));
        assertThatThrownBy(() -> chamber.amendments.sponsor(candidate, other))
                .hasMessageContaining("amendment.sponsor");
        assertThatThrownBy(() -> chamber.amendments.sponsor(chamber.as(federation.harbourMember), other))
                .hasMessageContaining("amendment.own");
        assertThat(chamber.get(id).mover()).isEqualTo(candidate.member());
    }

    @BothDatabases
    void whoMayNotReadThePlanIsToldThatThereIsNone(TestDatabase db) {
        var chamber = new Chamber(db);
        var id = chamber.moved(chamber.doors, HALF);
        var stranger = Actor.anonymous("en");

        for (Runnable deed : new Runnable[] {
            () -> chamber.amendments.move(stranger, chamber.version, chamber.doors, HALF, "", ""),
            () -> chamber.amendments.sponsor(stranger, id),
            () -> chamber.amendments.withdraw(stranger, id),
            () -> chamber.decisions.admit(stranger, id),
            () -> chamber.merges.merge(stranger, chamber.version)
        }) {
            assertThatThrownBy(deed::run)
                    .isInstanceOfSatisfying(
                            Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.UNKNOWN));
        }
    }

    @BothDatabases
    void anAmendmentThatChangesNothingIsRefused(TestDatabase db) {
        var chamber = new Chamber(db);

        assertThatThrownBy(() -> chamber.moved(chamber.doors, Chamber.DOORS + "\r\n"))
                .hasMessageContaining("amendment.nothing");
        assertThatThrownBy(() -> chamber.moved(chamber.doors, " ")).hasMessageContaining("amendment.empty");
    }

    @BothDatabases
    void onlyTheMoverWithdrawsAndOnlyTheKeeperKeepsItOff(TestDatabase db) {
        var chamber = new Chamber(db);
        var id = chamber.moved(chamber.doors, HALF);
        var fay = chamber.as(chamber.federation.hillMember);

        assertThatThrownBy(() -> chamber.amendments.withdraw(fay, id)).hasMessageContaining("amendment.only_mover");
        assertThatThrownBy(() -> chamber.decisions.refuse(fay, id, "No.")).hasMessageContaining("amendment.keeper");

        chamber.decisions.refuse(chamber.keeper(), id, "It belongs to the next plan.");
        assertThat(chamber.get(id).state()).isEqualTo(AmendmentState.NOT_ADMITTED);
        assertThat(chamber.get(id).answer()).isEqualTo("It belongs to the next plan.");
        assertThatThrownBy(() -> chamber.decisions.admit(chamber.keeper(), id))
                .hasMessageContaining("amendment.sponsors");
    }

    @BothDatabases
    void numbersAreGivenOnceHoweverManyMoveAtOnce(TestDatabase db) throws Exception {
        var chamber = new Chamber(db);
        var threads = Executors.newFixedThreadPool(12);
        try {
            var deeds = new ArrayList<Callable<AmendmentId>>();
            for (int i = 0; i < 12; i++) {
                var body = Chamber.DOORS + " And then some, " + i + ".";
                deeds.add(() -> chamber.moved(chamber.doors, body));
            }
            var numbers = new HashSet<Integer>();
            for (var one : threads.invokeAll(deeds)) {
                numbers.add(chamber.get(one.get()).number());
            }
            assertThat(numbers).hasSize(12).contains(1, 12);
        } finally {
            threads.shutdownNow();
        }
    }
}
