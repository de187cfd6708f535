package org.throughline.account;

import java.time.Instant;

/** A token just made, with its secret, which is shown this once. */
public record MadeToken(TokenId id, String name, String token, Instant endsAt) {}
