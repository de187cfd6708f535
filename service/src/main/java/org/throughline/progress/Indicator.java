package org.throughline.progress;

import java.util.OptionalLong;

/**
 * An indicator at one objective with what was read there. It feeds at most one indicator of the objective served; so the
 * links are a forest, each reading has one home, and nothing counts twice.
 *
 * @param earned what counts here from before the text of an objective in between changed
 * @param before of all that it has come to, with what feeds it, the part that stays with an old text and does not count above
 */
public record Indicator(long id, OptionalLong feeds, Aim aim, Actual own, Actual earned, Actual before) {

    /** One of which everything counts above. */
    public Indicator(long id, OptionalLong feeds, Aim aim, Actual own) {
        this(id, feeds, aim, own, Actual.NOTHING);
    }

    /** One in which nothing is earned past others. */
    public Indicator(long id, OptionalLong feeds, Aim aim, Actual own, Actual before) {
        this(id, feeds, aim, own, Actual.NOTHING, before);
    }

    /** The same with what is earned past others. */
    Indicator earning(Actual past) {
        return new Indicator(id, feeds, aim, own, past, before);
    }

    /** One that feeds none. */
    public static Indicator of(long id, Aim aim, Actual own) {
        return new Indicator(id, OptionalLong.empty(), aim, own);
    }

    /** The same, feeding that one above. */
    public Indicator feeding(long above) {
        return new Indicator(id, OptionalLong.of(above), aim, own, earned, before);
    }
}
