package org.throughline.parts;

/** A stretch of words that stayed, was struck or was added. */
public record Run(boolean same, boolean struck, boolean added, String text) {}
