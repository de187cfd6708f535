package org.throughline.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Judges whether what looks like a label is one: it must go on from a number that is open, or begin a row where a row can
 * begin. So "1998 was a good year" and "3.5 million" stay text.
 */
final class Numbering {
    private static final int WIDEST_GAP = 10;

    /** What a label is, seen from those before it. */
    enum Verdict {
        NEXT,
        FRESH,
        GAP,
        REPEATED,
        BACKWARDS,
        /** Not a label. */
        TEXT
    }

    private List<Integer> lastLabel = List.of();
    private List<Integer> lastHeading = List.of();
    private List<Integer> lastSection = List.of();
    private boolean canBegin = true;

    /** The last number of this family, for telling people; empty at the beginning. */
    String before(Label label) {
        var parts = label.style() == Label.Style.SECTION ? lastSection : lastLabel;
        return String.join(".", parts.stream().map(String::valueOf).toList());
    }

    /** @param start whether an empty line or heading stands before, so that a break in the row may be meant */
    Verdict judge(Label label, boolean start, boolean heading, Levels levels) {
        var verdict =
                label.style() == Label.Style.LETTER ? letter(label, start, levels) : number(label, heading, levels);
        boolean surely = start || (label.closed() && label.parts().size() > 1);
        boolean allowed =
                verdict == Verdict.NEXT || verdict == Verdict.FRESH || (surely && verdict == Verdict.GAP) || start;
        return label.readsAsLabel() && allowed ? verdict : Verdict.TEXT;
    }

    /** The row that a letter goes on or begins. */
    Letters row(Label label, Levels levels) {
        var rows = Letters.of(label.printed());
        return rows.stream()
                .filter(row -> open(row, levels)
                        .filter(place -> place + 1 == row.place())
                        .isPresent())
                .findFirst()
                .or(() -> rows.stream().filter(row -> row.place() == 1).findFirst())
                .or(() -> rows.stream().findFirst())
                .orElse(new Letters(label.printed(), 0));
    }

    void accept(Label label, boolean heading) {
        if (label.style() == Label.Style.SECTION) {
            lastSection = label.parts();
            canBegin = true;
        } else if (label.style() == Label.Style.DECIMAL) {
            if (heading) {
                lastHeading = label.parts();
            } else {
                lastLabel = label.parts();
            }
            canBegin = heading;
        }
    }

    /** After a heading or objective a new row may begin. */
    void headed() {
        canBegin = true;
    }

    /** After a paragraph without number a row of single numbers may begin again; under 3.2 it would be a list. */
    void paragraph() {
        canBegin |= lastLabel.size() <= 1;
    }

    private Verdict letter(Label label, boolean start, Levels levels) {
        var row = row(label, levels);
        var place = open(row, levels);
        if (place.isEmpty()) {
            return row.place() == 1 ? Verdict.NEXT : Verdict.TEXT;
        }
        int step = row.place() - place.get();
        if (step == 1) {
            return Verdict.NEXT;
        }
        return start && step > 1 && step <= 3 ? Verdict.GAP : Verdict.TEXT;
    }

    private static Optional<Integer> open(Letters row, Levels levels) {
        return levels.all().stream()
                .flatMap(level -> level.row().stream())
                .filter(other -> other.row().equals(row.row()))
                .reduce((first, second) -> second)
                .map(Letters::place);
    }

    private Verdict number(Label label, boolean heading, Levels levels) {
        var known = known(label, levels);
        var parts = label.parts();
        int nearest = known.stream()
                .mapToInt(number -> step(number, parts))
                .filter(step -> step > 0)
                .min()
                .orElse(0);
        if (nearest == 1) {
            return Verdict.NEXT;
        }
        int last = parts.get(parts.size() - 1);
        if (parts.size() == 1 && last <= 1 && canBegin) {
            return Verdict.FRESH;
        }
        if (known.isEmpty()) {
            return label.closed() || parts.size() > 2 || last <= 1 || label.style() == Label.Style.SECTION
                    ? Verdict.FRESH
                    : Verdict.TEXT;
        }
        if (!label.closed() && parts.size() == 1 && label.style() == Label.Style.DECIMAL) {
            return Verdict.TEXT;
        }
        if (nearest > 1) {
            return Verdict.GAP;
        }
        if (parts.equals(heading ? lastHeading : label.style() == Label.Style.SECTION ? lastSection : lastLabel)) {
            return Verdict.REPEATED;
        }
        var stem = parts.subList(0, parts.size() - 1);
        return parts.size() > 1
                        && known.stream()
                                .anyMatch(number -> number.size() == parts.size()
                                        && number.subList(0, number.size() - 1).equals(stem))
                ? Verdict.BACKWARDS
                : Verdict.TEXT;
    }

    private List<List<Integer>> known(Label label, Levels levels) {
        var known = new ArrayList<List<Integer>>();
        if (label.style() == Label.Style.SECTION) {
            known.add(lastSection);
        } else {
            levels.all().stream()
                    .filter(level -> !level.has(Label.Style.SECTION)
                            || label.parts().size() > level.parts().size())
                    .forEach(level -> known.add(level.parts()));
            known.add(lastLabel);
            known.add(lastHeading);
        }
        known.removeIf(List::isEmpty);
        return known;
    }

    /** How far a number goes on from another: 1 for the next at any level, up to 10 over a gap, 0 if it does not. */
    static int step(List<Integer> from, List<Integer> to) {
        int same = 0;
        while (same < from.size() && same < to.size() && from.get(same).equals(to.get(same))) {
            same++;
        }
        if (from.isEmpty() || same == to.size()) {
            return 0;
        }
        if (to.subList(same + 1, to.size()).stream().anyMatch(part -> part > 1)) {
            return 0;
        }
        int step = same == from.size() ? Math.max(1, to.get(same)) : to.get(same) - from.get(same);
        return step >= 1 && step <= WIDEST_GAP ? step : 0;
    }
}
