package org.throughline.debate;

import java.time.Instant;
import java.util.Optional;
import org.throughline.kernel.MemberId;
import org.throughline.plan.PlanId;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.VersionId;

/** Amendments for tests of rules, without a database. */
final class Wishes {
    static final MemberId MOVER = new MemberId(7);

    private Wishes() {}

    /** An amendment of this number to a provision, submitted. */
    static Amendment of(int number, long provision, String base, String body) {
        return new Amendment(
                new AmendmentId(number),
                new PlanId(1),
                new VersionId(2),
                new VersionId(2),
                new ProvisionId(provision),
                number,
                base,
                "digest",
                body,
                "",
                "because",
                MOVER,
                Optional.empty(),
                AmendmentState.SUBMITTED,
                CarryOver.Kind.NONE,
                Optional.empty(),
                Optional.empty(),
                "",
                Instant.EPOCH,
                "public",
                1);
    }
}
