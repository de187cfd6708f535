package org.throughline.app;

import java.util.List;
import org.throughline.ballot.DecisionForms;
import org.throughline.debate.Discussions;
import org.throughline.plan.Buffers;
import org.throughline.review.EvidenceWords;
import org.throughline.review.PlanReviewPages;
import org.throughline.review.PlanReviewResource;
import org.throughline.review.Quotes;
import org.throughline.review.ReportEntryPages;
import org.throughline.review.ReportEntryResource;
import org.throughline.review.ReportFormScreens;
import org.throughline.review.ReportForms;
import org.throughline.review.ReportingScreens;
import org.throughline.review.ReviewDesk;
import org.throughline.review.ReviewPages;
import org.throughline.review.ReviewResource;
import org.throughline.review.ReviewScreens;

/** The routes of reviews. */
final class ReviewRoutes {
    private ReviewRoutes() {}

    static List<Object> of(House house) {
        var reporting =
                new ReportingScreens(house.expectedReports, house.excuses, house.units, house.members, house.messages);
        var discussions = new Discussions(house.statements, house.units, house.members, house.messages);
        var quotes = new Quotes(house.reviews, house.units, house.messages);
        var screens = new ReviewScreens(
                house.reviews,
                house.expectedReports,
                house.evidences,
                house.plans,
                quotes,
                house.members,
                discussions,
                new EvidenceWords(house.measures, house.messages),
                new DecisionForms(house.units, house.bodies, house.messages),
                house.excuses,
                house.messages);
        var resource = new ReviewResource(
                house.work, house.reviews, house.reviewDecisions, house.expectedReports, house.evidences);
        var desk = new ReviewDesk(
                house.reviews, house.plans, house.units, new Buffers(house.work), screens, house.messages);
        var forms = new ReportForms(
                house.work, house.units, house.members, house.plans, house.texts, house.expectedReports, house.reviews);
        var paper = new ReportFormScreens(forms, house.messages);
        return List.of(
                new ReportEntryPages(house.work, forms, house.members, paper),
                new ReportEntryResource(forms, resource),
                new ReviewPages(
                        house.work, house.reviews, house.reviewDecisions, screens, house.statements, desk, quotes),
                new PlanReviewPages(
                        house.work, house.plans, house.reviews, screens, house.excuses, reporting, forms, paper),
                resource,
                new PlanReviewResource(
                        house.work, house.plans, house.reviews, house.expectedReports, resource, house.excuses));
    }
}
