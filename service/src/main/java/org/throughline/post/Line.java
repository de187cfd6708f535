package org.throughline.post;

/** A line of a letter: what kind of thing and when, in the reader's language, and where to look. */
record Line(String text, String href) {}
