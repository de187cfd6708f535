package org.throughline.calendar;

import java.time.Instant;
import org.throughline.kernel.MemberId;

/** That a calendar program may read a member's calendar until this is revoked. */
public record Feed(FeedId id, MemberId member, Reach kind, Instant madeAt) {}
