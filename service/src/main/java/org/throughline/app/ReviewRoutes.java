package org.throughline.app;

import java.util.List;
import org.throughline.ballot.DecisionForms;
import org.throughline.plan.Buffers;
import org.throughline.review.EvidenceWords;
import org.throughline.review.PlanReviewPages;
import org.throughline.review.PlanReviewResource;
import org.throughline.review.ReportingScreens;
import org.throughline.review.ReviewPages;
import org.throughline.review.ReviewResource;
import org.throughline.review.ReviewScreens;

/** The routes of reviews. */
final class ReviewRoutes {
    private ReviewRoutes() {}

    static List<Object> of(House house) {
        var reporting =
                new ReportingScreens(house.expectedReports, house.excuses, house.units, house.members, house.messages);
        var screens = new ReviewScreens(
                house.reviews,
                house.expectedReports,
                house.evidences,
                house.plans,
                new Buffers(house.work),
                new EvidenceWords(house.measures, house.messages),
                new DecisionForms(house.units, house.bodies, house.messages),
                house.excuses,
                house.messages);
        var resource = new ReviewResource(
                house.work, house.reviews, house.reviewDecisions, house.expectedReports, house.evidences);
        return List.of(
                new ReviewPages(house.work, house.reviews, house.reviewDecisions, screens),
                new PlanReviewPages(house.work, house.plans, house.reviews, screens, house.excuses, reporting),
                resource,
                new PlanReviewResource(
                        house.work, house.plans, house.reviews, house.expectedReports, resource, house.excuses));
    }
}
