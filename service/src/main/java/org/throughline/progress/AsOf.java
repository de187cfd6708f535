package org.throughline.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.throughline.plan.VersionId;

/**
 * A moment for which figures are wanted. Every entry is dated twice, so there are two questions in it.
 *
 * @param day what had happened by the end of that day
 * @param knownBefore as it was known at that moment, whatever was entered or corrected later
 * @param version the text of the plan looked at; empty for the one that counted on that day
 */
public record AsOf(LocalDate day, Instant knownBefore, Optional<VersionId> version) {}
