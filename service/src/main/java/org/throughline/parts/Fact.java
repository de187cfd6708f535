package org.throughline.parts;

/** A name with its value. */
public record Fact(String name, String text) {}
