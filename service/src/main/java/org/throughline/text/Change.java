package org.throughline.text;

/** A wish for other words in place of a base text: an amendment's id and the whole text it proposes. */
public record Change(long id, String proposed) {}
