package org.throughline.plan;

import java.util.List;
import java.util.Optional;
import org.throughline.text.WordDifference;

/**
 * What became of a provision in the text that took the place of its own.
 *
 * @param before as it stood
 * @param into what goes on with it, in the order of the later text; empty for a dropped one
 */
public record Fate(Kind kind, Provision before, List<Provision> into) {

    /** The ways a provision can go. */
    public enum Kind {
        /** The same words, weight and measures, whatever its number and place. */
        UNCHANGED,
        REWORDED,
        /** Its matter stands in several provisions now. */
        SPLIT,
        /** Its matter stands in another provision, with that of others. */
        MERGED,
        DROPPED
    }

    public Fate {
        into = List.copyOf(into);
    }

    /** The one objective that goes on with it for sure: its own, or the one into which it was merged. */
    public Optional<Provision> kept() {
        return into.stream()
                .filter(p -> p.id().equals(before.id()))
                .findFirst()
                .or(() -> kind == Kind.SPLIT ? Optional.empty() : into.stream().findFirst());
    }

    /** The one that goes on with it, or of several parts the most alike in its words, the first of equals. */
    public Optional<Provision> likeliest() {
        if (kept().isPresent()) {
            return kept();
        }
        var words = alike(before);
        Optional<Provision> best = Optional.empty();
        int most = -1;
        for (var part : into) {
            int now = part.isObjective() == before.isObjective() ? alike(part).with(words) : -1;
            if (now > most) {
                most = now;
                best = Optional.of(part);
            }
        }
        return best;
    }

    /** Whether it is the same one still, so that what was done under it counts on. */
    public boolean goesOn() {
        return (kind == Kind.UNCHANGED || kind == Kind.REWORDED)
                && kept().filter(now -> now.isObjective() == before.isObjective())
                        .map(Provision::id)
                        .equals(Optional.of(before.id()));
    }

    /** The words that changed from it to what goes on with it; empty where that is not one provision. */
    public Optional<WordDifference> words() {
        return change().map(Comparison.Change::words);
    }

    /** As {@link #words}, without a title that did not change. */
    public Optional<WordDifference> wordsBelowTitle() {
        return change().map(Comparison.Change::wordsBelowTitle);
    }

    private Optional<Comparison.Change> change() {
        return kept().map(after ->
                new Comparison.Change(Comparison.Kind.REWORDED, Optional.of(before), Optional.of(after)));
    }

    private static Similarity alike(Provision p) {
        return Similarity.of(p.title() + " " + p.body());
    }
}
