package org.throughline.post;

import java.time.Instant;

/**
 * A letter that could not be delivered.
 *
 * @param name of the member it was written to
 * @param problem what the mail server said, or the key of a message
 */
public record GivenUp(LetterId id, String name, LetterKind kind, Instant writtenAt, String problem) {}
