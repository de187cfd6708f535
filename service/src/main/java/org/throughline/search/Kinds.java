package org.throughline.search;

import java.util.List;

/** The kinds of things that can be found; each has the message {@code search.kind.KIND}. */
final class Kinds {
    static final List<String> ALL = List.of(
            "plan",
            "provision",
            "amendment",
            "statement",
            "task",
            "update",
            "review",
            "summation",
            "lesson",
            "proposal",
            "finding",
            "unit");

    private Kinds() {}
}
