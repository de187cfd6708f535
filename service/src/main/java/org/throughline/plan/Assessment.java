package org.throughline.plan;

import java.time.LocalDate;
import org.throughline.kernel.MemberId;

/**
 * A unit's written reading of its own conditions; earlier ones are kept.
 *
 * @param number 1 for the first
 * @param body Markdown
 * @param member who entered it
 */
public record Assessment(int number, String body, LocalDate writtenOn, MemberId member) {}
