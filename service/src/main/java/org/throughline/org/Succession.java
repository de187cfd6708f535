package org.throughline.org;

import java.time.LocalDate;
import org.throughline.kernel.UnitId;

/** That a unit ended and goes on in another; {@code decision} names what decided it. */
public record Succession(UnitId old, UnitId next, LocalDate fromOn, String decision) {}
