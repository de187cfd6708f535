package org.throughline.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.throughline.kernel.Refusal;

/** The words of a file whose encoding nobody named: UTF-8 or UTF-16 by its mark, UTF-8 by its shape, or else Windows-1252. */
public final class Encoded {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Encoded() {}

    /**
     * The words, without the mark that some programs put before them.
     *
     * @throws Refusal {@code text.mixed} with the first line that is not in the encoding of those before it; {@code
     *     text.unreadable} with the line of a sign that no encoding has; {@code text.not_text}
     */
    public static String text(byte[] file) {
        if (starts(file, 0xFF, 0xFE) || starts(file, 0xFE, 0xFF)) {
            return clean(decoded(file, StandardCharsets.UTF_16));
        }
        var bare = starts(file, 0xEF, 0xBB, 0xBF) ? Arrays.copyOfRange(file, 3, file.length) : file;
        return clean(isIn(bare, 0, bare.length, StandardCharsets.UTF_8) ? utf8(bare) : windows(bare));
    }

    private static String utf8(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    /** Where some lines are UTF-8 beyond ASCII and others are not, no one encoding reads them all. */
    private static String windows(byte[] file) {
        int utf8 = 0;
        int other = 0;
        int line = 0;
        int firstOther = 0;
        for (int from = 0; from < file.length; ) {
            line++;
            int to = from;
            boolean ascii = true;
            while (to < file.length && file[to] != '\n') {
                ascii &= file[to] >= 0;
                to++;
            }
            if (!ascii && isIn(file, from, to, StandardCharsets.UTF_8)) {
                utf8++;
            } else if (!ascii) {
                other++;
                firstOther = firstOther == 0 ? line : firstOther;
                if (!isIn(file, from, to, WINDOWS)) {
                    throw Refusal.malformed("text.unreadable", line);
                }
            }
            from = to + 1;
        }
        if (utf8 > 0 && other > 0) {
            throw Refusal.malformed("text.mixed", firstOther);
        }
        return decoded(file, WINDOWS);
    }

    private static boolean isIn(byte[] file, int from, int to, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(file, from, to - from)) != null;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static String decoded(byte[] file, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException e) {
            throw Refusal.malformed("text.unreadable", 1);
        }
    }

    private static String clean(String text) {
        if (text.indexOf('\0') >= 0) {
            throw Refusal.malformed("text.not_text");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean starts(byte[] file, int... mark) {
        if (file.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((file[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
