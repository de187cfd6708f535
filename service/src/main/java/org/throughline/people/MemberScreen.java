package org.throughline.people;

import java.util.List;
import java.util.Optional;
import org.throughline.parts.Act;
import org.throughline.parts.Asking;
import org.throughline.parts.Fact;
import org.throughline.parts.Link;
import org.throughline.parts.Step;
import org.throughline.parts.Table;

/** The page of one member. */
record MemberScreen(
        List<Step> path,
        String title,
        String line,
        List<Fact> facts,
        List<OfficeLine> offices,
        List<Link> seats,
        Optional<Table> course,
        List<Asking> askings) {

    /** An office held, with the button that ends it for whoever may. */
    record OfficeLine(String href, String text, String note, Optional<Act> end) {}
}
