package org.throughline.parts;

/** Work, result and judgement side by side, never blended; clash says in words where they disagree. */
public record Signals(Signal work, Signal result, Judgement judgement, String clash) {}
