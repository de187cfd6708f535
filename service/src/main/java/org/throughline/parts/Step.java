package org.throughline.parts;

/** One knot of a path. */
public record Step(String href, String text, boolean here) {}
