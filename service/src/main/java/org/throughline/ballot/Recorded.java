package org.throughline.ballot;

import java.time.LocalDate;
import java.util.Optional;
import org.throughline.kernel.BodyId;

/**
 * What a meeting decided, with its count.
 *
 * @param subject what was decided upon, as {@code version:0c3w9v1m4k2p8}
 * @param scope the subject's scope
 * @param decidedOn the day of the meeting
 * @param present how many of those entitled were there, in votes
 * @param entitled how many were entitled, as the minutes say, for a day of which nobody is entered here as entitled
 */
public record Recorded(
        BodyId body,
        Question question,
        String subject,
        String scope,
        String title,
        LocalDate decidedOn,
        How how,
        long present,
        long inFavour,
        long against,
        long abstained,
        Optional<Long> entitled) {}
