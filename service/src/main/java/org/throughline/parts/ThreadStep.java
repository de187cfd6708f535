package org.throughline.parts;

/** One knot of the throughline. */
public record ThreadStep(String level, String href, String name, String far, boolean here) {}
