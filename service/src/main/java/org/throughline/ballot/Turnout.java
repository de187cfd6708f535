package org.throughline.ballot;

/**
 * What may be told before a ballot closes: how many may vote and how many have, in votes, and nothing of what they said.
 *
 * @param everyone whether nobody is left who could still vote
 */
public record Turnout(long entitled, long voted, boolean everyone) {}
