package org.throughline.ballot;

import java.util.List;

/** Ballots under headings. */
public record ListScreen(String title, String line, List<Group> groups, String empty) {

    public record Group(String title, List<Item> ballots) {}

    /** One ballot: when it closes or was decided, how much time is left, and before whom it is. */
    public record Item(String href, String title, String when, String left, String note) {}
}
