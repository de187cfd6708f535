package org.throughline.summation;

import java.util.List;
import java.util.Optional;
import org.throughline.plan.ProvisionId;

/** A finding as its columns have it. */
public record FindingRow(
        FindingId id,
        SummationId summation,
        int position,
        FindingSort what,
        FindingKind kind,
        Reach reach,
        String words,
        String grounds,
        String tags,
        Optional<ProvisionId> objective,
        Optional<FindingId> raises,
        String scope) {

    static FindingRow of(FindingId id, Summation in, int position, NewFinding wish, Optional<FindingId> raises) {
        return new FindingRow(
                id,
                in.id(),
                position,
                wish.what(),
                wish.kind(),
                wish.reach(),
                wish.words(),
                wish.grounds(),
                kept(wish.tags()),
                wish.objective().or(in::provision),
                raises,
                in.scope());
    }

    /** Between commas, so that one tag is found by {@code %,tag,%}. */
    static String kept(List<String> tags) {
        return tags.isEmpty() ? "" : "," + String.join(",", tags) + ",";
    }

    Finding finding() {
        return new Finding(
                id,
                summation,
                position,
                what,
                kind,
                reach,
                words,
                grounds,
                NewFinding.tags(tags),
                objective,
                raises,
                scope);
    }
}
