package org.throughline.summation;

/**
 * A lesson or proposal that something grew from.
 *
 * @param depth 0 for what it grew from directly, 1 for what that grew from in turn, and so on
 */
public record Root(Finding finding, Summation from, int depth) {}
