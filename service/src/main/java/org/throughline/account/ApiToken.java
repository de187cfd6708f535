package org.throughline.account;

import java.time.Instant;
import org.throughline.kernel.MemberId;

/** A program's leave to act as a member until it ends or is revoked. */
public record ApiToken(TokenId id, MemberId member, String name, Instant madeAt, Instant endsAt) {}
