package org.throughline.org;

import java.util.Optional;
import org.throughline.kernel.UnitId;

/**
 * A unit to be founded below {@code parent}.
 *
 * @param slug its name in addresses; made from the name when empty
 * @param kind what the organisation calls it; may be empty
 */
public record NewUnit(
        String name,
        Optional<String> slug,
        Level level,
        String kind,
        UnitId parent,
        boolean sectoral,
        String lang,
        String zone) {}
