package org.throughline.org;

import org.throughline.kernel.BodyId;
import org.throughline.kernel.UnitId;

/** What decides for a unit. */
public record Body(BodyId id, UnitId unit, String name, BodyKind kind) {}
