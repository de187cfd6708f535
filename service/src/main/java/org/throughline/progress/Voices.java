package org.throughline.progress;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.plan.ProvisionId;

/**
 * What the responsible bodies said of objectives in their last reviews: the third signal, beside work and result and never blended
 * with them. Reviews stand higher up; the application gives what they say.
 */
@FunctionalInterface
public interface Voices {
    /** Where nobody reviews. */
    Voices NONE = (tx, objectives, parts, before) -> Map.of();

    /**
     * What was said, for those objectives of which something was said.
     *
     * @param parts of these only what their own bodies said
     * @param before what had been said by that moment; empty for all that was said
     */
    Map<ProvisionId, Said> of(
            Tx tx, Collection<ProvisionId> objectives, Collection<ProvisionId> parts, Optional<Instant> before);

    /**
     * What was said of an objective; {@code ON_TRACK}, {@code AT_RISK}, {@code OFF_TRACK}, {@code DONE} or {@code DROPPED}.
     *
     * @param own by its own body
     * @param pending whether that body has not accepted the review yet in which it stands
     * @param below how many bodies of those that serve it said which, never averaged
     * @param silent how many of them said nothing
     */
    record Said(Optional<String> own, boolean pending, Map<String, Long> below, long silent) {
        /** Nobody said anything. */
        public static final Said NOTHING = new Said(Optional.empty(), false, Map.of(), 0);

        public Said {
            below = Map.copyOf(below);
        }

        /** What its own body alone said. */
        public static Said own(String word, boolean pending) {
            return new Said(Optional.of(word), pending, Map.of(), 0);
        }
    }
}
