package org.throughline.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.plan.DraftsTest.refused;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.ballot.Choice;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.kernel.Actor;

class AdoptionTest {

    @BothDatabases
    void aDraftIsCirculatedDiscussedVotedOnAndComesIntoForce(TestDatabase db) {
        var house = new PlanHouse(db);
        var plan = strategy(house);
        var version = house.draftOf(plan);
        house.adoption.circulate(
                keeper(house), version, house.federation.meeting, house.today().plusDays(14));
        assertThat(house.version(version).state()).isEqualTo(VersionState.IN_DISCUSSION);

        house.pass(13);
        refused("version.still_discussed", () -> open(house, version));
        house.pass(1);
        var ballot = open(house, version);
        for (var voter :
                List.of(house.federation.secretary, house.federation.hillMember, house.federation.valleyMember)) {
            house.ballots.cast(house.as(voter), ballot, Choice.FOR);
        }
        house.pass(8);
        house.adoption.settleDue(TestDatabase.SYSTEM);

        var adopted = house.version(version);
        assertThat(adopted.state()).isEqualTo(VersionState.IN_FORCE);
        assertThat(adopted.ballot()).contains(ballot);
        var digests = house.read(tx -> house.texts.provisions(tx, version)).stream()
                .map(Fingerprint::digest)
                .toList();
        assertThat(adopted.fingerprint()).contains(Fingerprint.of(digests));
    }

    @BothDatabases
    void whatIsCirculatedIsFrozenByRuleAndByTheSchema(TestDatabase db) {
        var house = new PlanHouse(db);
        var plan = strategy(house);
        var version = house.draftOf(plan);
        var text = house.read(tx -> house.texts.provisions(tx, version));
        house.adoption.circulate(
                keeper(house), version, house.federation.meeting, house.today().plusDays(14));

        refused(
                "version.frozen",
                () -> house.drafts.edit(
                        keeper(house),
                        version,
                        text.get(0).id(),
                        Wording.of(text.get(0)).withBody("Other words"),
                        1));
        refused(
                "version.frozen",
                () -> house.drafts.remove(keeper(house), version, text.get(0).id()));
        for (var statement : List.of(
                "UPDATE provision_text SET body = 'Other words' WHERE version = :version",
                "UPDATE provision_text SET weight = 7, body = '', salt = '' WHERE version = :version",
                "DELETE FROM provision_text WHERE version = :version",
                "INSERT INTO provision_text SELECT version, 1, parent, position, number, kind, title, body, weight,"
                        + " starts_on, due_on, answers, salt, digest, revision FROM provision_text WHERE version ="
                        + " :version")) {
            assertThatThrownBy(() -> db.work()
                            .writing(
                                    TestDatabase.SYSTEM,
                                    tx -> tx.handle()
                                            .createUpdate(statement)
                                            .bind("version", version.value())
                                            .execute()))
                    .hasMessageContaining("a frozen version cannot change");
        }
        var after = house.read(tx -> house.texts.provisions(tx, version));
        assertThat(after).extracting(Provision::body).containsExactly("");
    }

    @BothDatabases
    void onlyABodyOfTheUnitItselfDecides(TestDatabase db) {
        var house = new PlanHouse(db);
        var f = house.federation;
        var plan = house.plan(f.northSecretary, f.north, Tier.OPERATIONAL, "Northern year");
        house.objective(f.northSecretary, plan, "1", "Visit each house");
        var version = house.draftOf(plan);
        var decision = PlanHouse.decision(house.today(), 2, 0);
        var since = Optional.of(house.today().minusDays(20));

        refused(
                "version.other_body",
                () -> house.adoption.recordAdoption(house.as(f.northSecretary), version, f.meeting, decision, since));
        refused(
                "plan.keepers_only",
                () -> house.adoption.recordAdoption(
                        house.as(f.secretary), version, f.meetingOf(f.north), decision, since));
        assertThat(house.version(version).state()).isEqualTo(VersionState.DRAFT);

        house.adoption.recordAdoption(house.as(f.northSecretary), version, f.meetingOf(f.north), decision, since);
        assertThat(house.version(version).state()).isEqualTo(VersionState.IN_FORCE);
    }

    @BothDatabases
    void aDraftThatWasNotDiscussedIsNotAdopted(TestDatabase db) {
        var house = new PlanHouse(db);
        var plan = strategy(house);

        refused(
                "version.discussion_short",
                () -> house.adoption.recordAdoption(
                        keeper(house),
                        house.draftOf(plan),
                        house.federation.meeting,
                        PlanHouse.decision(house.today(), 5, 0)));
        assertThat(house.version(house.draftOf(plan)).fingerprint()).isEmpty();
    }

    @BothDatabases
    void whatIsLostIsRejectedAndTheNextDraftGrowsFromIt(TestDatabase db) {
        var house = new PlanHouse(db);
        var plan = strategy(house);
        var version = house.draftOf(plan);
        house.adoption.recordAdoption(
                keeper(house),
                version,
                house.federation.meeting,
                PlanHouse.decision(house.today(), 1, 4),
                Optional.of(house.today().minusDays(20)));
        assertThat(house.version(version).state()).isEqualTo(VersionState.REJECTED);

        var next = house.next.nextDraft(keeper(house), plan);
        assertThat(house.version(next).number()).isEqualTo(2);
        assertThat(house.printed(next)).isEqualTo(house.printed(version));
    }

    @BothDatabases
    void theNextVersionKeepsIdentitiesAndTakesThePlaceOfTheFormer(TestDatabase db) {
        var house = new PlanHouse(db);
        var plan = strategy(house);
        var first = house.draftOf(plan);
        var id = house.read(tx -> house.texts.provisions(tx, first)).get(0).id();
        house.adopt(house.federation.secretary, plan, house.federation.centre);
        house.pass(30);
        var second = house.next.nextDraft(keeper(house), plan);
        refused("plan.open_version", () -> house.next.nextDraft(keeper(house), plan));
        house.drafts.edit(keeper(house), second, id, Wording.of(ProvisionKind.OBJECTIVE, "1", "Warm homes", ""), 1);
        var counting = house.read(tx -> house.texts.current(tx, id)).orElseThrow();
        assertThat(counting.title()).isEqualTo("Homes for all");

        house.adopt(house.federation.secretary, plan, house.federation.centre);

        assertThat(house.version(first).state()).isEqualTo(VersionState.SUPERSEDED);
        assertThat(house.version(first).inForceTo()).contains(house.today());
        assertThat(house.version(second).state()).isEqualTo(VersionState.IN_FORCE);
        counting = house.read(tx -> house.texts.current(tx, id)).orElseThrow();
        assertThat(counting.title()).isEqualTo("Warm homes");
    }

    @BothDatabases
    void whatCarriedStandsInTheNextTextAndItsDiscussionGoesOn(TestDatabase db) {
        var house = new PlanHouse(db);
        var plan = strategy(house);
        var version = house.draftOf(plan);
        var id = house.read(tx -> house.texts.provisions(tx, version)).get(0).id();
        house.adoption.circulate(
                keeper(house), version, house.federation.meeting, house.today().plusDays(14));
        house.pass(3);

        var merged = db.work().write(keeper(house), tx -> house.next.withMerged(tx, version, Map.of(id, "And warm.")));

        assertThat(house.version(version).state()).isEqualTo(VersionState.SUPERSEDED);
        assertThat(house.version(merged).state()).isEqualTo(VersionState.IN_DISCUSSION);
        assertThat(house.version(merged).discussionUntil())
                .isEqualTo(house.version(version).discussionUntil());
        assertThat(house.version(merged).fingerprint())
                .isNotEqualTo(house.version(version).fingerprint());
        assertThat(house.printed(merged)).containsExactly("1 Homes for all And warm.");
        assertThat(house.printed(version)).containsExactly("1 Homes for all");
    }

    @BothDatabases
    void thePlanOfTheNextCycleNamesWhatItContinuesAndReplacesItWhenItsDayComes(TestDatabase db) {
        var house = new PlanHouse(db);
        var plan = strategy(house);
        var version = house.draftOf(plan);
        var id = house.read(tx -> house.texts.provisions(tx, version)).get(0).id();
        house.adopt(house.federation.secretary, plan, house.federation.centre);
        var year = new org.throughline.kernel.Period(
                PlanHouse.YEAR.to(), PlanHouse.YEAR.to().plusYears(1));
        var next = house.next.draftFollowing(
                keeper(house),
                plan,
                new NewPlan(
                        house.federation.centre,
                        Tier.STRATEGIC,
                        "Homes for all, again",
                        Optional.of(year),
                        org.throughline.kernel.Visibility.ORGANISATION,
                        Optional.empty()));
        var nextVersion = house.draftOf(next);

        var grown = house.read(tx -> house.texts.grownFrom(tx, "provision:" + id.text()));
        assertThat(grown).extracting(Origin::kind).containsExactly(OriginKind.CONTINUED);
        assertThat(grown.get(0).provision()).isNotEqualTo(id);

        house.pass(60);
        house.adopt(house.federation.secretary, next, house.federation.centre);
        assertThat(house.version(nextVersion).state()).isEqualTo(VersionState.ADOPTED);
        house.pass(300);
        house.adoption.settleDue(TestDatabase.SYSTEM);
        assertThat(house.version(nextVersion).state()).isEqualTo(VersionState.IN_FORCE);
        assertThat(house.version(version).state()).isEqualTo(VersionState.SUPERSEDED);
    }

    @BothDatabases
    void aTextWhosePeriodIsOverRunsOutAndStillGuides(TestDatabase db) {
        var house = new PlanHouse(db);
        var plan = strategy(house);
        var version = house.draftOf(plan);
        house.adopt(house.federation.secretary, plan, house.federation.centre);
        house.pass(400);
        house.adoption.settleDue(TestDatabase.SYSTEM);

        assertThat(house.version(version).state()).isEqualTo(VersionState.RUN_OUT);
        var guiding = house.read(tx -> house.plans.inForce(tx, house.federation.centre));
        assertThat(guiding).extracting(Plan::id).containsExactly(plan);
    }

    private static org.throughline.ballot.BallotId open(PlanHouse house, VersionId version) {
        return house.adoption.putToVote(
                keeper(house), version, house.db.clock().instant().plus(Duration.ofDays(8)));
    }

    private static PlanId strategy(PlanHouse house) {
        var plan = house.plan(house.federation.secretary, house.federation.centre, Tier.STRATEGIC, "Homes for all");
        house.objective(house.federation.secretary, plan, "1", "Homes for all");
        return plan;
    }

    private static Actor keeper(PlanHouse house) {
        return house.as(house.federation.secretary);
    }
}
