package org.throughline.post;

import java.time.Instant;
import org.throughline.kernel.MemberId;

/** Another address that a member wants to sign in with, until it is confirmed or its time is over. */
record AddressChange(MemberId member, String email, Instant askedAt, Instant endsAt) {}
