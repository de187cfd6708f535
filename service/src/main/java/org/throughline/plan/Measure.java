package org.throughline.plan;

import java.util.Map;
import org.throughline.kernel.Refusal;

/**
 * What is measured, named in each language.
 *
 * @param decimals how many digits of a stored amount stand after the point
 * @param names by language
 */
public record Measure(MeasureId id, String slug, int decimals, Map<String, Name> names) {

    private static final long LARGEST = 1_000_000_000_000L;

    /**
     * A measure in one language.
     *
     * @param name as shown, such as "people reached"
     * @param words other words that people use for it, separated by commas
     */
    public record Name(String name, String words) {}

    /** Refuses one without a name, and decimals beyond 4. */
    public Measure {
        names = Map.copyOf(names);
        if (names.isEmpty() || names.values().stream().anyMatch(n -> n.name().isBlank())) {
            throw Refusal.invalid("measure.name");
        }
        if (decimals < 0 || decimals > 4) {
            throw Refusal.invalid("measure.decimals");
        }
    }

    /** A whole amount in the smallest unit that is stored. */
    public long scaled(long whole) {
        if (Math.abs(whole) > LARGEST) {
            throw Refusal.invalid("indicator.amount", LARGEST);
        }
        long factor = 1;
        for (int i = 0; i < decimals; i++) {
            factor *= 10;
        }
        return whole * factor;
    }

    /** Its name in that language, or in another where it has none there. */
    public String name(String lang) {
        var name = names.getOrDefault(
                lang, names.getOrDefault("en", names.values().iterator().next()));
        return name.name();
    }
}
