package org.throughline.progress;

import java.time.LocalDate;
import java.util.OptionalLong;
import org.throughline.kernel.UnitId;

/**
 * The update that readings come with.
 *
 * @param update its id
 * @param happenedOn the unit's local day
 * @param today the same, of the day it is recorded
 * @param corrects the update in whose place it stands; the readings of that one no longer count
 */
public record Source(long update, UnitId unit, LocalDate happenedOn, LocalDate today, OptionalLong corrects) {}
