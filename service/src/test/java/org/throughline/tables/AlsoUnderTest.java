package org.throughline.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.org.Loaded;
import org.throughline.plan.Tier;
import org.throughline.progress.Campaign;
import org.throughline.progress.Deeds;
import org.throughline.task.NewUpdate;
import org.throughline.task.TaskHouse;
import org.throughline.task.UpdateId;

/** A deed that served two objectives goes out with a table of readings and comes in again, counted once; what counts nowhere is said. */
class AlsoUnderTest {
    private static final Actor SYSTEM = TestDatabase.SYSTEM;

    private static final class Scene {
        final TableHouse house;
        final Campaign.Aimed centre;
        /** Another objective of the same unit. */
        final Campaign.Aimed other;

        final Campaign.Aimed foreign;

        Scene(TestDatabase db) {
            house = new TableHouse(db);
            var tasks = house.tasks;
            centre = tasks.campaign.adopted(tasks.federation.centre, Tier.STRATEGIC, house.measure, 9_000);
            other = tasks.campaign.adopted(tasks.federation.harbour, Tier.OPERATIONAL, house.measure, 500);
            foreign = tasks.campaign.adopted(tasks.federation.hill, Tier.TACTICAL, house.measure, 500);
            tasks.campaign.serve(house.at, centre, 1);
            tasks.campaign.serve(other, centre, 1);
        }

        UpdateId report(long amount) {
            return house.tasks.updates.report(
                    house.tasks.as(house.tasks.federation.harbourSecretary),
                    NewUpdate.of(house.at.unit(), Optional.of(house.at.objective()), TaskHouse.TODAY)
                            .counting(TaskHouse.amount(house.at, amount))
                            .meantAgain());
        }

        void also(UpdateId update) {
            new Deeds(house.tasks.campaign.db.work(), house.tasks.house.plans)
                    .also(house.tasks.as(house.tasks.federation.harbourSecretary), other.objective(), update.value());
        }

        String out() {
            return new String(house.out(TableKind.READINGS), StandardCharsets.UTF_8);
        }

        Loaded load(String table) {
            return house.imports.load(SYSTEM, TableKind.READINGS, table.getBytes(StandardCharsets.UTF_8));
        }

        long above() {
            return house.tasks
                    .campaign
                    .progress(centre)
                    .results()
                    .get(0)
                    .result()
                    .actual()
                    .num();
        }

        String slug(Campaign.Aimed aimed) {
            return house.tasks.house.read(
                    tx -> house.tasks.house.plans.get(tx, aimed.plan()).slug());
        }
    }

    @Test
    void itComesIntoAnotherOrganisationByteForByteAndCountsOnceAbove() {
        try (var one = TestDatabase.sqlite();
                var two = TestDatabase.sqlite()) {
            var here = new Scene(one);
            var shown = here.report(7);
            here.report(7);
            here.also(shown);
            assertThat(here.above()).isEqualTo(140);
            var table = here.out();
            assertThat(table).contains("," + here.slug(here.other) + " 1\r\n").contains(",7.0,,households,\r\n");

            var there = new Scene(two);
            var slugs = table.replace(here.slug(here.house.at), there.slug(there.house.at))
                    .replace(here.slug(here.other), there.slug(there.other));
            assertThat(there.load(slugs)).isEqualTo(new Loaded(2, 0));
            assertThat(there.out()).isEqualTo(slugs);
            assertThat(there.above()).as("counted once above").isEqualTo(140);
            assertThat(there.load(slugs)).isEqualTo(new Loaded(0, 2));
            assertThat(there.out()).isEqualTo(slugs);
            assertThat(there.house.tasks.doubts()).isEmpty();
        }
    }

    @BothDatabases
    void aColumnAddedByHandMarksWhatIsThereAndADeedThatIsCorrectedKeepsItsMark(TestDatabase db) {
        var scene = new Scene(db);
        var first = scene.report(7);
        scene.report(7);
        var line = "harbour," + scene.slug(scene.house.at) + ",1,leaflets," + TaskHouse.TODAY + ",7,";
        var head = "unit,plan,objective,measure,date,amount,also under\n";

        assertThat(scene.load(head + line + "\n" + line + scene.slug(scene.other) + " Households\n"))
                .isEqualTo(new Loaded(0, 2));
        assertThat(scene.out().lines().filter(out -> out.endsWith("," + scene.slug(scene.other) + " 1")))
                .hasSize(1);
        assertThat(scene.above()).isEqualTo(140);

        scene.house.tasks.updates.report(
                scene.house.tasks.as(scene.house.tasks.federation.harbourSecretary),
                NewUpdate.of(scene.house.at.unit(), Optional.of(scene.house.at.objective()), TaskHouse.TODAY)
                        .counting(TaskHouse.amount(scene.house.at, 6))
                        .correcting(first)
                        .meantAgain());
        assertThat(scene.out().lines().filter(out -> out.contains(",6.0,,") && out.endsWith(" 1")))
                .hasSize(1);
        assertThat(scene.above()).isEqualTo(130);
    }

    @BothDatabases
    void whatCannotBeShownThereIsNamedByItsLine(TestDatabase db) {
        var scene = new Scene(db);
        var line = "harbour," + scene.slug(scene.house.at) + ",1,leaflets," + TaskHouse.TODAY + ",7,";
        var table = "unit,plan,objective,measure,date,amount,also under\n"
                + line + scene.slug(scene.foreign) + " 1\n"
                + line + scene.slug(scene.house.at) + " 1\n"
                + line + "nothing 9 | 8\n";

        var no = catchThrowableOfType(Refusal.class, () -> scene.load(table));

        assertThat(no.errors()).extracting(error -> error.arguments().get(0)).containsExactly(2L, 3L, 4L, 4L);
        assertThat(scene.out().lines()).hasSize(1);
    }

    @BothDatabases
    void aMeasureThatTheObjectiveDoesNotHaveIsSaidBeforeItIsLoaded(TestDatabase db) {
        var scene = new Scene(db);
        scene.house.tasks.house.measure("people");
        var line = "harbour," + scene.slug(scene.house.at) + ",1,";
        var table = "unit,plan,objective,measure,date,amount\n"
                + line + "leaflets," + TaskHouse.TODAY + ",7\n"
                + line + "people," + TaskHouse.TODAY + ",3\n"
                + "harbour,,,people," + TaskHouse.TODAY + ",2\n"
                + line + "," + TaskHouse.TODAY + ",4\n"
                + line.replace(",1,", ",,") + "leaflets," + TaskHouse.TODAY + ",4\n";

        var rehearsal =
                scene.house.imports.rehearse(SYSTEM, TableKind.READINGS, table.getBytes(StandardCharsets.UTF_8));

        assertThat(rehearsal.wrong()).isZero();
        assertThat(rehearsal.notes())
                .extracting(note -> note.line().number() + " " + note.why().key()
                        + note.why().arguments())
                .containsExactly(
                        "3 roster.note.no_target[people, 1]",
                        "5 roster.note.no_measure[]",
                        "6 roster.note.no_objective[]");
        assertThat(scene.load(table)).isEqualTo(new Loaded(5, 0));
        assertThat(scene.above()).isEqualTo(70);
    }
}
