package org.throughline.exchange;

import java.util.Optional;
import org.throughline.kernel.UnitId;
import org.throughline.kernel.Visibility;
import org.throughline.plan.Tier;

/**
 * Where an imported plan goes.
 *
 * @param title instead of the file's own, which may have none
 */
public record ImportWish(UnitId unit, Tier tier, Visibility visibility, Optional<String> title) {}
