package org.throughline.search;

/** A stretch of found text; a hit is a word that was looked for. */
public record Mark(String text, boolean hit) {}
