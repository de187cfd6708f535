package org.throughline.ballot;

/** How many votes named a candidate, and what became of it. */
public record Counted(Candidate candidate, long votes, Fate fate) {}
