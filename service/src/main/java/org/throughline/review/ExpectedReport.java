package org.throughline.review;

import java.util.Optional;
import org.throughline.org.Unit;
import org.throughline.plan.Plan;

/** A report that a unit owes or has given on one of its plans; the review where one was begun that the reader may see. */
public record ExpectedReport(Unit unit, Plan plan, Expected expected, Optional<Review> review) {}
