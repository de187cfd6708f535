package org.throughline.align;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.ballot.Question;
import org.throughline.db.TestDatabase;
import org.throughline.http.Messages;
import org.throughline.index.SearchRows;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Office;
import org.throughline.kernel.Standing;
import org.throughline.kernel.UnitId;
import org.throughline.kernel.Visibility;
import org.throughline.org.Federation;
import org.throughline.org.Level;
import org.throughline.plan.Adoption;
import org.throughline.plan.End;
import org.throughline.plan.Ends;
import org.throughline.plan.Fate;
import org.throughline.plan.IndicatorKind;
import org.throughline.plan.Mappings;
import org.throughline.plan.MeasureId;
import org.throughline.plan.NewIndicator;
import org.throughline.plan.NewPlan;
import org.throughline.plan.NextVersions;
import org.throughline.plan.OriginKind;
import org.throughline.plan.PlanHouse;
import org.throughline.plan.PlanId;
import org.throughline.plan.PlanRows;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.Tier;
import org.throughline.plan.VersionId;
import org.throughline.plan.Wording;
import org.throughline.pledge.Moves;
import org.throughline.pledge.Pledges;
import org.throughline.review.Evidences;
import org.throughline.task.TaskHouse;
import org.throughline.task.TaskId;
import org.throughline.task.TaskWords;

/** A strategy of four objectives over five regions that each serve all of them; and its second version. */
public final class FollowingHouse {
    public final TestDatabase db;
    public final TaskHouse work;
    public final PlanHouse house;
    public final Federation federation;
    public final Mappings mappings;
    public final Alignments alignments;
    public final Evidences evidences;
    public final Ends ends;
    public final Pledges pledges;
    public final Moves moves;
    public final Adoption adoption;
    public final NextVersions next;
    public final PlanId strategy;
    public final MeasureId households;
    public final ProvisionId rents;
    public final ProvisionId doors;
    public final ProvisionId school;
    public final ProvisionId paper;
    public final List<Region> regions;

    /** A region whose plan serves the four, in their order. */
    public record Region(UnitId unit, MemberId secretary, PlanId plan, List<ProvisionId> objectives) {}

    public FollowingHouse(TestDatabase db) {
        this.db = db;
        work = new TaskHouse(db);
        house = work.house;
        federation = house.federation;
        var campaign = work.campaign;
        evidences = new Evidences(campaign.figures);
        mappings = new Mappings(db.work(), house.plans, house.texts);
        alignments = new Alignments(
                db.work(),
                house.plans,
                house.texts,
                mappings,
                new Followings(
                        house.plans, federation.units(), campaign.links, work.tasks, work.updates, new Messages()));
        pledges = new Pledges(db.work(), house.plans, house.texts, federation.units(), house.measures);
        moves = new Moves(
                db.work(), house.plans, pledges, mappings, house.measures, federation.units(), new Messages());
        ends = new Ends(db.work(), house.plans, house.texts);
        var rows = new PlanRows(new SearchRows(db.ids()), house.texts);
        next = new NextVersions(db.work(), house.plans, house.texts, rows);
        adoption = new Adoption(
                db.work(),
                house.plans,
                house.texts,
                federation.bodies(),
                house.ballots,
                rows,
                campaign.totals,
                org.throughline.plan.Motions.NONE,
                new Openings(
                        db.work(),
                        house.plans,
                        house.texts,
                        campaign.links,
                        mappings,
                        evidences,
                        ends,
                        work.tasks,
                        moves));
        households = house.measure("households");
        strategy = house.plan(federation.secretary, federation.centre, Tier.STRATEGIC, "Homes for all");
        rents = objective(federation.secretary, strategy, "1", "Lower rents");
        doors = objective(federation.secretary, strategy, "2", "Knock on doors and hold courtyard meetings");
        measured(doors, 1_000);
        school = objective(federation.secretary, strategy, "3", "A school for stewards");
        paper = objective(federation.secretary, strategy, "4", "A paper every month");
        adopt(federation.secretary, strategy, federation.centre);
        regions = List.of(
                region(federation.north, federation.northSecretary),
                region(federation.south, federation.southSecretary),
                region("East"),
                region("West"),
                region("Lakes"));
    }

    private Region region(String name) {
        var unit = federation.unit(name, Level.REGIONAL, federation.centre);
        var secretary = federation.member("Kim " + name, unit, Standing.FULL);
        federation.appoint(unit, secretary, Office.SECRETARY);
        return region(unit, secretary);
    }

    private Region region(UnitId unit, MemberId secretary) {
        var plan = house.plan(secretary, unit, Tier.OPERATIONAL, "Plan of " + unit.text());
        var above = List.of(rents, doors, school, paper);
        var own = List.of(
                objective(secretary, plan, "1", "Rents here"),
                objective(secretary, plan, "2", "Doors here"),
                objective(secretary, plan, "3", "Stewards here"),
                objective(secretary, plan, "4", "Paper here"));
        for (int i = 0; i < own.size(); i++) {
            work.campaign.links.serve(as(secretary), own.get(i), above.get(i), 1);
        }
        adopt(secretary, plan, unit);
        return new Region(unit, secretary, plan, own);
    }

    public ProvisionId objective(MemberId by, PlanId plan, String number, String title) {
        return house.objective(by, plan, number, title);
    }

    public void adopt(MemberId by, PlanId plan, UnitId unit) {
        var meeting = federation.meetingOf(unit);
        int all = house.read(tx -> federation.bodies().electorate(tx, meeting, house.today()))
                .size();
        adoption.recordAdoption(
                as(by),
                house.draftOf(plan),
                meeting,
                PlanHouse.decision(house.today(), all, 0),
                Optional.of(house.today().minusDays(30)));
    }

    private void measured(ProvisionId objective, long target) {
        house.indicators.add(
                as(federation.secretary),
                house.draftOf(strategy),
                objective,
                new NewIndicator(households, IndicatorKind.FLOW, 0, target, Optional.empty()));
    }

    /** The second version: the first stays, the second is split, the third dropped, the fourth reworded. */
    public VersionId change() {
        var by = as(federation.secretary);
        var draft = next.nextDraft(by, strategy);
        var old = house.read(tx -> house.texts.find(tx, draft, paper)).orElseThrow();
        house.drafts.edit(
                by,
                draft,
                paper,
                new Wording(
                        old.kind(), old.number(), "A paper every week", "", 1, Optional.empty(), Optional.empty(), ""),
                old.revision());
        house.drafts.remove(by, draft, doors);
        house.drafts.remove(by, draft, school);
        var knocking = objective(federation.secretary, strategy, "2", "Knock on doors");
        var meetings = objective(federation.secretary, strategy, "3", "Hold courtyard meetings in each house");
        measured(knocking, 700);
        measured(meetings, 300);
        mappings.name(by, draft, knocking, OriginKind.SPLIT, List.of(doors));
        mappings.name(by, draft, meetings, OriginKind.SPLIT, List.of(doors));
        mappings.allow(by, draft, 30);
        return draft;
    }

    public void changed() {
        change();
        adopt(federation.secretary, strategy, federation.centre);
    }

    public ProvisionId titled(String title) {
        return house
                .read(tx -> house.texts.objectives(
                        tx, house.plans.current(tx, strategy).orElseThrow()))
                .stream()
                .filter(o -> o.title().equals(title))
                .findFirst()
                .orElseThrow()
                .id();
    }

    public Actor as(MemberId member) {
        return house.as(member);
    }

    public Alignment newest(Region region) {
        return house.read(tx -> alignments.ofPlan(tx, region.plan())).get(0);
    }

    public List<Asked> asked(Region region) {
        return house.read(
                tx -> alignments.asked(tx, alignments.ofPlan(tx, region.plan()).get(0)));
    }

    public Asked asked(Region region, Fate.Kind kind) {
        return asked(region).stream()
                .filter(one -> one.fate().kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    public void answer(Region region, int objective, Answer answer) {
        alignments.answer(
                as(region.secretary()), region.plan(), region.objectives().get(objective), answer);
    }

    /** Its body decides that all its objectives go on, with their tasks. */
    public void carryOver(Region region) {
        var by = as(region.secretary());
        ends.propose(
                by,
                region.plan(),
                region.objectives().stream()
                        .map(one -> End.proposed(
                                one, region.plan(), End.Kind.CARRIED_OVER, End.Tasks.GO_ON, "", region.secretary()))
                        .toList());
        db.work().writing(by, tx -> {
            var plan = house.plans.get(tx, region.plan());
            var ballot = house.ballots.record(
                    tx,
                    PlanHouse.decision(today(), 2, 0)
                            .on(
                                    federation.meetingOf(region.unit()),
                                    Question.END_PERIOD,
                                    plan.subject(),
                                    plan.scope(),
                                    "The end"));
            ends.decided(tx, plan, ballot, today());
        });
    }

    /** The region's plan for the same year once more. */
    public NewPlan again(Region region) {
        return new NewPlan(
                region.unit(),
                Tier.OPERATIONAL,
                "Again",
                Optional.of(PlanHouse.YEAR),
                Visibility.ORGANISATION,
                Optional.empty());
    }

    /** What the region's objective serves today; empty for a local initiative. */
    public Optional<ProvisionId> serves(Region region, int objective) {
        return house.read(tx ->
                        work.campaign.links.servedBy(tx, region.objectives().get(objective)))
                .orElseThrow()
                .target();
    }

    public TaskId task(Region region, int objective, String title) {
        return work.tasks.make(
                as(region.secretary()),
                region.unit(),
                Optional.of(region.objectives().get(objective)),
                TaskWords.titled(title));
    }

    /** Lets time bring what it brings. */
    public void settle() {
        house.read(alignments::due)
                .forEach(id -> db.work().writing(TestDatabase.SYSTEM, tx -> alignments.settle(tx, id)));
    }

    public LocalDate today() {
        return house.today();
    }
}
