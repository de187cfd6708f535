package org.throughline.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.throughline.kernel.Refusal;

/** Finds out the encoding of bytes of eight bits as they pass, line by line, without holding any of them. */
final class Guess {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    /** The bytes that stand for nothing in Windows-1252. */
    private static final String NO_SIGN = "\u0081\u008D\u008F\u0090\u009D";

    private final boolean marked;
    private int line = 1;
    private boolean ascii = true;
    private boolean utf8 = true;
    private boolean windows = true;
    private int missing;
    private int low;
    private int high;
    private int utf8Lines;
    private int firstOther;
    private int firstNeither;

    /** @param marked whether the file says by its mark that it is UTF-8 */
    Guess(boolean marked) {
        this.marked = marked;
    }

    void take(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            int b = bytes[i] & 0xFF;
            if (b == '\n') {
                endLine();
                line++;
            } else if (b == 0) {
                throw Refusal.malformed("text.not_text");
            } else {
                take(b);
            }
        }
    }

    private void take(int b) {
        if (b >= 0x80) {
            ascii = false;
            windows &= NO_SIGN.indexOf(b) < 0;
        }
        if (missing > 0) {
            utf8 &= b >= low && b <= high;
            missing--;
            expect(missing, 0x80, 0xBF);
        } else if (b >= 0x80) {
            begin(b);
        }
    }

    /** What may follow the first byte of a sign; signs written longer than they need to be are none. */
    private void begin(int b) {
        if (b >= 0xC2 && b <= 0xDF) {
            expect(1, 0x80, 0xBF);
        } else if (b >= 0xE0 && b <= 0xEF) {
            expect(2, b == 0xE0 ? 0xA0 : 0x80, b == 0xED ? 0x9F : 0xBF);
        } else if (b >= 0xF0 && b <= 0xF4) {
            expect(3, b == 0xF0 ? 0x90 : 0x80, b == 0xF4 ? 0x8F : 0xBF);
        } else {
            utf8 = false;
        }
    }

    private void expect(int more, int lowest, int highest) {
        missing = more;
        low = lowest;
        high = highest;
    }

    private void endLine() {
        boolean whole = utf8 && missing == 0;
        if (!ascii && whole) {
            utf8Lines++;
        } else if (!ascii) {
            firstOther = firstOther == 0 ? line : firstOther;
            firstNeither = firstNeither == 0 && !windows ? line : firstNeither;
        }
        ascii = true;
        utf8 = true;
        windows = true;
        missing = 0;
    }

    /**
     * What all of it is written in.
     *
     * @throws Refusal {@code text.mixed}, {@code text.unreadable}
     */
    Charset end() {
        endLine();
        if (firstNeither > 0) {
            throw Refusal.malformed("text.unreadable", firstNeither);
        }
        // where some lines are UTF-8 beyond ASCII and others are not, no one encoding reads them all
        if (firstOther > 0 && (marked || utf8Lines > 0)) {
            throw Refusal.malformed("text.mixed", firstOther);
        }
        return firstOther > 0 ? WINDOWS : StandardCharsets.UTF_8;
    }
}
