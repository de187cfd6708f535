package org.throughline.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a file, from their beginning as often as they are asked for; so a large one need not be held. */
public interface Bytes {
    /** From the first byte on; whoever opens closes. */
    InputStream open() throws IOException;

    /** How many there are. */
    long length() throws IOException;

    static Bytes of(byte[] file) {
        return new Bytes() {
            @Override
            public InputStream open() {
                return new ByteArrayInputStream(file);
            }

            @Override
            public long length() {
                return file.length;
            }
        };
    }

    static Bytes of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static Bytes of(Path file) {
        return new Bytes() {
            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }

            @Override
            public long length() throws IOException {
                return Files.size(file);
            }
        };
    }
}
