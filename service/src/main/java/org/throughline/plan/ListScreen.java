package org.throughline.plan;

import java.util.List;
import java.util.Optional;
import org.throughline.parts.Link;

/** The page of all plans that one may read. */
record ListScreen(String title, String line, List<Group> groups, List<Link> acts, String empty) {

    record Group(String title, List<Entry> plans) {}

    /** One plan in the list. */
    record Entry(
            String href,
            String title,
            String kicker,
            String state,
            boolean inForce,
            boolean open,
            String line,
            Optional<Link> serves) {}
}
