package org.throughline.review;

import java.util.List;
import org.throughline.ballot.How;
import org.throughline.ballot.RecordedDecision;
import org.throughline.db.TestDatabase;
import org.throughline.index.SearchRows;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.UnitId;
import org.throughline.org.Federation;
import org.throughline.plan.PlanHouse;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.Tier;
import org.throughline.progress.Campaign;

/** A federation with a line of adopted plans from the centre over the north to the harbour, that reviews them. */
public final class ReviewHouse {
    public final TestDatabase db;
    public final Campaign campaign;
    public final PlanHouse plans;
    public final Federation federation;
    public final Evidences evidences;
    public final Reviews reviews;
    public final ReviewDecisions decisions;
    public final ExpectedReports expected;
    public final Judgements judgements = new Judgements();
    public final Campaign.Aimed strategic;
    public final Campaign.Aimed regional;
    public final Campaign.Aimed local;

    public ReviewHouse(TestDatabase db) {
        this.db = db;
        campaign = new Campaign(db);
        plans = campaign.house;
        federation = plans.federation;
        evidences = new Evidences(campaign.figures);
        reviews = new Reviews(
                db.work(),
                federation.units(),
                plans.plans,
                plans.texts,
                evidences,
                campaign.totals,
                new SearchRows(db.ids()));
        decisions = new ReviewDecisions(db.work(), reviews, plans.plans, federation.bodies(), plans.ballots);
        expected = new ExpectedReports(federation.units(), plans.plans);
        var households = plans.measure("households");
        strategic = campaign.adopted(federation.centre, Tier.STRATEGIC, households, 1_000);
        regional = campaign.adopted(federation.north, Tier.OPERATIONAL, households, 600);
        local = campaign.adopted(federation.harbour, Tier.TACTICAL, households, 300);
        begin(strategic);
        begin(regional);
        begin(local);
        campaign.serve(regional, strategic, 1);
        campaign.serve(local, regional, 1);
    }

    /** Its text is in force from the first day of the year. */
    public void begin(Campaign.Aimed plan) {
        campaign.write(tx -> tx.handle()
                .execute(
                        "UPDATE version SET in_force_from = '2027-01-01' WHERE plan = ?",
                        plan.plan().value()));
    }

    public Actor as(MemberId member) {
        return federation.as(member);
    }

    /** What time brings: reporting periods open and close. */
    public void settle() {
        var excuses = new Excuses(db.work(), federation.units(), plans.plans, expected, campaign.totals);
        var rounds = new Rounds(plans.plans, expected, excuses);
        for (var plan : plans.read(rounds::due)) {
            campaign.write(tx -> rounds.settle(tx, plan));
        }
    }

    public ReportForms forms() {
        return new ReportForms(
                db.work(), federation.units(), federation.members(), plans.plans, plans.texts, expected, reviews);
    }

    /** The review of the first quarter, begun by the office. */
    public ReviewId begin(MemberId by, Campaign.Aimed plan) {
        return reviews.begin(as(by), plan.plan(), PlanHouse.YEAR.from());
    }

    /** Written and handed in. */
    public ReviewId submitted(MemberId by, Campaign.Aimed plan, Judgement judgement, String why) {
        var id = begin(by, plan);
        reviews.save(as(by), id, written(plan.objective(), judgement, why), 1);
        reviews.submit(as(by), id);
        return id;
    }

    public static Written written(ProvisionId objective, Judgement judgement, String why) {
        return new Written(
                List.of(new Verdict(objective, judgement, why)),
                new Sections("Forty doors.", "Rain.", "Keep the pairs.", "", "", ""));
    }

    /** By show of hands of so many, today. */
    public RecordedDecision hands(long inFavour, long against) {
        return new RecordedDecision(plans.today(), How.HANDS, inFavour + against, inFavour, against, 0);
    }

    public void accept(MemberId by, ReviewId id, UnitId unit, String note) {
        decisions.record(as(by), id, federation.meetingOf(unit), hands(2, 0), note);
    }

    public Review review(ReviewId id) {
        return plans.read(tx -> reviews.get(tx, id));
    }
}
