package org.throughline.task;

import java.util.ArrayList;
import java.util.List;

/** Cuts a line into words, numbers and what separates them. Every character that is not blank belongs to one token. */
final class Tokens {
    private static final String BREAKS = ",;.!?()[]\"“”«»+&|¡¿";
    private static final String COLONS = ":=";
    /** Blanks and apostrophes that may stand between groups of three digits. */
    private static final String GROUPING = " \u00a0\u2009\u202f'’";

    private final String line;
    private final List<Token> found = new ArrayList<>();
    private int at;

    private Tokens(String line) {
        this.line = line;
    }

    static List<Token> of(String line) {
        var tokens = new Tokens(line);
        while (tokens.at < line.length()) {
            tokens.next();
        }
        return tokens.found;
    }

    private void next() {
        int point = line.codePointAt(at);
        int after = at + Character.charCount(point);
        if (digit(at)) {
            number();
        } else if (point == '\n' || point == '\r') {
            add(Token.Kind.BREAK, after);
        } else if (blank(at)) {
            at = after;
        } else if (COLONS.indexOf(point) >= 0) {
            add(Token.Kind.COLON, after);
        } else if (BREAKS.indexOf(point) >= 0 && !(point == '.' && digit(after))) {
            add(Token.Kind.BREAK, after);
        } else if (wordy(at)) {
            add(Token.Kind.WORD, endOfWord());
        } else {
            add(Token.Kind.OTHER, endOfOther());
        }
    }

    private void add(Token.Kind kind, int end) {
        found.add(new Token(kind, at, end, line.substring(at, end)));
        at = end;
    }

    private void number() {
        int end = endOfDigits(at);
        int first = end - at;
        boolean pointed = false;
        while (end < line.length()) {
            char separator = line.charAt(end);
            int group = endOfDigits(end + 1) - end - 1;
            if ((separator == '.' || separator == ',') && group > 0) {
                pointed = true;
            } else if (pointed || GROUPING.indexOf(separator) < 0 || group != 3 || first > 3) {
                break;
            }
            end += 1 + group;
        }
        if (standsAlone(end)) {
            add(Token.Kind.NUMBER, end);
        } else {
            add(Token.Kind.OTHER, endOfOther());
        }
    }

    /** Whether what follows the digits leaves them a plain number: "14 people" and "14people" do; "3rd", "18:30" and "5%" do not. */
    private boolean standsAlone(int end) {
        if (end >= line.length() || blank(end)) {
            return true;
        }
        char next = line.charAt(end);
        if (COLONS.indexOf(next) >= 0) {
            return !digit(end + 1);
        }
        if (Character.isLetter(next)) {
            return end + 2 < line.length()
                    && Character.isLetter(line.charAt(end + 1))
                    && Character.isLetter(line.charAt(end + 2));
        }
        return (BREAKS.indexOf(next) >= 0 && next != '+') || Character.getType(next) == Character.CURRENCY_SYMBOL;
    }

    private int endOfDigits(int from) {
        int end = from;
        while (digit(end)) {
            end++;
        }
        return end;
    }

    private int endOfWord() {
        int end = at;
        while (end < line.length()) {
            if (wordy(end)) {
                end += Character.charCount(line.codePointAt(end));
            } else if (end > at && "-'’".indexOf(line.charAt(end)) >= 0 && wordy(end + 1)) {
                end++;
            } else {
                break;
            }
        }
        return end;
    }

    /** To the next blank or the end of the item, so that "12/05" and "-5" stay whole. */
    private int endOfOther() {
        int end = at + Character.charCount(line.codePointAt(at));
        while (end < line.length() && !blank(end)) {
            boolean ends = BREAKS.indexOf(line.charAt(end)) >= 0 && !digit(end + 1);
            if (ends) {
                break;
            }
            end += Character.charCount(line.codePointAt(end));
        }
        return end;
    }

    private boolean digit(int index) {
        return index < line.length() && line.charAt(index) >= '0' && line.charAt(index) <= '9';
    }

    private boolean blank(int index) {
        int point = line.codePointAt(index);
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }

    private boolean wordy(int index) {
        if (index >= line.length()) {
            return false;
        }
        int point = line.codePointAt(index);
        return Character.isLetterOrDigit(point)
                || Character.getType(point) == Character.NON_SPACING_MARK
                || Character.getType(point) == Character.CURRENCY_SYMBOL;
    }
}
