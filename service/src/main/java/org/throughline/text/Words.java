package org.throughline.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into words, runs of white space and single signs; joined again they are the text. A figure such as
 * "20,000" and a word such as "don't" stay whole, so that two changes of one figure meet instead of mixing.
 */
public final class Words {

    private Words() {}

    /** The pieces in their order; none is empty. */
    public static List<String> of(String text) {
        var pieces = new ArrayList<String>();
        int at = 0;
        while (at < text.length()) {
            int end = end(text, at);
            pieces.add(text.substring(at, end));
            at = end;
        }
        return pieces;
    }

    /** Whether a piece is white space alone. */
    static boolean isSpace(String piece) {
        return Character.isWhitespace(piece.codePointAt(0));
    }

    private static int end(String text, int from) {
        int first = text.codePointAt(from);
        int at = from + Character.charCount(first);
        if (Character.isWhitespace(first)) {
            while (at < text.length() && Character.isWhitespace(text.codePointAt(at))) {
                at += Character.charCount(text.codePointAt(at));
            }
            return at;
        }
        while (at < text.length() && (isMark(text.codePointAt(at)) || (isWord(first) && goesOn(text, at)))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    /** Whether the word before {@code at} goes on there: a letter or digit, or a sign held between two of a kind. */
    private static boolean goesOn(String text, int at) {
        int sign = text.codePointAt(at);
        if (isWord(sign)) {
            return true;
        }
        int next = at + Character.charCount(sign);
        if (next >= text.length()) {
            return false;
        }
        int before = text.codePointBefore(at);
        int after = text.codePointAt(next);
        return switch (sign) {
            case '.', ',' -> Character.isDigit(before) && Character.isDigit(after);
            case '\'', '’' -> Character.isLetter(before) && Character.isLetter(after);
            default -> false;
        };
    }

    private static boolean isWord(int sign) {
        return Character.isLetterOrDigit(sign);
    }

    /** An accent or other sign that is written onto the one before it. */
    private static boolean isMark(int sign) {
        int type = Character.getType(sign);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
