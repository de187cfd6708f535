package org.throughline.desk;

import java.util.List;
import java.util.Optional;
import org.throughline.parts.Hidden;
import org.throughline.parts.Link;

/** A member's desk: the model of {@code desk/show}, every text ready for the reader. */
record DeskShow(
        String today,
        String title,
        String line,
        List<Link> acts,
        List<Group> groups,
        String newsTitle,
        List<News> news,
        List<Owed> owed,
        String empty) {

    /** Things of one kind. */
    record Group(String id, String title, List<Item> items) {}

    /** One thing: when on the left, what on the right. */
    record Item(
            String anchor,
            String left,
            String when,
            String title,
            String href,
            Optional<Link> serves,
            String note,
            Optional<Link> button,
            Optional<Report> report,
            List<Link> acts) {}

    /** The quick report in one line. */
    record Report(String action, String id, List<Hidden> hidden) {}

    /** What changed. */
    record News(String href, String text, String more, String when) {}

    /** What a unit owes an answer to. */
    record Owed(String title, String text, Optional<Link> link) {}
}
