package org.throughline.http;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Takes the thousands of pieces of a page, each whole and from one thread, as UTF-8. */
final class Utf8 extends Writer {
    private static final int ASCII = 0x80;

    private byte[] bytes = new byte[1 << 14];
    private int length;

    @Override
    public void write(char[] letters, int from, int count) {
        room(count);
        for (int i = from; i < from + count; i++) {
            if (letters[i] >= ASCII) {
                add(new String(letters, i, from + count - i));
                return;
            }
            bytes[length++] = (byte) letters[i];
        }
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
                add(letters.substring(i, from + count));
                return;
            }
            bytes[length++] = (byte) letter;
        }
    }

    @Override
    public void write(int letter) {
        write(String.valueOf((char) letter));
    }

    private void add(String text) {
        var more = text.getBytes(StandardCharsets.UTF_8);
        room(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
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
