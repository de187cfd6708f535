package org.throughline.people;

import java.util.List;
import java.util.Optional;
import org.throughline.parts.Act;
import org.throughline.parts.Asking;
import org.throughline.parts.Link;
import org.throughline.parts.Step;
import org.throughline.parts.Table;

/** The offices of a unit: who holds them until when, what is vacant here and below, who held them before. */
record OfficesScreen(
        List<Step> path,
        String title,
        String line,
        String vacancy,
        List<Link> acts,
        List<Holder> offices,
        Optional<Below> below,
        Optional<Asking> appoint,
        Optional<Table> former) {

    /** An office and its holder; {@code acting}: the term is over. {@code vacant}: nobody holds it. */
    record Holder(
            String office,
            boolean vacant,
            Optional<String> href,
            String name,
            boolean acting,
            String note,
            Optional<Act> end) {}

    /** A unit below with an office that nobody holds, or whose holder only acts. */
    record Vacant(String href, String name, String text) {}

    /** What the units below lack; for a unit that has some. */
    record Below(List<Vacant> vacant) {}
}
