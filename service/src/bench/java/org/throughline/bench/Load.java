package org.throughline.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Asks a service over connections that are kept open, each by a thread of its own that waits for the answer before it asks again,
 * and counts what comes back. It reads no more of an answer than it must, since it shares the processors with the service.
 */
final class Load {
    private final int port;
    private final int connections;
    private final Function<SplittableRandom, byte[]> next;
    private double perSecond;

    Load(int port, int connections, Function<SplittableRandom, byte[]> next) {
        this.port = port;
        this.connections = connections;
        this.next = next;
    }

    /** At most so many requests a second over all connections together. */
    Load atMost(double requestsPerSecond) {
        this.perSecond = requestsPerSecond;
        return this;
    }

    /** What was measured: only answers that came within the measured time. */
    record Result(
            double perSecond, double p50, double p99, double longest, long answers, long failures, String failed) {}

    /** A request for a page or a part of the API. */
    static byte[] get(String path, String... headers) {
        return request("GET", path, "", headers);
    }

    /** A request with a JSON body. */
    static byte[] post(String path, String json, String... headers) {
        return request("POST", path, json, headers);
    }

    private static byte[] request(String method, String path, String body, String... headers) {
        var text = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n");
        for (var header : headers) {
            text.append(header).append("\r\n");
        }
        if (!body.isEmpty()) {
            text.append("Content-Type: application/json\r\nContent-Length: ")
                    .append(body.getBytes(StandardCharsets.UTF_8).length)
                    .append("\r\n");
        }
        return text.append("\r\n").append(body).toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Asks for {@code warmUp} seconds, and then counts for {@code seconds}. */
    Result run(double warmUp, double seconds, Runnable whenWarm) {
        long begin = System.nanoTime() + (long) (warmUp * 1e9);
        long end = begin + (long) (seconds * 1e9);
        var threads = new ArrayList<Connection>();
        for (int i = 0; i < connections; i++) {
            threads.add(new Connection(i, begin, end));
        }
        threads.forEach(Thread::start);
        sleepUntil(begin);
        whenWarm.run();
        long[] all = {};
        long failures = 0;
        var failed = "";
        for (var thread : threads) {
            join(thread);
            int from = all.length;
            all = Arrays.copyOf(all, from + thread.count);
            System.arraycopy(thread.times, 0, all, from, thread.count);
            failures += thread.failures;
            failed = failed.isEmpty() ? thread.failed : failed;
        }
        Arrays.sort(all);
        return new Result(all.length / seconds, at(all, 0.5), at(all, 0.99), at(all, 1), all.length, failures, failed);
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static void sleepUntil(long nanoTime) {
        long left = nanoTime - System.nanoTime();
        if (left > 0) {
            try {
                Thread.sleep(left / 1_000_000, (int) (left % 1_000_000));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The body of one answer. */
    static String body(int port, byte[] request) {
        var answer = exchange(port, request);
        return answer.body;
    }

    /** The status and the headers of one answer, in small letters. */
    static String head(int port, byte[] request) {
        return exchange(port, request).head;
    }

    private record Answer(String head, String body) {}

    private static Answer exchange(int port, byte[] request) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 2_000);
            socket.getOutputStream().write(request);
            var reader = new Answers(socket.getInputStream(), true);
            reader.read();
            return new Answer(reader.head, reader.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Connection extends Thread {
        private final SplittableRandom chance;
        private final long begin;
        private final long end;
        private long[] times = new long[1 << 16];
        private int count;
        private long failures;
        private String failed = "";

        Connection(int number, long begin, long end) {
            super("load-" + number);
            this.chance = new SplittableRandom(4711L + number);
            this.begin = begin;
            this.end = end;
        }

        @Override
        public void run() {
            try (var socket = new Socket()) {
                socket.setTcpNoDelay(true);
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 5_000);
                var out = socket.getOutputStream();
                var in = new Answers(socket.getInputStream(), false);
                long due = System.nanoTime();
                long pause = perSecond == 0 ? 0 : (long) (connections / perSecond * 1e9);
                while (System.nanoTime() < end) {
                    if (pause > 0) {
                        sleepUntil(due);
                        due += pause;
                    }
                    var request = next.apply(chance);
                    long asked = System.nanoTime();
                    out.write(request);
                    int status = in.read();
                    long now = System.nanoTime();
                    if (status != 200 && status != 304) {
                        failures++;
                        failed = in.head;
                    }
                    if (now >= begin && now < end) {
                        times = count == times.length ? Arrays.copyOf(times, 2 * count) : times;
                        times[count++] = now - asked;
                    }
                }
            } catch (IOException e) {
                failures++;
                failed = e.toString();
            }
        }
    }

    /** Reads answers one after the other from a connection. */
    private static final class Answers {
        private final InputStream in;
        private final boolean keep;
        private final byte[] line = new byte[1 << 13];
        private final byte[] part = new byte[1 << 14];
        private final List<byte[]> kept = new ArrayList<>();
        private String head = "";

        Answers(InputStream in, boolean keep) {
            this.in = new BufferedInputStream(in, 1 << 15);
            this.keep = keep;
        }

        /** Reads one answer and gives its status. */
        int read() throws IOException {
            int length = line();
            var first = new String(line, 0, length, StandardCharsets.ISO_8859_1);
            int status = Integer.parseInt(first.substring(9, 12));
            var all = new StringBuilder(first);
            long bytes = -1;
            boolean chunked = false;
            for (length = line(); length > 0; length = line()) {
                if (starts("content-length:", length)) {
                    bytes = Long.parseLong(value(15, length));
                } else if (starts("transfer-encoding:", length)) {
                    chunked = true;
                }
                if (keep || status >= 400) {
                    all.append('\n').append(new String(line, 0, length, StandardCharsets.ISO_8859_1));
                }
            }
            head = all.toString().toLowerCase(Locale.ROOT);
            if (chunked) {
                for (int size = chunk(); size > 0; size = chunk()) {
                    skip(size);
                    line();
                }
                line();
            } else if (status != 304 && bytes > 0) {
                skip(bytes);
            }
            return status;
        }

        String text() {
            var text = new StringBuilder();
            kept.forEach(bytes -> text.append(new String(bytes, StandardCharsets.UTF_8)));
            return text.toString();
        }

        private int chunk() throws IOException {
            int length = line();
            return Integer.parseInt(new String(line, 0, length, StandardCharsets.ISO_8859_1).strip(), 16);
        }

        private String value(int from, int length) {
            return new String(line, from, length - from, StandardCharsets.ISO_8859_1).strip();
        }

        private boolean starts(String name, int length) {
            if (length < name.length()) {
                return false;
            }
            for (int i = 0; i < name.length(); i++) {
                if (Character.toLowerCase((char) line[i]) != name.charAt(i)) {
                    return false;
                }
            }
            return true;
        }

        private void skip(long bytes) throws IOException {
            if (keep) {
                kept.add(in.readNBytes((int) bytes));
                return;
            }
            for (long left = bytes; left > 0; ) {
                int read = in.read(part, 0, (int) Math.min(part.length, left));
                if (read < 0) {
                    throw new EOFException();
                }
                left -= read;
            }
        }

        private int line() throws IOException {
            int length = 0;
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new EOFException();
                }
                if (c != '\r') {
                    line[length++] = (byte) c;
                }
            }
            return length;
        }
    }

    /** Numbers from 0, one after the other, for keys that must differ. */
    static final AtomicInteger NUMBERS = new AtomicInteger();
}
