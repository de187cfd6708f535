package org.throughline.plan;

/** How the parts of a measured quantity come together. */
public enum IndicatorKind {
    /** Parts add up, as papers handed out. */
    FLOW,
    /** The latest reading of each unit, summed, as members. */
    STOCK,
    /** Sum of numerators over sum of denominators, as turnout. */
    RATIO,
    /** Yes or no. */
    MILESTONE,
    /** A judgement from 1 to 5, whose distribution is kept. */
    SCALE
}
