package org.throughline.http;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Takes the thousands of pieces of a page, each whole and from one thread, as UTF-8. */
final class Utf8 extends Writer {
    private static final int ASCII = 0x80;
    /** By sign, what stands in its place; nothing for what can stand as it is. */
    private static final String[] ESCAPES = new String[ASCII];

    static {
        ESCAPES['&'] = "&amp;";
        ESCAPES['<'] = "&lt;";
        ESCAPES['>'] = "&gt;";
        ESCAPES['"'] = "&quot;";
        ESCAPES['\''] = "&#39;";
        ESCAPES['`'] = "&#96;";
        // parts the arguments of a message
        ESCAPES['|'] = "&#124;";
    }

    private byte[] bytes = new byte[1 << 15];
    private int length;

    /** Text of a page for between its tags and in its attributes. */
    static String escape(String text) {
        int plain = 0;
        while (plain < text.length() && isPlain(text.charAt(plain))) {
            plain++;
        }
        if (plain == text.length()) {
            return text;
        }
        var out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isPlain(c)) {
                out.append(c);
            } else {
                out.append(ESCAPES[c]);
            }
        }
        return out.toString();
    }

    private static boolean isPlain(char c) {
        return c >= ASCII || ESCAPES[c] == null;
    }

    /** Bytes that are right as they are. */
    void ready(byte[] text) {
        room(text.length);
        System.arraycopy(text, 0, bytes, length, text.length);
        length += text.length;
    }

    /** A text that is to be escaped. */
    void escaped(String text) {
        int count = text.length();
        room(count);
        for (int i = 0; i < count; i++) {
            char c = text.charAt(i);
            if (c >= ASCII || ESCAPES[c] != null) {
                ready(escape(text.substring(i)).getBytes(StandardCharsets.UTF_8));
                return;
            }
            bytes[length++] = (byte) c;
        }
    }

    @Override
    public void write(char[] letters, int from, int count) {
        write(String.valueOf(letters, from, count));
    }

    @Override
    public void write(String letters) {
        write(letters, 0, letters.length());
    }

    @Override
    public void write(String letters, int from, int count) {
        room(count);
        for (int i = from; i < from + count; i++) {
            char letter = letters.charAt(i);
            if (letter >= ASCII) {
                ready(letters.substring(i, from + count).getBytes(StandardCharsets.UTF_8));
                return;
            }
            bytes[length++] = (byte) letter;
        }
    }

    @Override
    public void write(int letter) {
        write(String.valueOf((char) letter));
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        // nothing is open
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }
}
