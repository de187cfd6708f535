package org.throughline.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.journal.Journal;

/**
 * A program that writes is killed without warning, again and again: what it had acknowledged is there, once, and the record
 * is whole. That a power cut loses nothing either rests on what {@link SettingsTest} reads back.
 */
class CrashTest {
    private static final int ROUNDS = Integer.getInteger("crash.rounds", 5);

    @TempDir
    private Path folder;

    @Test
    void whatWasAcknowledgedOutlivesTheProgram() throws Exception {
        var chance = new SplittableRandom(7);
        var acknowledged = new ArrayList<String>();
        for (int round = 0; round < ROUNDS; round++) {
            acknowledged.addAll(killed(round, chance.nextInt(20, 120), "after"));
        }

        assertThat(acknowledged).hasSizeGreaterThan(20 * ROUNDS);
        assertThat(kept()).containsAll(acknowledged).doesNotHaveDuplicates();
    }

    @Test
    void oneThatAcknowledgesTooSoonIsCaught() throws Exception {
        var acknowledged = killed(0, 5, "before");

        assertThat(acknowledged).hasSize(5);
        assertThat(kept()).doesNotContain(acknowledged.get(4));
    }

    /** What the program acknowledged before it was killed, which is at least so many. */
    private List<String> killed(int round, int many, String when) throws IOException, InterruptedException {
        var program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(),
                        CrashingWriter.class.getName(),
                        file().toString(),
                        Integer.toString(round),
                        when)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var acknowledged = new ArrayList<String>();
        try (var out = new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                acknowledged.add(line);
                if (acknowledged.size() == many) {
                    // by its handle, which leaves to be read what it has said already
                    program.toHandle().destroyForcibly();
                }
            }
        } finally {
            program.destroyForcibly();
        }
        assertThat(program.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return acknowledged;
    }

    /** What is there when the database is opened again. */
    private List<String> kept() {
        try (var database = Database.open(DatabaseSettings.sqlite(file().toString()))) {
            assertThat(database.doubts()).isEmpty();
            var work = CrashingWriter.work(database, 0);
            assertThat(work.<List<String>>read(TestDatabase.SYSTEM, new Journal()::check))
                    .isEmpty();
            return work.read(
                    TestDatabase.SYSTEM,
                    tx -> tx.handle()
                            .createQuery("SELECT subject FROM journal ORDER BY seq")
                            .mapTo(String.class)
                            .list());
        }
    }

    private Path file() {
        return folder.resolve("t.db");
    }

    private static String classPath() {
        return Thread.currentThread().getContextClassLoader() instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs())
                        .map(url -> url.getPath())
                        .collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }
}
