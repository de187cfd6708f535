package org.throughline.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.LongFunction;
import org.throughline.text.Bytes;

/** A table that is made while it is read, so that a long one takes no room. */
final class MadeTable implements Bytes {
    private final String head;
    private final long lines;
    private final LongFunction<String> line;

    /** @param line the words of a line by its number in the file; the first after the head is 2 */
    MadeTable(String head, long lines, LongFunction<String> line) {
        this.head = head;
        this.lines = lines;
        this.line = line;
    }

    @Override
    public long length() {
        return lines;
    }

    @Override
    public InputStream open() {
        return new InputStream() {
            private byte[] now = (head + "\n").getBytes(StandardCharsets.UTF_8);
            private int at;
            private long number = 1;

            @Override
            public int read() throws IOException {
                var one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] into, int from, int most) {
                if (at == now.length) {
                    if (number > lines) {
                        return -1;
                    }
                    number++;
                    now = (line.apply(number) + "\n").getBytes(StandardCharsets.UTF_8);
                    at = 0;
                }
                int n = Math.min(most, now.length - at);
                System.arraycopy(now, at, into, from, n);
                at += n;
                return n;
            }
        };
    }
}
