package org.throughline.text;

import java.util.List;

/** Pieces of an old text that gave way to pieces of a new one; the bounds count pieces, ends are not included. */
record Span(int oldFrom, int oldTo, int nowFrom, int nowTo) {

    /** Adds a span after the others; one that touches the last joins it. */
    static void append(List<Span> spans, Span next) {
        int last = spans.size() - 1;
        if (last >= 0 && spans.get(last).oldTo == next.oldFrom && spans.get(last).nowTo == next.nowFrom) {
            spans.set(last, spans.get(last).upTo(next));
        } else {
            spans.add(next);
        }
    }

    /** From the beginning of this one to the end of a later one. */
    Span upTo(Span later) {
        return new Span(oldFrom, later.oldTo, nowFrom, later.nowTo);
    }

    /** Whether an insertion or deletion says the same one piece further right. */
    boolean canSlide(List<String> old, List<String> now) {
        if (oldFrom == oldTo) {
            return now.get(nowFrom).equals(old.get(oldTo));
        }
        return nowFrom == nowTo && old.get(oldFrom).equals(old.get(oldTo));
    }

    Span slid() {
        return new Span(oldFrom + 1, oldTo + 1, nowFrom + 1, nowTo + 1);
    }
}
