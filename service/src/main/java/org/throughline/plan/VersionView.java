package org.throughline.plan;

import java.time.LocalDate;
import java.util.Optional;
import org.throughline.ballot.BallotId;
import org.throughline.kernel.BodyId;

/** A version as programs see it; without its words. */
public record VersionView(
        VersionId id,
        int number,
        VersionState state,
        String lang,
        Optional<BodyId> body,
        Optional<LocalDate> discussionUntil,
        Optional<BallotId> ballot,
        Optional<LocalDate> inForceFrom,
        Optional<LocalDate> inForceTo,
        Optional<String> fingerprint,
        long revision) {

    static VersionView of(Version v) {
        return new VersionView(
                v.id(),
                v.number(),
                v.state(),
                v.lang(),
                v.body(),
                v.discussionUntil(),
                v.ballot(),
                v.inForceFrom(),
                v.inForceTo(),
                v.fingerprint(),
                v.revision());
    }
}
