package org.throughline.review;

import java.time.Instant;
import java.time.LocalDate;
import org.throughline.kernel.MemberId;
import org.throughline.plan.PlanId;

/** A report that need not be given, and why. */
public record Excuse(PlanId plan, LocalDate periodFrom, String reason, MemberId member, Instant at) {}
