package org.throughline.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Visibility;
import org.throughline.text.Line;

class DraftsTest {

    @BothDatabases
    void aTextKeepsItsOrderUnderAddingMovingAndRemoving(TestDatabase db) {
        var house = new PlanHouse(db);
        var version = strategy(house);
        var keeper = keeper(house);
        var homes = add(house, version, Optional.empty(), -1, "1", "Homes");
        var heat = add(house, version, Optional.of(homes), -1, "1.1", "Heat");
        var lifts = add(house, version, Optional.of(homes), 0, "1.0", "Lifts");
        var work = add(house, version, Optional.empty(), 0, "0", "Work");
        assertThat(house.printed(version)).containsExactly("0 Work", "1 Homes", "  1.0 Lifts", "  1.1 Heat");

        house.drafts.move(keeper, version, lifts, Optional.of(work), -1);
        house.drafts.move(keeper, version, work, Optional.empty(), 1);
        assertThat(house.printed(version)).containsExactly("1 Homes", "  1.1 Heat", "0 Work", "  1.0 Lifts");

        house.drafts.remove(keeper, version, heat);
        assertThat(house.printed(version)).containsExactly("1 Homes", "0 Work", "  1.0 Lifts");
        refused("provision.not_empty", () -> house.drafts.remove(keeper, version, work));
        refused("provision.under_itself", () -> house.drafts.move(keeper, version, work, Optional.of(lifts), 0));
    }

    @BothDatabases
    void ofTwoEditorsTheSecondIsRefusedWithBothTexts(TestDatabase db) {
        var house = new PlanHouse(db);
        var version = strategy(house);
        var id = add(house, version, Optional.empty(), -1, "1", "Homes");
        var edited = house.drafts.edit(keeper(house), version, id, words("1", "Warm homes"), 1);

        assertThatThrownBy(() -> house.drafts.edit(keeper(house), version, id, words("1", "Safe homes"), 1))
                .isInstanceOfSatisfying(Refusal.class, no -> {
                    assertThat(no.code()).isEqualTo("stale");
                    assertThat(no.kept())
                            .isEqualTo(Map.of("yours", "1 Safe homes", "theirs", "1 Warm homes", "revision", "2"));
                });
        assertThat(edited.revision()).isEqualTo(2);
        assertThat(house.printed(version)).containsExactly("1 Warm homes");
    }

    @BothDatabases
    void aUnitAboveReadsAndNeverEdits(TestDatabase db) {
        var house = new PlanHouse(db);
        var plan =
                house.plan(house.federation.northSecretary, house.federation.north, Tier.OPERATIONAL, "Northern year");
        var version = house.draftOf(plan);
        var id = house.objective(house.federation.northSecretary, plan, "1", "Visit each house");
        var above = house.as(house.federation.secretary);
        var journal = count(db, "journal");

        refused("plan.keepers_only", () -> house.objective(house.federation.secretary, plan, "2", "Obey"));
        refused("plan.keepers_only", () -> house.drafts.edit(above, version, id, words("1", "Obey"), 1));
        refused("plan.keepers_only", () -> house.drafts.remove(above, version, id));
        refused("plan.keepers_only", () -> house.drafts.withdraw(above, version));
        refused(
                "plan.keepers_only",
                () -> house.plan(house.federation.secretary, house.federation.north, Tier.TACTICAL, "Ours for them"));
        assertThat(house.printed(version)).containsExactly("1 Visit each house");
        assertThat(count(db, "journal")).isEqualTo(journal);
        assertThat(count(db, "plan")).isEqualTo(1);
    }

    @BothDatabases
    void whoMayNotReadAPlanIsToldThereIsNone(TestDatabase db) {
        var house = new PlanHouse(db);
        var plan = house.plans.draft(
                house.as(house.federation.harbourSecretary),
                new NewPlan(
                        house.federation.harbour,
                        Tier.TACTICAL,
                        "Harbour spring",
                        Optional.of(PlanHouse.YEAR),
                        Visibility.UNIT,
                        Optional.empty()));
        var version = house.draftOf(plan);

        refused(
                "unknown",
                () -> house.drafts.add(
                        house.as(house.federation.valleyMember),
                        version,
                        new NewProvision(Optional.empty(), -1, words("1", "x"))));
        refused(
                "unknown",
                () -> house.drafts.add(
                        Actor.anonymous("en"), version, new NewProvision(Optional.empty(), -1, words("1", "x"))));
        assertThat(db.work().<Object>read(house.as(house.federation.hillMember), tx -> house.plans.all(tx)))
                .isEqualTo(List.of());
    }

    @BothDatabases
    void datesStayWithinThePlansPeriod(TestDatabase db) {
        var house = new PlanHouse(db);
        var version = strategy(house);
        var after = Optional.of(LocalDate.parse("2028-01-01"));

        refused(
                "dates.outside",
                () -> house.drafts.add(
                        keeper(house),
                        version,
                        new NewProvision(
                                Optional.empty(),
                                -1,
                                ProvisionKind.OBJECTIVE,
                                "1",
                                "Late",
                                "",
                                1,
                                Optional.empty(),
                                after,
                                "")));
    }

    @BothDatabases
    void aPastedTextKeepsTheIdentityOfWhatIsStillThere(TestDatabase db) {
        var house = new PlanHouse(db);
        var version = strategy(house);
        var homes = add(house, version, Optional.empty(), -1, "1", "Homes");
        var heat = add(house, version, Optional.of(homes), -1, "1.1", "Heat in every home this winter");
        add(house, version, Optional.of(homes), -1, "1.2", "Bicycles");

        var ids = house.pastes.replaceAll(
                keeper(house),
                version,
                new Outline(List.of(
                        new Outline.Entry(-1, words("1", "Work")),
                        new Outline.Entry(-1, words("2", "Homes")),
                        new Outline.Entry(1, words("1.1", "Heat in every home every winter")))),
                Map.of());

        assertThat(ids.get(1)).isEqualTo(homes);
        assertThat(ids.get(2)).isEqualTo(heat);
        assertThat(ids.get(0)).isNotIn(homes, heat);
        assertThat(house.printed(version))
                .containsExactly("1 Work", "2 Homes", "  1.1 Heat in every home every winter");
    }

    static void refused(String code, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo(code));
    }

    static int count(TestDatabase db, String table) {
        return db.work()
                .read(
                        TestDatabase.SYSTEM,
                        tx -> tx.handle()
                                .createQuery("SELECT COUNT(*) FROM " + table)
                                .mapTo(Integer.class)
                                .one());
    }

    @BothDatabases
    void whatWasAHeadingOrAnObjectiveStaysOneWhenItsWordsArePastedAgain(TestDatabase db) {
        var house = new PlanHouse(db);
        var version = strategy(house);
        var actor = keeper(house);
        var first = Outline.of(new org.throughline.text.Outline(
                Optional.empty(),
                List.of(
                        new Line(Line.Kind.HEADING, "1", 0, "Homes", "", 1),
                        new Line(Line.Kind.OBJECTIVE, "1.1", 1, "Warm homes", "", 2)),
                List.of()));
        house.pastes.replaceAll(actor, version, first, Map.of());

        var read = house.read(tx -> house.pastes.read(tx, version, "1. Homes\n\n1.1 Warm homes\n\n1.2 New homes\n"));

        assertThat(read.lines())
                .extracting(Line::kind)
                .containsExactly(Line.Kind.HEADING, Line.Kind.OBJECTIVE, Line.Kind.PARAGRAPH);
    }

    private static VersionId strategy(PlanHouse house) {
        return house.draftOf(
                house.plan(house.federation.secretary, house.federation.centre, Tier.STRATEGIC, "Homes for all"));
    }

    private static Actor keeper(PlanHouse house) {
        return house.as(house.federation.secretary);
    }

    private static Wording words(String number, String title) {
        return Wording.of(ProvisionKind.OBJECTIVE, number, title, "");
    }

    private static ProvisionId add(
            PlanHouse house,
            VersionId version,
            Optional<ProvisionId> parent,
            int position,
            String number,
            String title) {
        return house.drafts.add(keeper(house), version, new NewProvision(parent, position, words(number, title)));
    }
}
