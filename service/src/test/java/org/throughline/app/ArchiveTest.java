package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.archive.ArchiveFile;
import org.throughline.archive.Archives;
import org.throughline.archive.Manifest;
import org.throughline.archive.Restoring;
import org.throughline.archive.Watch;
import org.throughline.ballot.Recount;
import org.throughline.db.BothDatabases;
import org.throughline.db.Catalogue;
import org.throughline.db.TestDatabase;
import org.throughline.demo.Demo;
import org.throughline.journal.Journal;
import org.throughline.kernel.MovingClock;
import org.throughline.kernel.Refusal;
import org.throughline.task.Recounting;

/** The whole organisation out of one database and into the other, and what is refused on the way in. */
class ArchiveTest {
    @TempDir
    private static Path folder;

    private static TestDatabase demo;
    private static Path whole;
    private static Manifest manifest;

    @BeforeAll
    static void tell() throws IOException {
        demo = TestDatabase.sqlite();
        var past = new MovingClock(Instant.parse("2020-01-01T00:00:00Z"));
        new Demo(new House(demo.database(), past, 1).cast(), past, LocalDate.of(2027, 10, 14)).tell();
        whole = folder.resolve("whole.zip");
        manifest = write(demo, whole);
    }

    @AfterAll
    static void close() {
        demo.close();
    }

    @Test
    void theDemoGoesToTheOtherDatabaseAndBackAndIsEqual() throws IOException {
        try (var other = TestDatabase.postgresql();
                var back = TestDatabase.sqlite()) {
            restore(other, whole);
            var second = folder.resolve("second.zip");
            var there = write(other, second);
            restore(back, second);
            var again = write(back, folder.resolve("third.zip"));

            assertThat(manifest.rows()).isGreaterThan(5_000);
            assertThat(there.tables()).isEqualTo(manifest.tables());
            assertThat(again.tables()).isEqualTo(manifest.tables());
            for (var db : List.of(other, back)) {
                var house = new House(db.database(), Clock.systemUTC(), 1);
                assertThat(db.work().read(TestDatabase.SYSTEM, house.journal::check))
                        .isEmpty();
                assertThat(db.work().read(TestDatabase.SYSTEM, new Recount(house.ballots)::check))
                        .isEmpty();
                assertThat(db.work().read(TestDatabase.SYSTEM, new Recounting()::check))
                        .isEmpty();
                // what watches over frozen words is up again
                assertThat(catchThrowableOfType(
                                RuntimeException.class,
                                () -> db.work()
                                        .writing(
                                                TestDatabase.SYSTEM,
                                                tx -> tx.handle()
                                                        .execute("UPDATE provision_text SET title = 'x' WHERE"
                                                                + " digest <> ''"))))
                        .hasMessageContaining("frozen");
                assertThat(found(db)).isEqualTo(found(demo)).isPositive();
            }
        }
    }

    /** How many rows the search finds by a word. */
    private static int found(TestDatabase db) {
        var where = db.settings().dialect() == org.throughline.db.Dialect.SQLITE
                ? "SELECT COUNT(*) FROM search_words WHERE search_words MATCH 'harbour'"
                : "SELECT COUNT(*) FROM search_row WHERE words @@ to_tsquery('simple', 'harbour')";
        return db.work()
                .read(
                        TestDatabase.SYSTEM,
                        tx -> tx.handle()
                                .createQuery(where)
                                .mapTo(Integer.class)
                                .one());
    }

    @BothDatabases
    void everyTableIsInTheArchiveOrNamedAsLeftOut(TestDatabase db) throws IOException {
        var tables = db.work().read(TestDatabase.SYSTEM, Catalogue::of).stream()
                .map(Catalogue.Table::name)
                .toList();

        var written = write(db, folder.resolve("empty-" + db + ".zip")).tables().stream()
                .map(Manifest.Content::name)
                .toList();

        assertThat(tables).containsAll(Archives.LEFT_OUT).contains("journal", "journal_payload", "provision_text");
        assertThat(tables).containsExactlyElementsOf(tables.stream().sorted().toList());
        assertThat(written).doesNotContainAnyElementsOf(Archives.LEFT_OUT);
        assertThat(tables).hasSize(written.size() + Archives.LEFT_OUT.size()).containsAll(written);
        assertThat(tables).noneMatch(name -> name.startsWith("search_words") || name.startsWith("flyway"));
    }

    @Test
    void whereSomethingWasDoneAlreadyNothingIsTakenIn() {
        assertThat(refusal(demo, whole).code()).isEqualTo("archive.not_empty");
    }

    @Test
    void aDamagedCutForeignOrHarmfulArchiveIsRefusedAndNothingIsWritten() throws IOException {
        try (var db = TestDatabase.sqlite()) {
            var bytes = Files.readAllBytes(whole);
            refused(db, "archive.not", file("cut.zip", Arrays.copyOf(bytes, bytes.length / 2)));
            refused(db, "archive.not", file("text.zip", "no archive".getBytes(StandardCharsets.UTF_8)));
            refused(db, "archive.not", changed(entries -> entries.remove("manifest.json")));
            refused(
                    db,
                    "archive.manifest",
                    changed(entries -> replace(entries, "manifest.json", "\"rows\" : ", "\"rows\" : 1")));
            refused(
                    db,
                    "archive.newer",
                    changed(entries -> replace(entries, "manifest.json", "\"version\" : 1", "\"version\" : 2")));
            refused(
                    db,
                    "archive.table",
                    changed(entries -> replace(entries, "tables/unit.jsonl", "Harbour", "Horbaur")));
            refused(db, "archive.table", changed(entries -> entries.put("tables/vote.jsonl", new byte[0])));
            refused(
                    db,
                    "archive.table",
                    changed(entries -> entries.merge("tables/vote.jsonl", new byte[5000], ArchiveTest::joined)));
            refused(db, "archive.missing", changed(entries -> entries.remove("tables/vote.jsonl")));
            refused(db, "archive.foreign", changed(entries -> entries.put("../../outside.txt", new byte[1])));
            refused(db, "archive.foreign", changed(entries -> entries.put("tables/extra.jsonl", new byte[1])));
            assertThat(rows(db)).isZero();
            restore(db, whole);
        }
    }

    @Test
    void anArchiveThatUnpacksWithoutEndIsRefusedBeforeItIsUnpacked() throws IOException {
        var bomb = folder.resolve("bomb.zip");
        var row = "[" + " ".repeat(1 << 20) + "]\n";
        long bytes = 300L * row.length();
        try (var zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("tables/vote.jsonl"));
            for (int i = 0; i < 300; i++) {
                zip.write(row.getBytes(StandardCharsets.UTF_8));
            }
            put(zip, "manifest.json", announcing(bytes));
        }

        try (var archive = ArchiveFile.open(bomb)) {
            assertThat(catchThrowableOfType(Refusal.class, () -> archive.check(Watch.NOBODY))
                            .code())
                    .isEqualTo("archive.bomb");
        }
    }

    private static byte[] announcing(long bytes) {
        var digestOf = "throughline.organisation\n1\n0001\nx\ny\nvote a 300 " + bytes + " 00\n";
        return ("{\"format\":\"throughline.organisation\",\"version\":1,\"schema\":\"0001\",\"organisation\":\"x\","
                        + "\"madeAt\":\"y\",\"tables\":[{\"name\":\"vote\",\"columns\":[\"a\"],\"rows\":300,\"bytes\":"
                        + bytes + ",\"sha256\":\"00\"}],\"digest\":\""
                        + org.throughline.kernel.Digest.sha256(digestOf) + "\"}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static void replace(Map<String, byte[]> entries, String name, String what, String with) {
        var text = new String(entries.get(name), StandardCharsets.UTF_8);
        assertThat(text).contains(what);
        entries.put(name, text.replaceFirst(what, with).getBytes(StandardCharsets.UTF_8));
    }

    /** The whole archive with something done to what is in it. */
    private static Path changed(java.util.function.Consumer<Map<String, byte[]>> deed) throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipFile(whole.toFile())) {
            for (var entry : zip.stream().toList()) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        deed.accept(entries);
        var file = folder.resolve("changed.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : entries.entrySet()) {
                put(zip, entry.getKey(), entry.getValue());
            }
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private static Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static void refused(TestDatabase db, String code, Path file) {
        assertThat(refusal(db, file).code()).isEqualTo(code);
    }

    private static Refusal refusal(TestDatabase db, Path file) {
        var refusal = catchThrowableOfType(Refusal.class, () -> restore(db, file));
        assertThat(refusal).as(file.toString()).isNotNull();
        return refusal;
    }

    private static int rows(TestDatabase db) {
        return db.work()
                .read(
                        TestDatabase.SYSTEM,
                        tx -> tx.handle()
                                .createQuery("SELECT (SELECT COUNT(*) FROM journal) + (SELECT COUNT(*) FROM unit)")
                                .mapTo(Integer.class)
                                .one());
    }

    private static Manifest write(TestDatabase db, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            return new Archives(db.work()).write(out, Watch.NOBODY);
        }
    }

    private static void restore(TestDatabase db, Path file) {
        new Restoring(db.work(), new Journal()).restore(file, Watch.NOBODY);
    }
}
