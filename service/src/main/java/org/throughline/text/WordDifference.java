package org.throughline.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A word-level difference for reading. What is the same and what was struck, joined, is the text before; what is the same
 * and what was added is the text after.
 */
public record WordDifference(List<Run> runs) {

    /** What became of a run of words. */
    public enum Kind {
        SAME,
        STRUCK,
        ADDED
    }

    /** Words that share one fate; never empty. */
    public record Run(Kind kind, String text) {
        public boolean same() {
            return kind == Kind.SAME;
        }

        public boolean struck() {
            return kind == Kind.STRUCK;
        }

        public boolean added() {
            return kind == Kind.ADDED;
        }
    }

    public WordDifference {
        runs = List.copyOf(runs);
    }

    /** The difference; struck words stand before the ones added in their place. */
    public static WordDifference of(String before, String after) {
        var runs = new ArrayList<Run>();
        int at = 0;
        for (var edit : Edits.of(before, after)) {
            add(runs, Kind.SAME, before.substring(at, edit.from()));
            add(runs, Kind.STRUCK, before.substring(edit.from(), edit.to()));
            add(runs, Kind.ADDED, edit.words());
            at = edit.to();
        }
        add(runs, Kind.SAME, before.substring(at));
        return new WordDifference(runs);
    }

    /** Whether anything changed. */
    public boolean changed() {
        return runs.stream().anyMatch(run -> run.kind() != Kind.SAME);
    }

    private static void add(List<Run> runs, Kind kind, String text) {
        if (!text.isEmpty()) {
            runs.add(new Run(kind, text));
        }
    }
}
