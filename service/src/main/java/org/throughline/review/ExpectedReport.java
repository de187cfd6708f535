package org.throughline.review;

import java.util.Optional;
import org.throughline.org.Unit;
import org.throughline.plan.Plan;

/**
 * A report that a unit owes or has given on one of its plans.
 *
 * @param review where one was begun that the reader may see
 * @param excuse why it need not be given, where someone said so
 */
public record ExpectedReport(
        Unit unit, Plan plan, Expected expected, Optional<Review> review, Optional<Excuse> excuse) {}
