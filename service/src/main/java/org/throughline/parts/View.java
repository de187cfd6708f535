package org.throughline.parts;

/** One way to look at a plan. */
public record View(String href, String text, boolean current) {}
