package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughline.ballot.Choice;
import org.throughline.db.TestDatabase;
import org.throughline.http.TestEdge;
import org.throughline.kernel.Actor;
import org.throughline.plan.OriginKind;
import org.throughline.plan.Plan;
import org.throughline.plan.PlanId;
import org.throughline.plan.PlanState;
import org.throughline.plan.Provision;
import org.throughline.summation.FindingId;
import org.throughline.summation.NewFinding;
import org.throughline.summation.SummationHouse;
import org.throughline.task.TaskState;
import org.throughline.task.TaskWords;

/** From the end of a period to the draft that grows from it, by pages: decided, nothing lost, each provision with its origin. */
class NextPeriodTest {
    private final TestDatabase db = TestDatabase.sqlite();
    private final SummationHouse house = new SummationHouse(db);
    private final House app = new House(db.database(), db.clock(), 2);
    private Actor actor = house.as(house.federation.secretary);
    private final TestEdge edge =
            new TestEdge(() -> actor, db.clock(), CycleRoutes.of(app).toArray());
    private int key;

    @AfterEach
    void close() {
        edge.close();
        db.close();
    }

    @Test
    void aPeriodEndsByDecisionAndTheNextDraftGrowsFromWhatGoesOnAndWhatWasProposed() {
        var proposal = proposed("Pay the printers first");
        var plan = house.reviews.strategic;
        var objective = plan.objective();
        var task = app.tasks.make(actor, plan.unit(), Optional.of(objective), TaskWords.titled("Print the map"));
        var here = "/plans/" + plan(plan.plan()).slug();

        assertThatThrownBy(() -> app.plans.complete(actor, plan.plan())).hasMessageContaining("plan.not_ended");
        assertThat(post(here + "/end/decision", meeting())).isEqualTo(409);
        var page = edge.page(here + "/end");
        assertThat(page.select("select[name=kind-" + objective.text() + "] option"))
                .hasSize(4);
        assertThat(page.text()).contains("One open task");

        assertThat(post(here + "/end", Map.of("kind-" + objective.text(), "DROPPED")))
                .isEqualTo(422);
        assertThat(post(
                        here + "/end",
                        Map.of("kind-" + objective.text(), "CARRIED_OVER", "tasks-" + objective.text(), "GO_ON")))
                .isEqualTo(303);
        assertThat(edge.page(here + "/end/decision").text()).contains("carried over 1");
        assertThat(post(here + "/end/decision", meeting())).isEqualTo(303);
        assertThat(plan(plan.plan()).state()).isEqualTo(PlanState.COMPLETED);
        assertThat(edge.page(here + "/end").text())
                .contains("Carried over into the next plan, decided on 1 March 2027");

        var form = edge.page(here + "/next");
        assertThat(form.text()).contains("Goes on: 1 Households", "Pay the printers first");
        var sent = new HashMap<>(
                Map.of("name", "Homes again", "tier", "STRATEGIC", "from", "2028-01-01", "until", "2028-12-31"));
        sent.put(
                "next_proposals",
                form.select("input[name=next_proposals][checked]").val());
        assertThat(post(here + "/next", sent)).isEqualTo(303);
        assertThat(edge.page(here + "/next").select("main a[href=/plans/homes-again]"))
                .as("nobody begins it a second time unawares")
                .isNotEmpty();

        var next =
                app.work.read(actor, tx -> app.plans.bySlug(tx, "homes-again").orElseThrow());
        var text = app.work.read(
                actor,
                tx -> app.texts.provisions(
                        tx, app.plans.open(tx, next.id()).orElseThrow().id()));
        assertThat(text)
                .extracting(Provision::label)
                .containsExactly("1 Households", "What was proposed", "Pay the printers first");
        assertThat(origin(text.get(0))).isEqualTo(Map.of("provision:" + objective.text(), OriginKind.CONTINUED));
        assertThat(origin(text.get(2))).isEqualTo(Map.of("finding:" + proposal.text(), OriginKind.PROPOSAL));
        assertThat(house.became(house.federation.secretary, proposal).stream()
                        .map(step -> step.kind().name()))
                .contains("PROVISION");

        house.plans.pass(400);
        app.adoption.recordAdoption(
                actor,
                app.work.read(
                        actor, tx -> app.plans.open(tx, next.id()).orElseThrow().id()),
                house.federation.meeting,
                house.reviews.hands(3, 0),
                Optional.of(house.plans.today().minusDays(30)));
        assertThat(app.work.read(actor, tx -> app.tasks.get(tx, task)).objective())
                .contains(text.get(0).id());
        var below = app.work.read(actor, tx -> app.alignments.ofPlan(tx, house.reviews.regional.plan()));
        assertThat(below).hasSize(1);
        assertThat(below.get(0).carried()).isEqualTo(1);
    }

    @Test
    void whatIsClosedStaysBehindAndItsTasksAreDroppedWithTheDecision() {
        var plan = house.reviews.regional;
        actor = house.as(house.federation.northSecretary);
        var task =
                app.tasks.make(actor, plan.unit(), Optional.of(plan.objective()), TaskWords.titled("One more round"));
        var here = "/plans/" + plan(plan.plan()).slug();
        var id = plan.objective().text();
        post(here + "/end", Map.of("kind-" + id, "CLOSED", "tasks-" + id, "DROP", "reason-" + id, "It is done."));

        var lost = new HashMap<>(meeting());
        lost.putAll(Map.of("for", "0", "against", "2"));
        assertThat(post(here + "/end/decision", lost)).isEqualTo(303);
        assertThat(plan(plan.plan()).state()).isEqualTo(PlanState.OPEN);
        assertThat(post(here + "/end/decision", meeting())).isEqualTo(303);

        assertThat(app.work.read(actor, tx -> app.tasks.get(tx, task)).state()).isEqualTo(TaskState.DROPPED);
        assertThat(edge.page(here + "/next").text()).contains("Stays behind by decision: 1 Households");
        assertThat(post(
                        here + "/next",
                        Map.of(
                                "name",
                                "North again",
                                "tier",
                                "OPERATIONAL",
                                "from",
                                "2028-01-01",
                                "until",
                                "2028-12-31")))
                .isEqualTo(303);
        var next =
                app.work.read(actor, tx -> app.plans.bySlug(tx, "north-again").orElseThrow());
        List<Provision> text = app.work.read(
                actor,
                tx -> app.texts.provisions(
                        tx, app.plans.open(tx, next.id()).orElseThrow().id()));
        assertThat(text).isEmpty();
    }

    @Test
    void aBallotEndsAPeriodAsAMeetingDoesAndWhatIsVotedOnStaysAsItIs() {
        var plan = house.reviews.regional;
        actor = house.as(house.federation.northSecretary);
        var task =
                app.tasks.make(actor, plan.unit(), Optional.of(plan.objective()), TaskWords.titled("One more round"));
        var here = "/plans/" + plan(plan.plan()).slug();
        var id = plan.objective().text();
        var closes = Map.of("closes", house.plans.today().plusDays(30) + "T20:00");
        assertThat(post(here + "/end/ballot", closes)).isEqualTo(409);
        post(here + "/end", Map.of("kind-" + id, "CLOSED", "tasks-" + id, "DROP", "reason-" + id, "It is done."));
        assertThat(edge.page(here + "/end").select("a[href$=/end/ballot]")).hasSize(1);
        assertThat(edge.page(here + "/end/ballot").text()).contains("closed 1");
        assertThat(post(here + "/end/ballot", closes)).isEqualTo(303);

        assertThat(edge.page(here + "/end").text()).contains("is at vote");
        assertThat(post(here + "/end", Map.of("kind-" + id, "DROPPED", "reason-" + id, "No.")))
                .isEqualTo(409);
        assertThat(post(here + "/end/decision", meeting())).isEqualTo(409);
        assertThat(post(here + "/end/ballot", closes)).isEqualTo(409);
        var ballot = app.work.read(actor, app.periodEnds::due).get(0);
        app.work.writing(TestDatabase.SYSTEM, tx -> app.periodEnds.settle(tx, ballot));
        assertThat(plan(plan.plan()).state()).isEqualTo(PlanState.OPEN);

        for (var elector : app.work.read(actor, tx -> app.ballots.electors(tx, ballot))) {
            app.ballots.cast(house.as(elector.member()), ballot, Choice.FOR);
        }
        app.work.writing(TestDatabase.SYSTEM, tx -> app.periodEnds.settle(tx, ballot));
        assertThat(plan(plan.plan()).state()).isEqualTo(PlanState.COMPLETED);
        assertThat(app.work.read(actor, tx -> app.tasks.get(tx, task)).state()).isEqualTo(TaskState.DROPPED);
        assertThat(app.work.read(actor, app.periodEnds::due)).isEmpty();
        assertThat(edge.page(here + "/end").text()).contains("Closed: its time is over, decided on 1 March 2027");
    }

    @Test
    void aBallotOnAnEndThatANewTextOvertookIsOverAndChangesNothing() {
        var plan = house.reviews.regional;
        actor = house.as(house.federation.northSecretary);
        var here = "/plans/" + plan(plan.plan()).slug();
        post(here + "/end", Map.of("kind-" + plan.objective().text(), "CLOSED"));
        assertThat(post(
                        here + "/end/ballot",
                        Map.of("closes", house.plans.today().plusDays(30) + "T20:00")))
                .isEqualTo(303);
        house.plans.next.nextDraft(actor, plan.plan());
        house.plans.objective(house.federation.northSecretary, plan.plan(), "9", "A choir");
        house.plans.adopt(house.federation.northSecretary, plan.plan(), plan.unit());
        var ballot = app.work.read(actor, app.periodEnds::due).get(0);
        for (var elector : app.work.read(actor, tx -> app.ballots.electors(tx, ballot))) {
            app.ballots.cast(house.as(elector.member()), ballot, Choice.FOR);
        }

        app.work.writing(TestDatabase.SYSTEM, tx -> app.periodEnds.settle(tx, ballot));

        assertThat(plan(plan.plan()).state()).isEqualTo(PlanState.OPEN);
        assertThat(app.work.read(actor, app.periodEnds::due)).isEmpty();
        assertThat(edge.page(here + "/end").text()).doesNotContain("is at vote");
    }

    @Test
    void aMemberReadsTheEndAndDoesNotDecideIt() {
        var plan = house.reviews.strategic;
        var here = "/plans/" + plan(plan.plan()).slug();
        actor = house.as(house.federation.hillMember);

        assertThat(edge.page(here + "/end").select("form[action$=/end]")).isEmpty();
        assertThat(post(here + "/end", Map.of("kind-" + plan.objective().text(), "CLOSED")))
                .isEqualTo(403);
        assertThat(edge.get(here + "/next").getStatus()).isEqualTo(403);
    }

    private Map<String, OriginKind> origin(Provision provision) {
        var found = new HashMap<String, OriginKind>();
        app.work
                .read(actor, tx -> app.texts.origins(tx, provision.id()))
                .forEach(origin -> found.put(origin.origin(), origin.kind()));
        return found;
    }

    /** A proposal that came from a branch's member all the way up to the centre. */
    private FindingId proposed(String words) {
        house.lesson(house.federation.harbourMember, house.federation.harbour, "Printers wait for nobody");
        return house.allTheWayUp(NewFinding.proposal(words, ""));
    }

    private Map<String, String> meeting() {
        return Map.of("held", house.plans.today().toString(), "how", "HANDS", "present", "3", "for", "3");
    }

    private Plan plan(PlanId id) {
        return app.work.read(TestDatabase.SYSTEM, tx -> app.plans.get(tx, id));
    }

    private int post(String path, Map<String, String> form) {
        try (var response = edge.post(path, "k" + ++key, form)) {
            return response.getStatus();
        }
    }
}
