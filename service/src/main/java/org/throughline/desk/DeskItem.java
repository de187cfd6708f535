package org.throughline.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.parts.Link;

/** One thing on the desk while it is put together; most have only some of the parts. */
final class DeskItem {
    private final String anchor;
    private final String left;
    private final String when;
    private final String title;
    private final String href;
    private final List<Link> acts = new ArrayList<>();
    private Optional<Link> serves = Optional.empty();
    private Optional<Link> button = Optional.empty();
    private Optional<DeskShow.Report> report = Optional.empty();
    private String note = "";

    DeskItem(String anchor, String left, String when, String title, String href) {
        this.anchor = anchor;
        this.left = left;
        this.when = when;
        this.title = title;
        this.href = href;
    }

    DeskItem serves(Optional<Link> place) {
        this.serves = place;
        return this;
    }

    DeskItem note(String text) {
        this.note = text;
        return this;
    }

    DeskItem button(Link link) {
        this.button = Optional.of(link);
        return this;
    }

    DeskItem report(DeskShow.Report form) {
        this.report = Optional.of(form);
        return this;
    }

    DeskItem act(Link link) {
        acts.add(link);
        return this;
    }

    DeskShow.Item done() {
        return new DeskShow.Item(anchor, left, when, title, href, serves, note, button, report, List.copyOf(acts));
    }
}
