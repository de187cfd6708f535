package org.throughline.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Another program, run for no longer than it is given. */
final class Program {

    /** The program could not be started, took too long, or failed; the message ends with what it said. */
    static final class Failed extends Exception {
        Failed(String message) {
            super(message);
        }
    }

    private Program() {}

    /** Runs it to its end. Past the limit it is stopped, with every process that it started. */
    static void run(ProcessBuilder program, Duration limit) throws Failed {
        var name = String.join(" ", program.command());
        try {
            var output = Files.createTempFile("throughline", ".log");
            try {
                var process = program.redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
                process.getOutputStream().close();
                boolean ended = ended(process, limit);
                if (!ended || process.exitValue() != 0) {
                    var how = ended
                            ? "ended with " + process.exitValue()
                            : "had not ended after " + limit.toSeconds() + " s";
                    throw new Failed(name + " " + how + ": " + lastLines(Files.readString(output)));
                }
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new Failed(name + ": " + e.getMessage());
        }
    }

    private static boolean ended(Process process, Duration limit) {
        try {
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return true;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // itself first, or it could still say that what it started was stopped
        var started = process.descendants().toList();
        process.destroyForcibly();
        started.forEach(ProcessHandle::destroyForcibly);
        return false;
    }

    private static String lastLines(String output) {
        var lines = output.strip().lines().toList();
        return String.join("\n    ", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
    }
}
