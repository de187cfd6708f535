package org.throughline.line;

import java.util.List;
import java.util.Optional;
import org.throughline.kernel.UnitId;
import org.throughline.plan.ProvisionId;
import org.throughline.pledge.Grounds;
import org.throughline.pledge.Uptake;
import org.throughline.review.Distribution;

/**
 * What one unit made of an objective above it.
 *
 * @param state how far it has come
 * @param inDraft whether it stands in a draft of the unit only
 * @param objective its own objective, where the reader may read it
 * @param gauge how far it is
 * @param said what its body said of it
 * @param grounds what its pledge rests on, where no adopted plan of it has it yet
 * @param deeper who carries that one in turn
 */
public record Strand(
        UnitId unit,
        String name,
        String slug,
        Uptake.State state,
        boolean inDraft,
        Optional<Named> objective,
        Optional<Gauge> gauge,
        Optional<Distribution.Own> said,
        Optional<Grounds> grounds,
        List<Strand> deeper) {

    public Strand {
        deeper = List.copyOf(deeper);
    }

    /** Whether the unit carries it, by its word or in its plan, or writes it into one. */
    boolean isTaken() {
        return state.carries() || inDraft;
    }

    /** Whether no plan of the unit, not even a draft, has it. */
    boolean isUntaken() {
        return !state.isAdopted() && !inDraft;
    }

    /** A provision elsewhere, by its words and its address. */
    public record Named(ProvisionId id, String label, String href) {
        static Named of(Spot spot) {
            return new Named(spot.provision(), spot.label(), spot.href());
        }
    }
}
