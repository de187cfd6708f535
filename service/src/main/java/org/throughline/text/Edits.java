package org.throughline.text;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds what was changed between two texts, word by word. The same two texts always give the same edits: ordered, never
 * touching, replaced phrases whole. Algorithm: E. Myers, "An O(ND) Difference Algorithm and Its Variations", 1986.
 */
public final class Edits {
    /** Above this many pairs of pieces, whole sentences are compared first, so that long texts stay quick. */
    private static final long PAIRS_AT_ONCE = 4_000_000;

    private Edits() {}

    /** The edits that make {@code after} of {@code before}; empty exactly when the two are equal. */
    public static List<Edit> of(String before, String after) {
        var old = Words.of(before);
        var now = Words.of(after);
        var spans = new ArrayList<Span>();
        find(old, now, 0, 0, spans);
        return inCharacters(joined(slid(spans, old, now), old), old, now);
    }

    /** Makes the edits of one text; where they overlap (two deletions sharing a space) each character goes once. */
    static String apply(String base, int from, int to, List<Edit> edits) {
        var text = new StringBuilder();
        int at = from;
        for (var edit : edits) {
            text.append(base, at, Math.max(at, edit.from())).append(edit.words());
            at = Math.max(at, edit.to());
        }
        return text.append(base, at, Math.max(at, to)).toString();
    }

    private static void find(List<String> old, List<String> now, int oldAt, int nowAt, List<Span> into) {
        int head = 0;
        int shorter = Math.min(old.size(), now.size());
        while (head < shorter && old.get(head).equals(now.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        var oldRest = old.subList(head, old.size() - tail);
        var nowRest = now.subList(head, now.size() - tail);
        int oldStart = oldAt + head;
        int nowStart = nowAt + head;
        if (oldRest.isEmpty() || nowRest.isEmpty()) {
            if (oldRest.size() + nowRest.size() > 0) {
                into.add(new Span(oldStart, oldStart + oldRest.size(), nowStart, nowStart + nowRest.size()));
            }
        } else if ((long) oldRest.size() * nowRest.size() <= PAIRS_AT_ONCE) {
            for (var change : compare(oldRest, nowRest)) {
                into.add(new Span(
                        oldStart + change.startOriginal,
                        oldStart + change.endOriginal,
                        nowStart + change.startRevised,
                        nowStart + change.endRevised));
            }
        } else {
            findBySentences(oldRest, nowRest, oldStart, nowStart, into);
        }
    }

    private static void findBySentences(List<String> old, List<String> now, int oldAt, int nowAt, List<Span> into) {
        var oldSentences = new Sentences(old);
        var nowSentences = new Sentences(now);
        for (var block : together(compare(oldSentences.texts(), nowSentences.texts()))) {
            int oldFrom = oldSentences.start(block.oldFrom());
            int oldTo = oldSentences.start(block.oldTo());
            int nowFrom = nowSentences.start(block.nowFrom());
            int nowTo = nowSentences.start(block.nowTo());
            if ((long) (oldTo - oldFrom) * (nowTo - nowFrom) <= PAIRS_AT_ONCE) {
                find(old.subList(oldFrom, oldTo), now.subList(nowFrom, nowTo), oldAt + oldFrom, nowAt + nowFrom, into);
            } else {
                into.add(new Span(oldAt + oldFrom, oldAt + oldTo, nowAt + nowFrom, nowAt + nowTo));
            }
        }
    }

    private static List<Change> compare(List<String> old, List<String> now) {
        var changes = new ArrayList<>(new MyersDiffWithLinearSpace<String>().computeDiff(old, now, null));
        changes.sort(Comparator.<Change>comparingInt(change -> change.startOriginal)
                .thenComparingInt(change -> change.startRevised));
        return changes;
    }

    private static List<Span> together(List<Change> changes) {
        var spans = new ArrayList<Span>();
        for (var change : changes) {
            Span.append(
                    spans, new Span(change.startOriginal, change.endOriginal, change.startRevised, change.endRevised));
        }
        return spans;
    }

    /**
     * "a [x ]b" and "a[ x] b" say the same: every insertion and deletion goes as far right as it can, so that equal
     * changes have equal places and whole sentences begin with their first word.
     */
    private static List<Span> slid(List<Span> found, List<String> old, List<String> now) {
        var spans = new ArrayList<Span>();
        for (var span : found) {
            Span.append(spans, span);
        }
        var slid = new ArrayList<Span>();
        int end = old.size();
        for (int i = spans.size() - 1; i >= 0; i--) {
            var span = spans.get(i);
            while (span.oldTo() < end && span.canSlide(old, now)) {
                span = span.slid();
            }
            slid.add(0, span);
            end = span.oldFrom();
        }
        return slid;
    }

    /** Touching changes, and changes with nothing but a space between them, are one. A new paragraph parts them. */
    private static List<Span> joined(List<Span> spans, List<String> old) {
        var joined = new ArrayList<Span>();
        for (var span : spans) {
            int last = joined.size() - 1;
            if (last >= 0 && nothingBetween(old.subList(joined.get(last).oldTo(), span.oldFrom()))) {
                joined.set(last, joined.get(last).upTo(span));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    private static boolean nothingBetween(List<String> island) {
        return island.isEmpty()
                || (island.size() == 1
                        && Words.isSpace(island.get(0))
                        && island.get(0).chars().filter(sign -> sign == '\n').count() < 2);
    }

    private static List<Edit> inCharacters(List<Span> spans, List<String> old, List<String> now) {
        var edits = new ArrayList<Edit>();
        int piece = 0;
        int at = 0;
        for (var span : spans) {
            at += length(old.subList(piece, span.oldFrom()));
            int to = at + length(old.subList(span.oldFrom(), span.oldTo()));
            edits.add(new Edit(at, to, String.join("", now.subList(span.nowFrom(), span.nowTo()))));
            at = to;
            piece = span.oldTo();
        }
        return List.copyOf(edits);
    }

    private static int length(List<String> pieces) {
        return pieces.stream().mapToInt(String::length).sum();
    }
}
