package org.throughline.debate;

import java.util.Optional;
import org.throughline.kernel.UnitId;
import org.throughline.plan.PlanId;
import org.throughline.plan.ProvisionId;

/**
 * What a statement is about, as the feature that it belongs to tells it.
 *
 * @param subject as {@code provision:0c3w9v1m4k2p8}
 * @param scope who may read it, and so whoever may read and answer what is said on it
 * @param unit whose matter it is; its officers may fold
 * @param title by which a statement on it can be found
 * @param place where it is shown, without a leading slash
 */
public record About(
        String subject,
        String scope,
        UnitId unit,
        Optional<PlanId> plan,
        Optional<ProvisionId> provision,
        String title,
        String place) {}
