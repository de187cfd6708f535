package org.throughline.line;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.ballot.How;
import org.throughline.ballot.RecordedDecision;
import org.throughline.db.TestDatabase;
import org.throughline.debate.Amendments;
import org.throughline.debate.OpenAmendments;
import org.throughline.index.SearchRows;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Office;
import org.throughline.kernel.Standing;
import org.throughline.kernel.UnitId;
import org.throughline.kernel.Visibility;
import org.throughline.org.Federation;
import org.throughline.org.Level;
import org.throughline.org.Scopes;
import org.throughline.plan.Adoption;
import org.throughline.plan.IndicatorId;
import org.throughline.plan.IndicatorKind;
import org.throughline.plan.Links;
import org.throughline.plan.Measure;
import org.throughline.plan.MeasureId;
import org.throughline.plan.NewIndicator;
import org.throughline.plan.NewPlan;
import org.throughline.plan.NewProvision;
import org.throughline.plan.PlanHouse;
import org.throughline.plan.PlanId;
import org.throughline.plan.PlanRows;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.ProvisionKind;
import org.throughline.plan.Tier;
import org.throughline.pledge.Uptakes;
import org.throughline.progress.Figures;
import org.throughline.progress.NewReading;
import org.throughline.progress.Readings;
import org.throughline.progress.Totals;
import org.throughline.review.Evidences;
import org.throughline.review.Judgements;
import org.throughline.review.Reviews;
import org.throughline.summation.Became;
import org.throughline.summation.FindingId;
import org.throughline.summation.FindingKind;
import org.throughline.summation.NewFinding;
import org.throughline.summation.NewSummation;
import org.throughline.summation.Origins;
import org.throughline.summation.Passing;
import org.throughline.summation.Reach;
import org.throughline.summation.Summations;
import org.throughline.task.NewUpdate;
import org.throughline.task.TaskId;
import org.throughline.task.TaskState;
import org.throughline.task.TaskWords;
import org.throughline.task.Tasks;
import org.throughline.task.Updates;

/**
 * A small organisation that is under way, built through the use cases: a centre, the regions North and South, the branches
 * Harbour and Hill in the north, Valley and Lake in the south; a strategic plan in force, an operational plan of North in
 * force and one of South in a draft, a tactical plan of Harbour in force.
 */
public final class SmallOrganisation {
    public final TestDatabase db;
    public final PlanHouse plans;
    public final Federation federation;
    public final Totals totals;
    public final Figures figures;
    public final Links links;
    public final Adoption adoption;
    public final Tasks tasks;
    public final Updates updates;
    public final Summations summations;
    public final UnitId lake;
    public final MemberId lakeMember;
    public final MeasureId people;

    public final PlanId strategic;
    public final ProvisionId whereWeStand;
    public final ProvisionId homes;
    public final ProvisionId paper;
    public final IndicatorId homesReached;
    public final PlanId northern;
    public final ProvisionId stairwells;
    public final IndicatorId stairwellsReached;
    public final PlanId southern;
    public final ProvisionId terraces;
    public final PlanId harbourPlan;
    public final ProvisionId ropewalk;
    public final IndicatorId ropewalkReached;
    public final TaskId stall;
    public final TaskId doors;

    public SmallOrganisation(TestDatabase db) {
        this.db = db;
        plans = new PlanHouse(db);
        federation = plans.federation;
        totals = new Totals(db.work(), plans.plans);
        figures = new Figures(plans.plans, plans.texts);
        links = new Links(db.work(), plans.plans, plans.texts, totals);
        adoption = new Adoption(
                db.work(),
                plans.plans,
                plans.texts,
                federation.bodies(),
                plans.ballots,
                new PlanRows(new SearchRows(db.ids()), plans.texts),
                totals,
                new OpenAmendments());
        var search = new SearchRows(db.ids());
        tasks = new Tasks(
                db.work(),
                plans.plans,
                plans.texts,
                federation.units(),
                federation.members(),
                new Scopes(),
                totals,
                search);
        updates = new Updates(db.work(), tasks, federation.units(), totals, new Readings(db.work()), search);
        summations = new Summations(
                db.work(),
                federation.units(),
                federation.members(),
                new Scopes(),
                plans.plans,
                plans.texts,
                tasks,
                new Evidences(figures),
                new Passing(federation.units(), search));
        lake = federation.unit("Lake", Level.LOCAL, federation.south);
        lakeMember = federation.member("Hal Lake", lake, Standing.FULL);
        federation.appoint(federation.hill, federation.hillMember, Office.SECRETARY);
        people = plans.measures.define(
                centre(),
                "people-reached",
                0,
                Map.of(
                        "en", new Measure.Name("people reached", "people,persons"),
                        "es", new Measure.Name("personas alcanzadas", "personas,gente")));

        strategic = plan(centre(), federation.centre, Tier.STRATEGIC, "Homes first", Visibility.PUBLIC);
        heading(centre(), strategic, "1", "Where we stand");
        whereWeStand = add(centre(), strategic, ProvisionKind.PARAGRAPH, "1.1", "", "Four in ten homes are *damp*.");
        heading(centre(), strategic, "2", "What we set out to do");
        homes = add(centre(), strategic, ProvisionKind.OBJECTIVE, "2.1", "Healthy homes", "We sit down with all.");
        paper = add(centre(), strategic, ProvisionKind.OBJECTIVE, "2.2", "A paper of our own", "Every month.");
        homesReached = reach(centre(), strategic, homes, 20_000);
        adopt(centre(), strategic, federation.centre, 6);

        var north = as(federation.northSecretary);
        northern = plan(north, federation.north, Tier.OPERATIONAL, "Northern plan", Visibility.ORGANISATION);
        stairwells = add(north, northern, ProvisionKind.OBJECTIVE, "1", "Every stairwell", "");
        stairwellsReached = reach(north, northern, stairwells, 12_000);
        links.serve(north, stairwells, homes, 3);
        links.feed(north, stairwellsReached, homesReached);
        adopt(north, northern, federation.north, 4);

        var south = as(federation.southSecretary);
        southern = plan(south, federation.south, Tier.OPERATIONAL, "Southern plan", Visibility.ORGANISATION);
        terraces = add(south, southern, ProvisionKind.OBJECTIVE, "1", "The terraces", "");
        links.serve(south, terraces, homes, 2);

        var harbour = as(federation.harbourSecretary);
        harbourPlan = plan(harbour, federation.harbour, Tier.TACTICAL, "Harbour plan", Visibility.UNIT);
        ropewalk = add(harbour, harbourPlan, ProvisionKind.OBJECTIVE, "1", "Ropewalk and the Basin", "");
        ropewalkReached = reach(harbour, harbourPlan, ropewalk, 1_100);
        links.serve(harbour, ropewalk, stairwells, 1);
        links.feed(harbour, ropewalkReached, stairwellsReached);
        adopt(harbour, harbourPlan, federation.harbour, 3);

        stall = tasks.make(
                harbour,
                federation.harbour,
                Optional.of(ropewalk),
                TaskWords.titled("Stall at the market").due(today().plusDays(1)).by(federation.harbourMember));
        doors = tasks.make(
                harbour, federation.harbour, Optional.of(ropewalk), TaskWords.titled("Door to door, 1 to 48"));
        updates.report(
                harbour,
                NewUpdate.on(doors, today())
                        .standing(TaskState.DONE)
                        .saying("14 people", "")
                        .counting(List.of(
                                new NewReading(Optional.of(ropewalkReached), Optional.of(people), 14, 0, "people"))));
    }

    public Actor as(MemberId member) {
        return federation.as(member);
    }

    /** The secretary of the centre. */
    public Actor centre() {
        return as(federation.secretary);
    }

    public LocalDate today() {
        return plans.today();
    }

    public String slug(PlanId plan) {
        return plans.read(tx -> plans.plans.get(tx, plan).slug());
    }

    /** A draft of a plan for the year. */
    public PlanId plan(Actor by, UnitId unit, Tier tier, String title, Visibility visibility) {
        return plans.plans.draft(
                by, new NewPlan(unit, tier, title, Optional.of(PlanHouse.YEAR), visibility, Optional.empty()));
    }

    public ProvisionId heading(Actor by, PlanId plan, String number, String title) {
        return add(by, plan, ProvisionKind.HEADING, number, title, "");
    }

    /** A provision at the end of the plan's draft. */
    public ProvisionId add(Actor by, PlanId plan, ProvisionKind kind, String number, String title, String body) {
        return plans.drafts.add(
                by, plans.draftOf(plan), NewProvision.atEnd(Optional.empty(), kind, number, title, body));
    }

    /** The aim to reach so many people. */
    public IndicatorId reach(Actor by, PlanId plan, ProvisionId objective, long target) {
        return plans.indicators.add(
                by,
                plans.draftOf(plan),
                objective,
                new NewIndicator(people, IndicatorKind.FLOW, 0, target, Optional.empty()));
    }

    /** Adopts the plan's draft in the members' meeting today, by a show of so many hands and none against. */
    public void adopt(Actor by, PlanId plan, UnitId unit, long hands) {
        adoption.recordAdoption(
                by,
                plans.draftOf(plan),
                federation.meetingOf(unit),
                new RecordedDecision(today(), How.HANDS, hands, hands, 0, 0),
                Optional.of(today().minusDays(30)));
    }

    /** The plan pages over this organisation. */
    public PlanLines lines(Beside beside) {
        return new PlanLines(
                db.work(),
                plans.plans,
                plans.texts,
                federation.units(),
                plans.measures,
                plans.ballots,
                federation.bodies(),
                figures,
                new Judgements(),
                new Uptakes(plans.plans, federation.units()),
                beside);
    }

    /** A member's summation of an objective with one lesson, handed in. */
    public FindingId lesson(MemberId by, UnitId unit, ProvisionId objective, String words) {
        var summation =
                summations.begin(as(by), NewSummation.ofMember(unit, "Spring").on(objective));
        var wish = NewFinding.lesson(FindingKind.KEEP, Reach.ALL, words).about(objective);
        var finding = summations.add(as(by), summation, wish);
        summations.submit(as(by), summation);
        return finding;
    }

    /** Genealogies over this organisation. */
    public Genealogies genealogies() {
        var became = new Became(federation.units(), plans.plans, plans.texts);
        var origins = new Origins(plans.texts);
        var search = new SearchRows(db.ids());
        var reviews = new Reviews(
                db.work(), federation.units(), plans.plans, plans.texts, new Evidences(figures), totals, search);
        return new Genealogies(
                db.work(),
                new Throughlines(plans.plans, tasks, reviews, summations, became),
                new PlanPast(
                        plans.plans,
                        plans.texts,
                        new Amendments(
                                db.work(), plans.plans, plans.texts, federation.bodies(), federation.units(), search),
                        origins,
                        new Judgements(),
                        new Decisions(plans.ballots, federation.bodies())),
                new WorkPast(plans.plans, tasks, updates, reviews, summations, became, origins));
    }

    /** The members by whom tests look: of the centre, a region, two branches, and nobody. */
    public List<Actor> readers() {
        return List.of(
                centre(),
                as(federation.northSecretary),
                as(federation.harbourMember),
                as(federation.valleyMember),
                Actor.anonymous("en"));
    }
}
