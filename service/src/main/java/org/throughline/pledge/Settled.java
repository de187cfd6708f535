package org.throughline.pledge;

import java.time.LocalDate;
import org.throughline.kernel.UnitId;
import org.throughline.plan.IndicatorId;
import org.throughline.plan.ProvisionId;

/** What a unit took on of an objective's indicator from that day on, by agreement. */
public record Settled(ProvisionId objective, IndicatorId indicator, UnitId unit, long num, LocalDate saidOn) {}
