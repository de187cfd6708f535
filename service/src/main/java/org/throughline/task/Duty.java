package org.throughline.task;

import java.util.Optional;
import org.throughline.kernel.Office;

/**
 * A sort of work that a unit has always anew.
 *
 * @param words in the unit's own, as "stall" or "minutes"
 * @param office the office that it goes with; without one it goes round
 */
public record Duty(String words, Optional<Office> office) {}
