package org.throughline.line;

import java.util.Map;
import java.util.TreeMap;
import org.throughline.review.Distribution;
import org.throughline.review.Judgement;

/**
 * What the bodies that carry an objective said of it in their last reviews: a distribution, never a mean, always with those who
 * have said nothing. Of an objective that none serves it is the word of its own body.
 *
 * @param said how many said so
 * @param silent how many carry it and have said nothing
 * @param pending whether the only word is one that its body has not accepted yet
 */
public record Voices(Map<Judgement, Long> said, long silent, boolean pending) {

    public Voices {
        said = Map.copyOf(new TreeMap<>(said));
    }

    static Voices of(Distribution distribution) {
        if (distribution.units() > 0) {
            return new Voices(distribution.below(), distribution.silent(), false);
        }
        return distribution
                .own()
                .map(own -> new Voices(Map.of(own.judgement(), 1L), 0, !own.accepted()))
                .orElseGet(() -> new Voices(Map.of(), 1, false));
    }

    public long heard() {
        return said.values().stream().mapToLong(Long::longValue).sum();
    }

    public long asked() {
        return heard() + silent;
    }
}
