package org.throughline.text;

import java.util.ArrayList;
import java.util.List;

/** The pieces of a text taken together by sentence or line, to compare long texts coarsely first. */
final class Sentences {
    private final List<String> texts = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();

    Sentences(List<String> pieces) {
        int from = 0;
        for (int at = 1; at <= pieces.size(); at++) {
            if (at == pieces.size() || ends(pieces, at)) {
                texts.add(String.join("", pieces.subList(from, at)));
                starts.add(from);
                from = at;
            }
        }
        starts.add(pieces.size());
    }

    List<String> texts() {
        return texts;
    }

    /** The first piece of a sentence; one past the last sentence, the end of the text. */
    int start(int sentence) {
        return starts.get(sentence);
    }

    /** A sentence ends after a line end, or after the space that follows a full stop and its like. */
    private static boolean ends(List<String> pieces, int at) {
        var last = pieces.get(at - 1);
        return Words.isSpace(last) && (last.indexOf('\n') >= 0 || (at >= 2 && ".;:!?".contains(pieces.get(at - 2))));
    }
}
