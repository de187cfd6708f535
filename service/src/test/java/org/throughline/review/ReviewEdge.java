package org.throughline.review;

import java.util.List;
import java.util.function.Supplier;
import org.throughline.ballot.DecisionForms;
import org.throughline.debate.Discussions;
import org.throughline.debate.Statements;
import org.throughline.debate.Subjects;
import org.throughline.http.Messages;
import org.throughline.http.TestEdge;
import org.throughline.index.SearchRows;
import org.throughline.kernel.Actor;
import org.throughline.plan.Buffers;

/** The pages and the JSON of reviews over a house of them. */
final class ReviewEdge {
    private ReviewEdge() {}

    static TestEdge of(ReviewHouse house, Supplier<Actor> who) {
        var messages = new Messages();
        var units = house.federation.units();
        var buffers = new Buffers(house.db.work());
        var excuses = new Excuses(house.db.work(), units, house.plans.plans, house.expected, house.campaign.totals);
        var reporting = new ReportingScreens(house.expected, excuses, units, house.federation.members(), messages);
        var quotes = new Quotes(house.reviews, units, messages);
        var plans = house.plans.plans;
        var statements = new Statements(
                house.db.work(), new Subjects(plans, List.of(new Reviewed(plans))), new SearchRows(house.db.ids()));
        var members = house.federation.members();
        var screens = new ReviewScreens(
                house.reviews,
                house.expected,
                house.evidences,
                house.plans.plans,
                quotes,
                members,
                new Discussions(statements, units, members, messages),
                new EvidenceWords(house.plans.measures, messages),
                new DecisionForms(units, house.federation.bodies(), messages),
                excuses,
                messages);
        var resource =
                new ReviewResource(house.db.work(), house.reviews, house.decisions, house.expected, house.evidences);
        var desk = new ReviewDesk(house.reviews, house.plans.plans, units, buffers, screens, messages);
        var forms = house.forms();
        var paper = new ReportFormScreens(forms, messages);
        return new TestEdge(
                who,
                house.db.clock(),
                new ReviewPages(house.db.work(), house.reviews, house.decisions, screens, statements, desk, quotes),
                new PlanReviewPages(
                        house.db.work(), house.plans.plans, house.reviews, screens, excuses, reporting, forms, paper),
                new ReportEntryPages(house.db.work(), forms, house.federation.members(), paper),
                new ReportEntryResource(forms, resource),
                resource,
                new PlanReviewResource(
                        house.db.work(), house.plans.plans, house.reviews, house.expected, resource, excuses));
    }
}
