package org.throughline.parts;

/** A place to go. */
public record Link(String href, String text) {}
