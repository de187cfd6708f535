package org.throughline.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.throughline.ballot.Choice;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.debate.Statements;
import org.throughline.debate.Subjects;
import org.throughline.election.Elections;
import org.throughline.http.Messages;
import org.throughline.index.SearchRows;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Office;
import org.throughline.kernel.Standing;
import org.throughline.line.SmallOrganisation;
import org.throughline.org.Delegations;
import org.throughline.org.Federation;
import org.throughline.org.Requisitions;
import org.throughline.org.Rules;
import org.throughline.org.Share;
import org.throughline.people.Applications;
import org.throughline.people.Invitations;
import org.throughline.plan.Tier;
import org.throughline.pledge.Pledges;
import org.throughline.pledge.Saying;
import org.throughline.review.ExpectedReports;
import org.throughline.task.NewUpdate;
import org.throughline.task.TaskState;
import org.throughline.task.TaskWords;
import org.throughline.task.Waits;

class DeskTest {

    @BothDatabases
    void aDraftInDiscussionAndThenItsBallotAwaitThoseWhoDecide(TestDatabase db) {
        var small = new SmallOrganisation(db);
        var plans = small.plans;
        var south = small.as(small.federation.southSecretary);
        plans.adoption.circulate(
                south,
                plans.draftOf(small.southern),
                small.federation.meetingOf(small.federation.south),
                small.today().plusDays(14));

        assertThat(desk(small, small.lakeMember).discussions()).singleElement().satisfies(d -> {
            assertThat(d.title()).isEqualTo("Southern plan");
            assertThat(d.tier()).isEqualTo(Tier.OPERATIONAL);
            assertThat(d.until()).isEqualTo(small.today().plusDays(14));
        });
        assertThat(desk(small, small.federation.hillMember).discussions()).isEmpty();

        plans.pass(14);
        plans.adoption.putToVote(
                south, plans.draftOf(small.southern), db.clock().instant().plus(Duration.ofDays(10)));

        var votes = desk(small, small.lakeMember).votes();
        assertThat(votes).singleElement().satisfies(vote -> {
            assertThat(vote.title()).isEqualTo("Southern plan");
            assertThat(vote.entitled()).isEqualTo(3);
        });
        assertThat(desk(small, small.federation.hillMember).votes()).isEmpty();

        plans.ballots.cast(small.as(small.lakeMember), votes.get(0).ballot(), Choice.FOR);
        assertThat(desk(small, small.lakeMember).votes()).isEmpty();
    }

    @BothDatabases
    void whoeverWaitsSeesWhenTheLastOfItIsDone(TestDatabase db) {
        var small = new SmallOrganisation(db);
        var lake = small.as(small.lakeMember);
        var unit = lake.home().orElseThrow();
        var feast = small.tasks.make(
                lake, unit, Optional.empty(), TaskWords.titled("Feast").by(small.lakeMember));
        var cook = small.tasks.make(lake, unit, Optional.empty(), TaskWords.titled("Cook"));
        var chairs = small.tasks.make(lake, unit, Optional.empty(), TaskWords.titled("Chairs"));
        var waits = new Waits(db.work(), small.tasks);
        waits.add(lake, feast, cook);
        waits.add(lake, feast, chairs);
        assertThat(feast(small).waitsFor()).containsExactlyInAnyOrder("Cook", "Chairs");

        small.updates.report(lake, NewUpdate.on(cook, small.today()).standing(TaskState.DONE));
        assertThat(feast(small).waitsFor()).containsExactly("Chairs");
        assertThat(feast(small).free()).isFalse();
        small.updates.report(lake, NewUpdate.on(chairs, small.today()).standing(TaskState.DONE));
        assertThat(feast(small).waitsFor()).isEmpty();
        assertThat(feast(small).free()).isTrue();
    }

    @BothDatabases
    void theTasksOfWhoeverLeftStandOnTheDeskOfThoseWhoKeepTheUnit(TestDatabase db) {
        var small = new SmallOrganisation(db);
        var lake = small.as(small.lakeMember);
        var unit = lake.home().orElseThrow();
        small.tasks.make(lake, unit, Optional.empty(), TaskWords.titled("Feast").by(small.lakeMember));
        small.federation.appoint(unit, small.federation.southSecretary, Office.SECRETARY);
        assertThat(desk(small, small.federation.southSecretary).left()).isEmpty();

        small.federation
                .memberships()
                .leave(lake, small.lakeMember, small.today().plusDays(1), "");
        assertThat(desk(small, small.federation.southSecretary).left()).isEmpty();
        db.clock().moveBy(Duration.ofDays(1));

        assertThat(desk(small, small.federation.southSecretary).left())
                .singleElement()
                .satisfies(left -> {
                    assertThat(left.member()).isEqualTo(small.lakeMember);
                    assertThat(left.tasks()).isEqualTo(1);
                });
        assertThat(desk(small, small.federation.hillMember).left()).isEmpty();
    }

    private static Desk.Task feast(SmallOrganisation small) {
        return desk(small, small.lakeMember).tasks().stream()
                .filter(task -> task.title().equals("Feast"))
                .findFirst()
                .orElseThrow();
    }

    @BothDatabases
    void aReplyIsOnTheDeskOfWhomItAnswers(TestDatabase db) {
        var small = new SmallOrganisation(db);
        var statements = statements(small);
        var subject = "provision:" + small.homes.text();
        var first = statements.speak(
                small.as(small.federation.hillMember), subject, "Who folds the papers?", Optional.empty());
        statements.speak(small.as(small.lakeMember), subject, "We do.", Optional.of(first));

        assertThat(desk(small, small.federation.hillMember).replies())
                .extracting(Desk.Reply::who, Desk.Reply::words)
                .containsExactly(tuple("Hal Lake", "We do."));
        assertThat(desk(small, small.lakeMember).replies()).isEmpty();
        assertThat(desk(small, small.lakeMember).news())
                .extracting(Desk.News::kind, Desk.News::what)
                .contains(tuple("said", "Homes first"));
    }

    @BothDatabases
    void whatWasDecidedInOnesUnitsIsNewsAndOnlyThere(TestDatabase db) {
        var small = new SmallOrganisation(db);

        assertThat(desk(small, small.federation.harbourMember).news())
                .extracting(Desk.News::what)
                .contains("Homes first", "Northern plan", "Harbour plan");
        assertThat(desk(small, small.lakeMember).news())
                .extracting(Desk.News::what)
                .contains("Homes first")
                .doesNotContain("Northern plan", "Harbour plan");
    }

    @BothDatabases
    void onesTasksAwaitOneAndWhatOthersReportedIsNews(TestDatabase db) {
        var small = new SmallOrganisation(db);

        assertThat(desk(small, small.federation.harbourMember).tasks())
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.title()).isEqualTo("Stall at the market");
                    assertThat(task.serves()).map(Desk.Place::text).contains("1 Ropewalk and the Basin");
                });
        assertThat(desk(small, small.federation.harbourMember).news())
                .filteredOn(news -> news.kind().equals("reported"))
                .extracting(Desk.News::what, Desk.News::more)
                .containsExactly(tuple("Door to door, 1 to 48", "14 people"));
        assertThat(desk(small, small.lakeMember).tasks()).isEmpty();
        assertThat(desk(small, small.lakeMember).news())
                .extracting(Desk.News::kind)
                .doesNotContain("reported");
    }

    @BothDatabases
    void aReviewAwaitsTheKeepersOfTheUnit(TestDatabase db) {
        var small = new SmallOrganisation(db);
        small.plans.pass(40);

        assertThat(desk(small, small.federation.northSecretary).reviews())
                .extracting(Desk.Review::plan)
                .containsExactly("Northern plan");
        small.plans.pass(180);
        assertThat(desk(small, small.federation.northSecretary).reviews())
                .as("only the last of those missed")
                .filteredOn(Desk.Review::late)
                .hasSize(1);
        assertThat(desk(small, small.federation.harbourMember).reviews()).isEmpty();
    }

    @BothDatabases
    void whoAsksToJoinWaitsOnTheDeskOfWhoeverMayTakeThemIn(TestDatabase db) {
        var small = new SmallOrganisation(db);
        var federation = small.federation;
        var invitations = new Invitations(db.work(), federation.units(), federation.members());
        var applications = new Applications(
                db.work(), federation.units(), federation.members(), federation.memberships(), invitations);
        var keeper = small.as(federation.harbourSecretary);
        applications.open(keeper, federation.harbour, true);
        applications.apply(Actor.anonymous("en"), federation.harbour, "Zoe Marsh", "zoe@example.org", "hello");

        assertThat(desk(small, federation.harbourSecretary).asking())
                .extracting(Desk.Asking::unit, Desk.Asking::count)
                .containsExactly(tuple("Harbour", 1L));
        assertThat(desk(small, federation.northSecretary).asking()).isEmpty();
        assertThat(desk(small, federation.harbourMember).asking()).isEmpty();
        // once the branch has nobody who would answer, those above do
        federation
                .members()
                .removeFrom(TestDatabase.SYSTEM, federation.harbour, federation.harbourSecretary, Office.SECRETARY);
        assertThat(desk(small, federation.harbourSecretary).asking()).isEmpty();
        assertThat(desk(small, federation.northSecretary).asking()).hasSize(1);
    }

    @BothDatabases
    void anOfficePastItsTermAndOneThatNobodyHoldsAnyMoreAreOnTheDeskOfTheKeepers(TestDatabase db) {
        var small = new SmallOrganisation(db);
        var federation = small.federation;
        var today = small.today();
        federation
                .members()
                .appoint(
                        TestDatabase.SYSTEM,
                        federation.harbour,
                        federation.harbourMember,
                        Office.CHAIR,
                        today,
                        Optional.of(today.plusDays(10)));
        small.plans.pass(9);
        assertThat(desk(small, federation.harbourSecretary).gaps()).isEmpty();
        small.plans.pass(1);

        assertThat(desk(small, federation.harbourSecretary).gaps())
                .extracting(Desk.Gap::office, Desk.Gap::holder)
                .containsExactly(tuple(Office.CHAIR, Optional.of("Eli Harbour")));
        federation
                .members()
                .removeFrom(TestDatabase.SYSTEM, federation.harbour, federation.harbourMember, Office.CHAIR);
        small.plans.pass(1);
        assertThat(desk(small, federation.harbourSecretary).gaps())
                .extracting(Desk.Gap::office, Desk.Gap::holder)
                .containsExactly(tuple(Office.CHAIR, Optional.empty()));
        assertThat(desk(small, federation.harbourMember).gaps()).isEmpty();
    }

    @BothDatabases
    void whatWasProposedAboutAUnitsPartAwaitsTheSideThatIsToAnswer(TestDatabase db) {
        var small = new SmallOrganisation(db);
        var f = small.federation;
        var pledges = new Pledges(db.work(), small.plans.plans, small.plans.texts, f.units(), small.plans.measures);
        pledges.say(
                small.as(f.secretary),
                small.homes,
                f.north,
                new Pledges.Wish(true, Saying.ASKED, Optional.of(400L), ""));

        assertThat(desk(small, f.northSecretary).pledges()).singleElement().satisfies(one -> {
            assertThat(one.unit()).isEqualTo("North");
            assertThat(one.said()).isEqualTo("ASKED");
            assertThat(one.amount()).contains(BigDecimal.valueOf(400));
            assertThat(one.measure()).isNotEmpty();
            assertThat(one.objective().href()).isEqualTo("/pledges/" + small.homes.text() + "#u" + f.north.text());
        });
        assertThat(desk(small, f.secretary).pledges()).isEmpty();
        assertThat(desk(small, f.southSecretary).pledges()).isEmpty();
        assertThat(desk(small, f.harbourMember).pledges()).isEmpty();

        pledges.say(
                small.as(f.northSecretary),
                small.homes,
                f.north,
                new Pledges.Wish(false, Saying.COUNTERED, Optional.of(300L), "Hill has no key."));
        assertThat(desk(small, f.northSecretary).pledges()).isEmpty();
        assertThat(desk(small, f.secretary).pledges())
                .extracting(Desk.Pledge::who, Desk.Pledge::said)
                .containsExactly(tuple("North", "COUNTERED"));

        pledges.say(
                small.as(f.secretary),
                small.homes,
                f.north,
                new Pledges.Wish(true, Saying.ACCEPTED, Optional.empty(), ""));
        assertThat(desk(small, f.secretary).pledges()).isEmpty();
        assertThat(desk(small, f.northSecretary).pledges()).isEmpty();
    }

    @BothDatabases
    void whoVotesThereIsAskedToStandBehindARequisitionAndItsMoverThenToCallTheBody(TestDatabase db) {
        var small = new SmallOrganisation(db);
        var f = small.federation;
        var requisitions = new Requisitions(db.work(), f.bodies());
        f.bodies()
                .setRules(
                        TestDatabase.SYSTEM,
                        f.meetingOf(f.harbour),
                        new Rules(
                                0,
                                1,
                                "SIMPLE",
                                "VOTES_CAST",
                                0,
                                0,
                                0,
                                Optional.of(new Share(2, 3)),
                                Optional.of(new Share(1, 2))));
        var candidate = f.member("Cat Candidate", f.harbour, Standing.CANDIDATE);
        var id = requisitions.ask(small.as(f.harbourMember), f.meetingOf(f.harbour), "The stall");

        assertThat(desk(small, f.harbourSecretary).calls())
                .extracting(Desk.Call::id, Desk.Call::until)
                .containsExactly(tuple(id, Optional.empty()));
        assertThat(desk(small, f.harbourMember).calls()).isEmpty();
        assertThat(desk(small, candidate).calls()).isEmpty();
        assertThat(desk(small, f.hillMember).calls()).isEmpty();

        requisitions.back(small.as(f.harbourSecretary), id);
        assertThat(desk(small, f.harbourSecretary).calls()).isEmpty();
        assertThat(desk(small, f.harbourMember).calls())
                .extracting(Desk.Call::until)
                .containsExactly(Optional.of(Federation.DAY.plusDays(59)));
        db.clock().moveBy(Duration.ofDays(60));
        assertThat(desk(small, f.harbourMember).calls()).isEmpty();
    }

    @BothDatabases
    void whoIsProposedByAnotherFindsItOnTheDeskUntilTheyDoNotStand(TestDatabase db) {
        var small = new SmallOrganisation(db);
        var f = small.federation;
        var elections = new Elections(
                db.work(),
                f.units(),
                f.members(),
                f.bodies(),
                new Delegations(db.work(), f.bodies()),
                small.plans.ballots,
                new Messages());
        var id = elections.propose(
                small.as(f.harbourSecretary), f.harbour, f.harbourMember, Office.CHAIR, Optional.empty());
        elections.propose(small.as(f.harbourMember), f.harbour, f.harbourMember, Office.TREASURER, Optional.empty());

        assertThat(desk(small, f.harbourMember).candidacies())
                .extracting(Desk.Candidacy::office)
                .containsExactly(Optional.of(Office.CHAIR));
        assertThat(desk(small, f.harbourSecretary).candidacies()).isEmpty();
        elections.withdraw(small.as(f.harbourMember), id);
        assertThat(desk(small, f.harbourMember).candidacies()).isEmpty();
    }

    private static Desk desk(SmallOrganisation small, MemberId member) {
        var desks = new Desks(
                small.db.work(),
                small.federation.units(),
                small.federation.members(),
                small.federation.bodies(),
                small.plans.ballots,
                statements(small),
                new ExpectedReports(small.federation.units(), small.plans.plans),
                new Requisitions(small.db.work(), small.federation.bodies()));
        return desks.of(small.as(member));
    }

    private static Statements statements(SmallOrganisation small) {
        return new Statements(small.db.work(), new Subjects(small.plans.plans), new SearchRows(small.db.ids()));
    }
}
