package org.throughline.review;

import java.util.List;
import java.util.Optional;
import org.throughline.parts.Judged;
import org.throughline.text.SafeHtml;

/**
 * What the level below says of an objective.
 *
 * @param sum what their figures come to, and by how many of them; empty where they count nothing
 */
record BeneathShow(String sum, List<Voice> voices) {

    /**
     * One unit's.
     *
     * @param quote the wish that a button sends to quote it; empty where nobody is writing
     */
    record Voice(
            String href,
            String unit,
            String state,
            boolean late,
            Optional<Judged> said,
            String figure,
            String sentence,
            String quote) {}

    /** What one unit wrote in a section. */
    record Passage(String href, String unit, SafeHtml body, String quote) {}
}
