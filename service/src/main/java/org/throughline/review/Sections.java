package org.throughline.review;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a review says in its own words, as Markdown; any may be empty.
 *
 * @param achieved what was achieved
 * @param obstacles what stood in the way
 * @param changes what to keep, to change, to stop
 * @param help which help is needed, and from whom
 * @param decided what is decided now
 * @param minority what a minority says; it stands with the review whatever is decided
 */
public record Sections(
        String achieved, String obstacles, String changes, String help, String decided, String minority) {
    public static final Sections EMPTY = new Sections("", "", "", "", "", "");

    public Sections {
        achieved = achieved.strip();
        obstacles = obstacles.strip();
        changes = changes.strip();
        help = help.strip();
        decided = decided.strip();
        minority = minority.strip();
    }

    /** In the order in which they are read. */
    public List<String> all() {
        return List.of(achieved, obstacles, changes, help, decided, minority);
    }

    public boolean isEmpty() {
        return equals(EMPTY);
    }

    /** All of it as one text, for search and for the writer whose text was overtaken. */
    public String asText() {
        return Stream.of(achieved, obstacles, changes, help, decided, minority)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }
}
