package org.throughline.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.throughline.ballot.BallotId;
import org.throughline.kernel.BodyId;

/**
 * The facts of one version of a plan, as stored. What may be done with it is told by {@link PlanVersion#of}.
 *
 * @param number 1 for the first version of the plan
 * @param predecessor the version that it was made from
 * @param lang the language of its authoritative text
 * @param body what decides on it, once circulated
 * @param circulatedAt when it was frozen
 * @param discussionUntil the day on which its discussion ends and from which it may be decided
 * @param ballot the ballot or recorded decision on it, the last one where there were several
 * @param inForceFrom first day in force
 * @param inForceTo first day no longer in force
 * @param fingerprint see {@link Fingerprint}; there once it is frozen
 * @param revision counts the changes of its order and of its facts
 */
public record Version(
        VersionId id,
        PlanId plan,
        int number,
        Optional<VersionId> predecessor,
        VersionState state,
        String lang,
        Optional<BodyId> body,
        Optional<Instant> circulatedAt,
        Optional<LocalDate> discussionUntil,
        Optional<BallotId> ballot,
        Optional<LocalDate> inForceFrom,
        Optional<LocalDate> inForceTo,
        Optional<String> fingerprint,
        long revision) {

    /** An empty draft. */
    static Version draft(VersionId id, PlanId plan, int number, Optional<VersionId> predecessor, String lang) {
        return new Version(
                id,
                plan,
                number,
                predecessor,
                VersionState.DRAFT,
                lang,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1);
    }

    public String subject() {
        return "version:" + id.text();
    }

    public boolean isDraft() {
        return state == VersionState.DRAFT;
    }

    Version as(VersionState next) {
        return with(next, discussionUntil, inForceFrom, inForceTo);
    }

    Version with(
            VersionState next,
            Optional<LocalDate> discussedUntil,
            Optional<LocalDate> forceFrom,
            Optional<LocalDate> forceTo) {
        return new Version(
                id,
                plan,
                number,
                predecessor,
                next,
                lang,
                body,
                circulatedAt,
                discussedUntil,
                ballot,
                forceFrom,
                forceTo,
                fingerprint,
                revision);
    }

    Version frozen(BodyId by, Instant at, LocalDate until, String print) {
        return new Version(
                id,
                plan,
                number,
                predecessor,
                VersionState.IN_DISCUSSION,
                lang,
                Optional.of(by),
                Optional.of(at),
                Optional.of(until),
                ballot,
                inForceFrom,
                inForceTo,
                Optional.of(print),
                revision);
    }

    Version decidedBy(BallotId decision) {
        return new Version(
                id,
                plan,
                number,
                predecessor,
                state,
                lang,
                body,
                circulatedAt,
                discussionUntil,
                Optional.of(decision),
                inForceFrom,
                inForceTo,
                fingerprint,
                revision);
    }
}
