package org.throughline.parts;

/** A difference said again in a line. */
public record Gist(String struck, String added) {}
