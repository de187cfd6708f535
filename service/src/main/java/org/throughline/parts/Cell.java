package org.throughline.parts;

/** A cell of a table; count is a second, smaller line. */
public record Cell(String text, boolean number, String count) {}
