package org.throughline.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jsoup.Jsoup;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.debate.Statement;
import org.throughline.debate.Statements;
import org.throughline.debate.Subjects;
import org.throughline.http.Messages;
import org.throughline.http.TestEdge;
import org.throughline.index.SearchRows;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Office;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Standing;
import org.throughline.kernel.UnitId;
import org.throughline.kernel.Visibility;
import org.throughline.line.SmallOrganisation;
import org.throughline.org.Unit;
import org.throughline.plan.ProvisionKind;
import org.throughline.plan.Tier;
import org.throughline.review.ExpectedReports;
import org.throughline.task.Reports;
import org.throughline.task.TaskState;

/** The meeting sheet of a branch, printed before and entered after the meeting. */
class SheetTest {

    @BothDatabases
    void theSheetHoldsTasksDraftsDecisionsAndReportFormsOfWhatMayBeRead(TestDatabase db) {
        var small = new SmallOrganisation(db);
        var federation = small.federation;
        small.plans.adoption.circulate(
                small.as(federation.southSecretary),
                small.plans.draftOf(small.southern),
                federation.meetingOf(federation.south),
                small.today().plusDays(60));
        small.plans.pass(31);

        var harbour = sheet(small, small.as(federation.harbourSecretary), federation.harbour);
        assertThat(harbour.tasks()).extracting(Sheet.Task::title).containsExactly("Stall at the market");
        assertThat(harbour.people()).extracting(Sheet.Person::name).contains("Eli Harbour", "Dee Harbour");
        assertThat(harbour.reports()).singleElement().satisfies(report -> {
            assertThat(report.plan()).isEqualTo("Harbour plan");
            assertThat(report.objectives()).containsExactly("1 Ropewalk and the Basin");
        });
        assertThat(harbour.drafts()).isEmpty();
        assertThat(sheet(small, small.as(small.lakeMember), small.lake).drafts())
                .extracting(Sheet.Draft::title)
                .containsExactly("Southern plan");
        assertThatThrownBy(() -> sheet(small, small.as(small.lakeMember), federation.harbour))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("task.members_only"));
    }

    @BothDatabases
    void aConfidentialDraftIsOnNoSheetOfThoseNotNamed(TestDatabase db) {
        var small = new SmallOrganisation(db);
        var plan =
                small.plan(small.centre(), small.federation.centre, Tier.STRATEGIC, "Lockout answer", Visibility.NAMED);
        small.add(small.centre(), plan, ProvisionKind.OBJECTIVE, "1", "Hold out", "");
        small.plans.adoption.circulate(
                small.centre(),
                small.plans.draftOf(plan),
                small.federation.meeting,
                small.today().plusDays(14));

        assertThat(sheet(small, small.centre(), small.federation.centre).drafts())
                .extracting(Sheet.Draft::title)
                .containsExactly("Lockout answer");
        assertThat(sheet(small, small.as(small.federation.harbourSecretary), small.federation.harbour)
                        .drafts())
                .isEmpty();
    }

    @BothDatabases
    void answersAreEnteredForThoseWhoSaidThemWithBothNames(TestDatabase db) {
        var small = new SmallOrganisation(db);
        var federation = small.federation;
        var dee = small.as(federation.harbourSecretary);
        var harbour = unit(small, federation.harbour);
        var filled = new Answers.Filled(
                small.today(),
                List.of(
                        new Answers.Said(
                                Optional.of(small.stall), federation.harbourMember, true, "9 people, one was angry"),
                        new Answers.Said(
                                Optional.empty(), federation.northSecretary, false, "Carried the tables home")),
                List.of(),
                false);

        assertThat(answers(small).enter(dee, harbour, filled)).isEqualTo(2);

        var reported = db.work().read(dee, tx -> small.updates.ofUnit(tx, federation.harbour, Optional.empty(), 10));
        assertThat(reported.get(1)).satisfies(update -> {
            assertThat(update.member()).isEqualTo(federation.harbourMember);
            assertThat(update.enteredBy()).contains(federation.harbourSecretary);
            assertThat(update.state()).contains(TaskState.DONE);
        });
        assertThat(reported.get(0).member()).isEqualTo(federation.northSecretary);
    }

    @BothDatabases
    void aSecretaryEntersWhatAMemberSaidOnADraftAboveAndNothingIsHalfDone(TestDatabase db) {
        var small = new SmallOrganisation(db);
        var federation = small.federation;
        var draft = small.plans.draftOf(small.southern);
        small.plans.adoption.circulate(
                small.as(federation.southSecretary),
                draft,
                federation.meetingOf(federation.south),
                small.today().plusDays(60));
        federation.appoint(small.lake, small.lakeMember, Office.SECRETARY);
        var ana = federation.member("Ana Lake", small.lake, Standing.FULL);
        var hal = small.as(small.lakeMember);
        var lake = unit(small, small.lake);
        var spoken = new Answers.Spoken(draft, ana, "The terraces come too late.");

        var outsider = new Answers.Said(Optional.empty(), federation.hillMember, false, "Nothing of ours");
        assertThatThrownBy(() -> answers(small)
                        .enter(hal, lake, new Answers.Filled(small.today(), List.of(outsider), List.of(spoken), false)))
                .isInstanceOf(Refusal.class);
        assertThat(said(small, hal, draft.text())).isEmpty();

        answers(small).enter(hal, lake, new Answers.Filled(small.today(), List.of(), List.of(spoken), false));

        assertThat(said(small, hal, draft.text())).singleElement().satisfies(statement -> {
            assertThat(statement.member()).isEqualTo(ana);
            assertThat(statement.enteredBy()).contains(small.lakeMember);
        });
    }

    @BothDatabases
    void thePageReadsBackWhatItPrintedAndARowWithoutANameIsRefused(TestDatabase db) {
        var small = new SmallOrganisation(db);
        var federation = small.federation;
        var actor = new AtomicReference<Actor>(small.as(federation.harbourSecretary));
        var routes = new SheetPages(db.work(), federation.units(), sheets(small), answers(small), new Messages());
        try (var edge = new TestEdge(actor::get, db.clock(), routes)) {
            assertThat(edge.page("/units/harbour/sheet").text()).contains("Stall at the market", "Eli Harbour");
            var form = edge.page("/units/harbour/sheet/answers");
            var said = "said-" + small.stall.text();
            assertThat(form.select("input[name=" + said + "]")).hasSize(1);

            var nameless = edge.post(
                    "/units/harbour/sheet/answers",
                    "k1",
                    Map.of("held", small.today().toString(), said, "9 people"));
            assertThat(nameless.getStatus()).isEqualTo(422);
            var given = Jsoup.parse(nameless.readEntity(String.class));
            assertThat(given.select("input[name=" + said + "]").val()).isEqualTo("9 people");
            assertThat(given.select("[role=alert]").text()).contains("without a name");
            var entered = edge.post(
                    "/units/harbour/sheet/answers",
                    "k2",
                    Map.of(
                            "held",
                            small.today().toString(),
                            said,
                            "9 people",
                            "who-" + small.stall.text(),
                            federation.harbourMember.text()));

            assertThat(entered.getStatus()).isEqualTo(303);
            assertThat(db.work()
                            .read(actor.get(), tx -> small.updates.ofTask(tx, small.stall))
                            .get(0)
                            .member())
                    .isEqualTo(federation.harbourMember);
            actor.set(small.as(federation.valleyMember));
            assertThat(edge.get("/units/harbour/sheet").getStatus()).isEqualTo(403);
        }
    }

    private static Sheet sheet(SmallOrganisation small, Actor actor, UnitId unit) {
        return small.db
                .work()
                .read(actor, tx -> sheets(small).of(tx, small.federation.units().get(tx, unit)));
    }

    private static Unit unit(SmallOrganisation small, UnitId unit) {
        return small.db
                .work()
                .read(TestDatabase.SYSTEM, tx -> small.federation.units().get(tx, unit));
    }

    private static List<Statement> said(SmallOrganisation small, Actor actor, String version) {
        return small.db.work().read(actor, tx -> statements(small).of(tx, "version:" + version));
    }

    private static Sheets sheets(SmallOrganisation small) {
        return new Sheets(
                small.federation.units(),
                small.tasks,
                small.plans.plans,
                small.plans.texts,
                new ExpectedReports(small.federation.units(), small.plans.plans));
    }

    private static Statements statements(SmallOrganisation small) {
        return new Statements(small.db.work(), new Subjects(small.plans.plans), new SearchRows(small.db.ids()));
    }

    private static Answers answers(SmallOrganisation small) {
        return new Answers(
                small.db.work(),
                small.tasks,
                small.updates,
                new Reports(small.plans.measures, small.updates),
                statements(small));
    }
}
