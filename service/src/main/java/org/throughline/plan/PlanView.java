package org.throughline.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.kernel.Period;
import org.throughline.kernel.UnitId;
import org.throughline.kernel.Visibility;

/**
 * A plan with the words of one of its versions, without any figures.
 *
 * @param mayDraft whether the reader drafts for its unit
 * @param provisions in the order of the text
 */
public record PlanView(
        PlanId id,
        String slug,
        Tier tier,
        String title,
        Optional<Period> period,
        PlanState state,
        UnitId unit,
        String unitName,
        Visibility visibility,
        Optional<PlanId> follows,
        long revision,
        boolean mayDraft,
        VersionView version,
        List<ProvisionView> provisions) {

    public PlanView {
        provisions = List.copyOf(provisions);
    }

    /** A plan in a list. */
    public record Entry(
            PlanId id,
            String slug,
            Tier tier,
            String title,
            Optional<Period> period,
            PlanState state,
            UnitId unit,
            String unitName,
            VersionState version) {}

    /** A provision with its links; what it serves is named only to those who may read it. */
    public record ProvisionView(
            ProvisionId id,
            Optional<ProvisionId> parent,
            int depth,
            String number,
            ProvisionKind kind,
            String title,
            String body,
            long weight,
            Optional<LocalDate> startsOn,
            Optional<LocalDate> dueOn,
            String answers,
            String salt,
            String digest,
            long revision,
            List<IndicatorView> indicators,
            Optional<ServesView> serves,
            List<String> origins) {}

    /** What is measured, its measure named in the reader's language. */
    public record IndicatorView(
            IndicatorId id,
            MeasureId measure,
            String name,
            int decimals,
            IndicatorKind kind,
            long baseline,
            long target,
            Optional<LocalDate> due,
            Optional<IndicatorId> feeds) {}

    /** What an objective serves, or why it serves none. */
    public record ServesView(Optional<ProvisionId> target, String label, String planSlug, long weight, String reason) {

        /** The page where the objective served stands; empty for a local initiative. */
        public String href() {
            return target.map(id -> "/plans/" + planSlug + "#p" + id.text()).orElse("");
        }
    }
}
