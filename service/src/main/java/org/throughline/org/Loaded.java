package org.throughline.org;

/** What came of loading a file: so many lines made something new, so many were there already. */
public record Loaded(int added, int present) {}
