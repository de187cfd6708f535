package org.throughline.exchange;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Supplier;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.plan.Plan;
import org.throughline.plan.Plans;
import org.throughline.plan.Version;
import org.throughline.plan.VersionId;

/** Plans as files in answer to a request; the same for people and programs. */
public final class Downloads {
    private final Work work;
    private final Plans plans;
    private final PlanExports exports;

    public Downloads(Work work, Plans plans, PlanExports exports) {
        this.work = work;
        this.plans = plans;
        this.exports = exports;
    }

    /** @throws Refusal unknown for a plan, version or form that there is not, or not for this reader */
    Response file(Actor actor, String slug, Optional<Integer> version, String word) {
        var format = ExportFormat.of(word).orElseThrow(Refusal::unknown);
        Supplier<byte[]> file =
                work.read(actor, tx -> exports.prepare(tx, version(tx, plan(tx, slug), version), format));
        return Response.ok(file.get(), format.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + slug + "." + format.ending() + "\"")
                .build();
    }

    Plan plan(Tx tx, String slug) {
        return plans.bySlug(tx, slug).orElseThrow(Refusal::unknown);
    }

    /** The version with this number; none named, the one that counts today. */
    private VersionId version(Tx tx, Plan plan, Optional<Integer> number) {
        if (number.isEmpty()) {
            return plans.current(tx, plan.id()).orElseThrow(Refusal::unknown);
        }
        return plans.versions(tx, plan.id()).stream()
                .filter(version -> version.number() == number.get())
                .map(Version::id)
                .findFirst()
                .orElseThrow(Refusal::unknown);
    }
}
