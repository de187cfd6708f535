package org.throughline.ballot;

import java.time.Instant;
import org.throughline.kernel.BodyId;

/**
 * What is to be voted on.
 *
 * @param subject what is decided upon, as {@code version:0c3w9v1m4k2p8}
 * @param scope the subject's scope: who may not read the subject may not know of the ballot
 * @param title the question as the voter reads it
 * @param closesAt the first instant at which no vote is taken any more
 */
public record Opening(BodyId body, Question question, String subject, String scope, String title, Instant closesAt) {}
