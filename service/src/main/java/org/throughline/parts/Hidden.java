package org.throughline.parts;

/** A value that goes along with a form. */
public record Hidden(String name, String value) {}
