package org.throughline.plan;

/** An indicator and the one above into which its readings count. */
public record Feeding(IndicatorId indicator, IndicatorId target) {}
