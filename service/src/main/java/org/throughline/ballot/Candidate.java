package org.throughline.ballot;

/**
 * Who stands in a question of persons.
 *
 * @param no its place on the paper, from 1
 * @param subject what the feature that asks knows the candidate by, as {@code election:0c3w9v1m4k2p8}
 */
public record Candidate(int no, String subject, String name) {}
