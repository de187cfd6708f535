package org.throughline.calendar;

/** A feed just made, with the path of its secret address, which is shown this once. */
public record MadeFeed(FeedId id, Reach kind, String path) {}
