package org.throughline.org;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.kernel.UnitId;

/** Units found by their addresses, the old ones too. */
class UnitNamesTest {

    @Test
    void slugsAreMadeOfNames() {
        assertThat(Slugs.of("Región Norte – Ñuñoa 2", "unit")).isEqualTo("region-norte-nunoa-2");
        assertThat(Slugs.of("!!!", "unit")).isEqualTo("unit");
        assertThat(Slugs.of("a".repeat(30) + " " + "b".repeat(40), "unit")).isEqualTo("a".repeat(30));
        assertThat(Slugs.free("new", slug -> false)).isEqualTo("new-2");
        assertThat(Slugs.free("hill", slug -> slug.equals("hill") || slug.equals("hill-2")))
                .isEqualTo("hill-3");
    }

    @BothDatabases
    void anOldAddressLeadsOn(TestDatabase db) {
        var federation = new Federation(db);
        var keeper = federation.as(federation.northSecretary);

        var renamed = federation.units().rename(keeper, federation.hill, "Hill and Meadow", "branch", 1);

        assertThat(renamed.slug()).isEqualTo("hill-and-meadow");
        assertThat(find(db, federation, "hill")).contains(federation.hill);
        var back = federation.units().rename(keeper, federation.hill, "Hill", "branch", 2);
        assertThat(back.slug()).isEqualTo("hill");
        assertThat(find(db, federation, "hill-and-meadow")).contains(federation.hill);
    }

    @BothDatabases
    void aChosenAddressStaysWhenTheNameChanges(TestDatabase db) {
        var federation = new Federation(db);

        var renamed = federation
                .units()
                .rename(federation.as(federation.secretary), federation.centre, "Federation of Tenants", "", 1);

        assertThat(renamed.slug()).isEqualTo("central");
    }

    @BothDatabases
    void aSlugIsNeverGivenTwice(TestDatabase db) {
        var federation = new Federation(db);
        federation.units().rename(TestDatabase.SYSTEM, federation.hill, "Meadow", "", 1);

        federation.unit("Hill", Level.LOCAL, federation.south);
        assertThat(find(db, federation, "hill")).contains(federation.hill);
        RosterKeepingTest.refused(
                "slug.taken",
                () -> federation
                        .units()
                        .found(
                                TestDatabase.SYSTEM,
                                new NewUnit(
                                        "Other",
                                        Optional.of("hill"),
                                        Level.LOCAL,
                                        "",
                                        federation.south,
                                        false,
                                        "en",
                                        "UTC")));
    }

    @BothDatabases
    void twoEditorsOfANameNeverOverwriteEachOther(TestDatabase db) {
        var federation = new Federation(db);
        federation.units().rename(TestDatabase.SYSTEM, federation.hill, "Meadow", "", 1);

        RosterKeepingTest.refused(
                "stale", () -> federation.units().rename(TestDatabase.SYSTEM, federation.hill, "Wood", "", 1));
        assertThat(find(db, federation, "wood")).isEmpty();
    }

    @BothDatabases
    void noUnitStandsAboveItsParent(TestDatabase db) {
        var federation = new Federation(db);

        RosterKeepingTest.refused(
                "unit.level_above_parent", () -> federation.unit("Wrong", Level.REGIONAL, federation.hill));
    }

    @BothDatabases
    void theTreeKnowsAboveAndBelow(TestDatabase db) {
        var federation = new Federation(db);
        db.work().read(TestDatabase.SYSTEM, tx -> {
            var units = federation.units();
            assertThat(units.above(tx, federation.hill))
                    .extracting(Unit::id)
                    .containsExactly(federation.north, federation.centre);
            assertThat(units.below(tx, federation.centre))
                    .hasSize(5)
                    .first()
                    .extracting(Unit::id)
                    .isEqualTo(federation.north);
            assertThat(units.children(tx, federation.north))
                    .extracting(Unit::name)
                    .containsExactly("Harbour", "Hill");
            assertThat(units.root(tx).id()).isEqualTo(federation.centre);
            assertThat(units.tree(tx).downFrom(federation.south)).containsExactly(federation.south, federation.valley);
            return true;
        });
    }

    private static Optional<UnitId> find(TestDatabase db, Federation federation, String slug) {
        return db.work()
                .read(
                        TestDatabase.SYSTEM,
                        tx -> federation.units().bySlug(tx, slug).map(Unit::id));
    }
}
