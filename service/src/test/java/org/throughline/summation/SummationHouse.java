package org.throughline.summation;

import java.util.List;
import java.util.Optional;
import org.throughline.db.TestDatabase;
import org.throughline.index.SearchRows;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.UnitId;
import org.throughline.org.Federation;
import org.throughline.org.Scopes;
import org.throughline.plan.PlanHouse;
import org.throughline.review.ReviewHouse;
import org.throughline.task.Tasks;

/** A federation that sums up what it did. */
public final class SummationHouse {
    public final TestDatabase db;
    public final ReviewHouse reviews;
    public final PlanHouse plans;
    public final Federation federation;
    public final Passing passing;
    public final Tasks tasks;
    public final Summations summations;
    public final SummationDecisions decisions;
    public final Syntheses syntheses;
    public final Takings takings;
    public final Became became;
    public final Origins origins;
    public final Lessons lessons;

    public SummationHouse(TestDatabase db) {
        this.db = db;
        reviews = new ReviewHouse(db);
        plans = reviews.plans;
        federation = reviews.federation;
        var units = federation.units();
        passing = new Passing(units, new SearchRows(db.ids()));
        tasks = new Tasks(
                db.work(),
                plans.plans,
                plans.texts,
                units,
                federation.members(),
                new Scopes(),
                reviews.campaign.totals,
                new SearchRows(db.ids()));
        summations = new Summations(
                db.work(),
                units,
                federation.members(),
                new Scopes(),
                plans.plans,
                plans.texts,
                tasks,
                reviews.evidences,
                passing);
        decisions = new SummationDecisions(db.work(), summations, federation.bodies(), plans.ballots, passing);
        syntheses = new Syntheses(db.work(), units, plans.plans, summations, passing);
        takings = new Takings(db.work(), units, plans.plans, plans.texts, plans.drafts);
        became = new Became(units, plans.plans, plans.texts);
        origins = new Origins(plans.texts);
        lessons = new Lessons(units);
    }

    public Actor as(MemberId member) {
        return federation.as(member);
    }

    public Summation summation(SummationId id) {
        return plans.read(tx -> summations.get(tx, id));
    }

    /** A member's summation with one lesson, handed in. */
    public FindingId lesson(MemberId by, UnitId unit, String words) {
        var id = summations.begin(as(by), NewSummation.ofMember(unit, "What we learned"));
        var finding = summations.add(as(by), id, NewFinding.lesson(FindingKind.KEEP, Reach.ALL, words));
        summations.submit(as(by), id);
        return finding;
    }

    /** The unit's synthesis, with one finding of its own in which all its sources are taken up, handed in. */
    public SummationId synthesis(MemberId by, UnitId unit, NewFinding own) {
        var id = syntheses.begin(as(by), unit, "Synthesis");
        var finding = summations.add(as(by), id, own);
        syntheses.answer(as(by), id, sources(id), Answer.takenUp(finding, "It says the same."));
        summations.submit(as(by), id);
        return id;
    }

    public List<FindingId> sources(SummationId id) {
        return plans.read(tx -> syntheses.sources(tx, summations.get(tx, id))).stream()
                .map(source -> source.finding().id())
                .toList();
    }

    public void accept(MemberId by, SummationId id, UnitId unit) {
        decisions.record(as(by), id, federation.meetingOf(unit), reviews.hands(2, 0), "");
    }

    public FindingId finding(SummationId id) {
        return plans.read(tx -> summations.findings(tx, id)).get(0).id();
    }

    /** The whole way from the branch to the centre, accepted at each step; answers the centre's finding. */
    public FindingId allTheWayUp(NewFinding words) {
        var f = federation;
        accept(f.harbourSecretary, synthesis(f.harbourSecretary, f.harbour, words), f.harbour);
        accept(f.northSecretary, synthesis(f.northSecretary, f.north, words), f.north);
        var top = synthesis(f.secretary, f.centre, words);
        decisions.record(as(f.secretary), top, f.meetingOf(f.centre), reviews.hands(3, 0), "");
        return finding(top);
    }

    public List<Step> became(MemberId reader, FindingId id) {
        return db.work().read(as(reader), tx -> became.of(tx, id));
    }

    public Optional<Due> due(FindingId id, UnitId unit) {
        return plans.read(tx -> tx.dao(FindingDao.class).due(id, unit));
    }
}
