package org.throughline.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The headings and numbered provisions that the line being read can hang under, outermost first. */
final class Levels {

    /**
     * @param rank of a Markdown heading, 1 to 6; an objective outside labels stands as a heading of rank 7, which every
     *     heading closes; 0 for labels
     * @param row of a label such as (a)
     */
    record Level(int rank, Optional<Label> label, Optional<Letters> row, boolean objective) {
        boolean heads() {
            return rank > 0;
        }

        boolean has(Label.Style style) {
            return label.isPresent() && label.get().style() == style;
        }

        List<Integer> parts() {
            return label.map(Label::parts).orElse(List.of());
        }
    }

    static final int OBJECTIVE = 7;

    private final List<Level> open = new ArrayList<>();

    int depth() {
        return open.size();
    }

    List<Level> all() {
        return List.copyOf(open);
    }

    /** Whether nothing but headings is open, so that an objective here is one too. */
    boolean onlyHeadings() {
        return open.stream().allMatch(Level::heads);
    }

    /** Whether the innermost is a letter or roman figure above all numbers, as A. or I. over 1. and 2. */
    boolean isOuter() {
        return !open.isEmpty() && isOuter(open.get(open.size() - 1));
    }

    private boolean isOuter(Level level) {
        return level.label().filter(Label::isBare).isPresent()
                && open.subList(0, open.lastIndexOf(level)).stream()
                        .noneMatch(above -> above.has(Label.Style.DECIMAL) || above.has(Label.Style.SECTION));
    }

    /** Opens a level under what is left; gives its depth. */
    int open(Level level) {
        open.add(level);
        return open.size() - 1;
    }

    void closeForHeading(int rank) {
        closeWhile(level -> !level.heads() || level.rank() >= rank);
    }

    /** An objective without number is a sister of the one before it, unless a heading stands between. */
    void closeForObjective() {
        for (int i = open.size() - 1;
                i >= 0 && (open.get(i).objective() || !open.get(i).heads());
                i--) {
            if (open.get(i).objective() && open.get(i).label().isEmpty()) {
                cut(i);
                return;
            }
        }
    }

    void closeForLetter(Letters row) {
        last(level -> level.row().isPresent() && level.row().get().row().equals(row.row()))
                .ifPresent(this::cut);
    }

    /** Closes what a 3.2 or § 4 does not hang under; a fresh row of numbers begins right under its heading. */
    void closeForNumber(Label label, boolean fresh) {
        boolean section = label.style() == Label.Style.SECTION;
        if (fresh) {
            closeWhile(level -> !level.heads() && !isOuter(level) && (section || !level.has(Label.Style.SECTION)));
            return;
        }
        var next = last(level -> level.has(label.style())
                && Numbering.step(level.parts(), label.parts()) == 1
                && sameLength(level, label));
        var above = last(level -> !level.has(Label.Style.LETTER) && isPrefix(level.parts(), label.parts()));
        var before = last(level -> level.has(label.style())
                && Numbering.step(level.parts(), label.parts()) > 0
                && sameLength(level, label));
        if (next.isPresent()) {
            cut(next.get());
        } else if (above.isPresent()) {
            cut(above.get() + 1);
        } else if (before.isPresent()) {
            cut(before.get());
        } else {
            closeWhile(level -> level.has(label.style())
                    || (!level.heads()
                            && !isOuter(level)
                            && (section
                                    || !level.has(Label.Style.SECTION)
                                    || label.parts().size() > 1)));
        }
    }

    private static boolean sameLength(Level level, Label label) {
        int last = label.parts().size() - 1;
        return level.parts().size() == last + 1
                && level.parts().subList(0, last).equals(label.parts().subList(0, last));
    }

    private static boolean isPrefix(List<Integer> above, List<Integer> parts) {
        return !above.isEmpty()
                && above.size() < parts.size()
                && parts.subList(0, above.size()).equals(above);
    }

    private Optional<Integer> last(Predicate<Level> wanted) {
        for (int i = open.size() - 1; i >= 0; i--) {
            if (wanted.test(open.get(i))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private void closeWhile(Predicate<Level> closes) {
        while (!open.isEmpty() && closes.test(open.get(open.size() - 1))) {
            cut(open.size() - 1);
        }
    }

    private void cut(int from) {
        open.subList(from, open.size()).clear();
    }
}
