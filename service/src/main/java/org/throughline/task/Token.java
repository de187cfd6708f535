package org.throughline.task;

/** A piece of a line, with where it stands there. */
record Token(Kind kind, int start, int end, String text) {

    enum Kind {
        /** Digits that may be an amount. */
        NUMBER,
        WORD,
        /** A colon or an equals sign: what stands before it may be counted by what follows. */
        COLON,
        /** Punctuation that ends one item of a list. */
        BREAK,
        /** What stays as it is: dates, times, ranges, signs. */
        OTHER
    }

    boolean is(Kind other) {
        return kind == other;
    }
}
