package org.throughline.text;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.throughline.kernel.Refusal;

/** The words of a file whose encoding nobody named: UTF-8 or UTF-16 by its mark or its shape, or else Windows-1252. */
public final class Encoded {
    private static final int CHUNK = 1 << 16;

    private Encoded() {}

    /**
     * The words, without the mark that some programs put before them.
     *
     * @throws Refusal {@code text.mixed} with the first line that is not in the encoding of those before it; {@code
     *     text.unreadable} with the line of a sign that no encoding has; {@code text.not_text}
     */
    public static String text(byte[] file) {
        var bytes = Bytes.of(file);
        try (var reader = reader(bytes.open(), charset(bytes))) {
            var text = new StringBuilder(file.length);
            var chunk = new char[CHUNK];
            for (int n = reader.read(chunk); n >= 0; n = reader.read(chunk)) {
                text.append(chunk, 0, n);
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the file is written in, read from its beginning to its end. @throws Refusal as {@link #text} */
    static Charset charset(Bytes file) throws IOException {
        try (var in = new BufferedInputStream(file.open(), CHUNK)) {
            in.mark(4);
            var mark = in.readNBytes(3);
            in.reset();
            if (starts(mark, 0xFF, 0xFE) || starts(mark, 0xFE, 0xFF)) {
                checkWide(in, starts(mark, 0xFE, 0xFF));
                return StandardCharsets.UTF_16;
            }
            if (mark.length > 1 && file.length() % 2 == 0 && (mark[0] == 0) != (mark[1] == 0)) {
                // no sign of eight bits is 0: one that begins so, or goes on so, is half of a wide one
                checkWide(in, mark[0] == 0);
                return mark[0] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
            }
            boolean marked = starts(mark, 0xEF, 0xBB, 0xBF);
            var guess = new Guess(marked);
            in.skipNBytes(marked ? 3 : 0);
            var chunk = new byte[CHUNK];
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                guess.take(chunk, 0, n);
            }
            return guess.end();
        }
    }

    /** The words of what is written in this, without a mark before them. */
    static Reader reader(InputStream file, Charset charset) throws IOException {
        var in = new BufferedInputStream(file, CHUNK);
        if (charset.equals(StandardCharsets.UTF_8)) {
            in.mark(4);
            if (!starts(in.readNBytes(3), 0xEF, 0xBB, 0xBF)) {
                in.reset();
            }
        }
        return new InputStreamReader(in, charset.newDecoder());
    }

    /** Two bytes a sign, or four by two halves that belong together. */
    private static void checkWide(InputStream in, boolean bigFirst) throws IOException {
        int line = 1;
        boolean half = false;
        for (int a = in.read(); a >= 0; a = in.read()) {
            int b = in.read();
            int unit = bigFirst ? a << 8 | b : b << 8 | a;
            if (unit == 0) {
                throw Refusal.malformed("text.not_text");
            }
            if (b < 0 || half != Character.isLowSurrogate((char) unit)) {
                throw Refusal.malformed("text.unreadable", line);
            }
            half = Character.isHighSurrogate((char) unit);
            line += unit == '\n' ? 1 : 0;
        }
        if (half) {
            throw Refusal.malformed("text.unreadable", line);
        }
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
