package org.throughline.org;

import java.time.LocalDate;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Office;

/** An office that someone held; {@code toOn} is the first day on which they did so no longer. */
public record FormerRole(MemberId member, String name, Office office, LocalDate fromOn, LocalDate toOn) {}
