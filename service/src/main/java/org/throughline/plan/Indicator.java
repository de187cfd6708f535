package org.throughline.plan;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is measured for an objective, as one version has it. Terms follow StratML (ISO 17469).
 *
 * @param provision the objective
 * @param baseline where it began, in the measure's smallest unit (its decimals)
 * @param target where it shall be; never equal to the baseline, below it for what shall fall
 */
public record Indicator(
        IndicatorId id,
        ProvisionId provision,
        MeasureId measure,
        IndicatorKind kind,
        long baseline,
        long target,
        Optional<LocalDate> due) {}
