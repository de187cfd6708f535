package org.throughline.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.http.Messages;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.UnitId;
import org.throughline.review.ExpectedReports;
import org.throughline.review.Judgements;

class UnitSignalsTest {

    @BothDatabases
    void aUnitBelowShowsHowFarItIsAndWhomThatSpeaksFor(TestDatabase db) {
        var small = new SmallOrganisation(db);
        var north = below(small, small.federation.secretary, small.federation.north);

        assertThat(north.plan()).isEqualTo("Northern plan");
        assertThat(north.percent()).as("one of two tasks is done").isEqualTo("Work 50 %");
        assertThat(north.cover().orElseThrow().text()).startsWith("1 of 1");
        var south = below(small, small.federation.secretary, small.federation.south);
        assertThat(south.plan()).isEqualTo("no plan in force");
        assertThat(south.cover()).isEmpty();
    }

    @BothDatabases
    void aUnitBelowShowsWhatItHasToDecideSinceThePlanAboveChanged(TestDatabase db) {
        var small = new SmallOrganisation(db);
        var f = small.federation;
        assertThat(below(small, f.secretary, f.north).alignment()).isEmpty();
        db.work().writing(TestDatabase.SYSTEM, tx -> {
            long above =
                    small.plans.plans.current(tx, small.strategic).orElseThrow().value();
            tx.handle()
                    .execute(
                            "INSERT INTO alignment (id, plan, version, former, carried, opened_on, due_on)"
                                    + " VALUES (1, ?, ?, ?, 0, '2027-03-01', '2027-04-01')",
                            small.northern.value(),
                            above,
                            above);
            tx.handle()
                    .execute(
                            "INSERT INTO realign_item (alignment, objective, target, former, reason, by_default,"
                                    + " member) VALUES (1, ?, ?, ?, '', FALSE, 0)",
                            small.stairwells.value(),
                            small.homes.value(),
                            above);
        });

        assertThat(below(small, f.secretary, f.north).alignment())
                .isEqualTo("one thing to decide by 1 April 2027, since the plan above changed");
        assertThat(below(small, f.secretary, f.south).alignment()).isEmpty();
    }

    @BothDatabases
    void aPlanThatIsNotOpenToTheReaderLooksLikeNone(TestDatabase db) {
        var small = new SmallOrganisation(db);
        var f = small.federation;

        assertThat(below(small, f.harbourMember, f.harbour).plan()).isEqualTo("Harbour plan");
        var hidden = below(small, f.valleyMember, f.harbour);
        assertThat(hidden.plan()).isEqualTo("no plan in force");
        assertThat(hidden.percent() + hidden.last()).isEmpty();
        assertThat(hidden.cover()).isEmpty();
    }

    private static UnitScreen.Below below(SmallOrganisation small, MemberId reader, UnitId unit) {
        return small.db.work().read(small.as(reader), tx -> {
            var signals = signals(small);
            var standing = signals.standings(tx, List.of(unit)).getOrDefault(unit, UnitStanding.NOTHING);
            return signals.below(tx, small.federation.units().get(tx, unit), standing);
        });
    }

    private static UnitSignals signals(SmallOrganisation small) {
        var expected = new ExpectedReports(small.federation.units(), small.plans.plans);
        return new UnitSignals(
                new UnitStandings(small.plans.plans, small.plans.texts, small.figures, expected),
                new Judgements(),
                new Messages());
    }
}
