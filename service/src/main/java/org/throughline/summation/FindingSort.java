package org.throughline.summation;

/** What a finding is. */
public enum FindingSort {
    LESSON,
    /** A wish for the next plan. */
    PROPOSAL
}
