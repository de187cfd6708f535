package org.throughline.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.throughline.kernel.Sentence;

/**
 * A mean by weights: {@code sum(weight × share) / sum(weight)}, always divided by the weights present. A part enters it from
 * nothing to all; one that is unknown or weighs 0 does not enter it. It lies within its parts.
 */
public record Mean(Optional<Share> value, boolean clamped, List<Part> parts) {

    public Mean {
        parts = List.copyOf(parts);
    }

    /** What goes into a mean. */
    public record Term(Place place, long weight, Optional<Share> share) {

        public Term {
            Weight.checked(weight);
        }

        boolean counts() {
            return weight > 0 && share.isPresent();
        }

        private long weighed() {
            return Math.multiplyExact(
                    weight, share.map(Share::clamped).orElse(Share.ZERO).millionths());
        }
    }

    /** The mean of these, in any order. */
    public static Mean of(List<Term> terms) {
        long sum = 0;
        long weights = 0;
        boolean clamped = false;
        for (var term : terms) {
            if (term.counts()) {
                sum = Math.addExact(sum, term.weighed());
                weights = Math.addExact(weights, term.weight());
                clamped |= !term.share().map(Share::within).orElse(true);
            }
        }
        var parts = new ArrayList<Part>();
        for (var term : terms) {
            parts.add(part(term, weights));
        }
        return new Mean(weights == 0 ? Optional.empty() : Optional.of(Share.mean(sum, weights)), clamped, parts);
    }

    private static Part part(Term term, long weights) {
        Optional<Share> contribution =
                term.counts() ? Optional.of(Share.mean(term.weighed(), weights)) : Optional.empty();
        return new Part(
                term.place(),
                false,
                term.weight(),
                OptionalLong.empty(),
                term.share(),
                contribution,
                said(term.place(), term.weight(), term.share(), contribution));
    }

    /** How a part with a weight is put into words. */
    static Sentence said(Place place, long weight, Optional<Share> share, Optional<Share> contribution) {
        if (share.isEmpty()) {
            return Sentence.of("progress.part.unknown", place.label());
        }
        var percent = share.get().percent();
        return contribution.isEmpty()
                ? Sentence.of("progress.part.shown", place.label(), percent)
                : Sentence.of(
                        "progress.part.weighed",
                        place.label(),
                        percent,
                        weight,
                        contribution.get().percent());
    }
}
