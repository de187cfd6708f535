package org.throughline.archive;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Streams that know how long and what they were. */
final class Measured {
    private Measured() {}

    /** Bytes on their way out; closing leaves what it writes to open. */
    static final class Out extends FilterOutputStream {
        private final MessageDigest digest = sha256();
        private long bytes;

        Out(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            digest.update((byte) b);
            bytes++;
        }

        @Override
        public void write(byte[] buffer, int from, int length) throws IOException {
            out.write(buffer, from, length);
            digest.update(buffer, from, length);
            bytes += length;
        }

        @Override
        public void close() throws IOException {
            flush();
        }

        long bytes() {
            return bytes;
        }

        String sha256Hex() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }

    /** Bytes on their way in, no more than were announced. */
    static final class In extends FilterInputStream {
        private final MessageDigest digest = sha256();
        private final long most;
        private long bytes;

        In(InputStream in, long most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = in.read(buffer, from, length);
            if (read > 0) {
                digest.update(buffer, from, read);
                bytes += read;
                if (bytes > most) {
                    throw new IOException("longer than announced");
                }
            }
            return read;
        }

        long bytes() {
            return bytes;
        }

        String sha256Hex() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
