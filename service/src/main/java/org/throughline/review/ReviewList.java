package org.throughline.review;

import java.util.List;
import org.throughline.parts.Act;
import org.throughline.parts.Link;

/** The page of expected reports. */
record ReviewList(String title, String line, List<Row> expected, List<Link> acts, String empty) {

    /** One expected report, with what can be done about it. */
    record Row(String href, String unit, String plan, String left, String state, boolean late, List<Act> deeds) {}
}
