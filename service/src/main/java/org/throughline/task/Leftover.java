package org.throughline.task;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** What of a line was not taken: it becomes the note, in the writer's words and order. */
final class Leftover {
    private final String line;
    private final BitSet taken = new BitSet();

    Leftover(String line) {
        this.line = line;
    }

    void take(int start, int end) {
        taken.set(start, end);
    }

    boolean taken(Token token) {
        return taken.get(token.start());
    }

    /** The untouched line, or the runs between what was taken, without the commas and joining words at their ends. */
    String note(List<Token> tokens, List<String> folded) {
        if (taken.isEmpty()) {
            return line.strip();
        }
        var runs = new ArrayList<String>();
        int from = 0;
        for (int at = 0; at <= tokens.size(); at++) {
            if (at == tokens.size() || taken(tokens.get(at))) {
                run(tokens, folded, from, at, runs);
                from = at + 1;
            }
        }
        var note = new StringBuilder();
        for (var run : runs) {
            boolean ended = note.isEmpty() || !Character.isLetterOrDigit(note.codePointBefore(note.length()));
            note.append(note.isEmpty() ? "" : ended ? " " : ", ").append(run);
        }
        return note.toString();
    }

    private void run(List<Token> tokens, List<String> folded, int from, int to, List<String> runs) {
        int start = from;
        int end = to;
        while (start < end && from > 0 && only(tokens, folded, start)) {
            start++;
        }
        while (start < end && to < tokens.size() && lists(tokens, folded, end - 1)) {
            end--;
        }
        boolean says = false;
        for (int at = start; at < end; at++) {
            says |= !tokens.get(at).is(Token.Kind.BREAK) && !tokens.get(at).is(Token.Kind.COLON);
        }
        if (says) {
            runs.add(line.substring(
                    tokens.get(start).start(), tokens.get(end - 1).end()));
        }
    }

    /** Whether a token only parts items. */
    private static boolean only(List<Token> tokens, List<String> folded, int at) {
        return tokens.get(at).is(Token.Kind.BREAK) || SmallWords.joins(folded.get(at));
    }

    /** Whether it parts items of a list, and ends no sentence. */
    private static boolean lists(List<Token> tokens, List<String> folded, int at) {
        return only(tokens, folded, at) && !".!?)]\"”»".contains(tokens.get(at).text());
    }
}
