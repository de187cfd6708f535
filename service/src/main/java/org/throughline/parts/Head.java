package org.throughline.parts;

/** A column's head. */
public record Head(String text, boolean number) {}
