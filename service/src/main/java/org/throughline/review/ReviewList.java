package org.throughline.review;

import java.util.List;
import java.util.Optional;
import org.throughline.parts.Act;
import org.throughline.parts.Field;
import org.throughline.parts.Link;
import org.throughline.parts.Wrong;

/** The page of expected reports. */
record ReviewList(
        String title, String line, List<Row> expected, List<Link> acts, Optional<Rhythm> rhythm, String empty) {

    /** The form that sets every how many months there is a review. */
    record Rhythm(String action, List<Wrong> errors, Field months) {}

    /** One expected report, with what can be done about it. */
    record Row(
            String href,
            String unit,
            String plan,
            String left,
            String state,
            boolean late,
            List<Act> deeds,
            List<Link> links) {}
}
