package org.throughline.progress;

import java.util.OptionalLong;

/**
 * An indicator at one objective with what was read there. It feeds at most one indicator of the objective served; so the
 * links are a forest, each reading has one home, and nothing counts twice.
 */
public record Indicator(long id, OptionalLong feeds, Aim aim, Actual own) {

    /** One that feeds none. */
    public static Indicator of(long id, Aim aim, Actual own) {
        return new Indicator(id, OptionalLong.empty(), aim, own);
    }

    /** The same, feeding that one above. */
    public Indicator feeding(long above) {
        return new Indicator(id, OptionalLong.of(above), aim, own);
    }
}
