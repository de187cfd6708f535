package org.throughline.align;

import java.util.List;
import java.util.Optional;
import org.throughline.plan.Fate;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.VersionId;

/** What programs get of mappings and alignments. */
public final class AlignView {
    private AlignView() {}

    /** What became of each provision of the former text. */
    public record Mapped(
            VersionId version,
            Optional<VersionId> former,
            int days,
            List<Went> provisions,
            List<ProvisionId> fresh,
            List<Alignment> below) {}

    /** What became of one provision. */
    public record Went(ProvisionId provision, String label, Fate.Kind kind, List<ProvisionId> into) {
        static Went of(Fate fate) {
            return new Went(
                    fate.before().id(),
                    fate.before().label(),
                    fate.kind(),
                    fate.into().stream().map(p -> p.id()).toList());
        }
    }

    /** What one plan decides when a text above it changed. */
    public record Following(Alignment alignment, List<Item> items) {}

    /** One thing to decide, with what takes effect when nobody does, or what was decided. */
    public record Item(
            ProvisionId objective,
            String label,
            Went served,
            long tasks,
            boolean open,
            Answer usual,
            Optional<Asked.Given> given) {
        static Item of(Asked asked) {
            return new Item(
                    asked.objective().id(),
                    asked.objective().label(),
                    Went.of(asked.fate()),
                    asked.tasks(),
                    asked.open(),
                    asked.usual(),
                    asked.given());
        }
    }
}
