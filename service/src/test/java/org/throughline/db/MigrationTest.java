package org.throughline.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in a database already is still there after its schema was brought up to date. */
class MigrationTest {
    private static final String BEFORE_THE_WORDS_BY_HAND = "105.1";

    @TempDir
    private Path folder;

    @Test
    void whatCouldBeFoundBeforeIsFoundAfterAndCanStillBeChangedAndTaken() throws SQLException {
        var url = "jdbc:sqlite:" + folder.resolve("old.db");
        Flyway.configure()
                .dataSource(url, "", "")
                .locations("classpath:db/migrations", "classpath:db/sqlite")
                .target(BEFORE_THE_WORDS_BY_HAND)
                .load()
                .migrate();
        try (var old = DriverManager.getConnection(url);
                var statement = old.createStatement()) {
            statement.execute("""
                INSERT INTO search_row (id, subject, kind, unit, scope, day, place, title, body, folded)
                VALUES (7, 'task:7', 'task', NULL, 'org', '2027-03-01', 'tasks/7', 'Élan', 'Σ 3kg', 'elan σ 3kg'),
                       (9, 'task:9', 'task', NULL, 'org', '2027-03-01', 'tasks/9', 'Harbour', '', 'harbour')
                """);
        }

        try (var now =
                Database.open(DatabaseSettings.sqlite(folder.resolve("old.db").toString()))) {
            assertThat(now.doubts()).isEmpty();
        }
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            assertThat(found(url, "elan AND \"σ\" AND 3kg")).isEqualTo(7);
            statement.execute("UPDATE search_row SET folded = 'quay' WHERE id = 9");
            statement.execute("DELETE FROM search_row WHERE id = 7");
            assertThat(found(url, "quay")).isEqualTo(9);
            assertThat(found(url, "harbour OR elan")).isZero();
            statement.execute("INSERT INTO search_words (search_words, rank) VALUES ('integrity-check', 1)");
            try (var rows = statement.executeQuery("SELECT sql FROM sqlite_schema WHERE name = 'ballot'")) {
                assertThat(rows.getString(1)).contains("'END_PERIOD'");
            }
        }
        assertThat(Files.exists(folder.resolve("old.db-wal"))).isFalse();
    }

    @BothDatabases
    void aGlanceSeesWhetherAnythingIsToBeDone(TestDatabase db) {
        var dialect = db.database().dialect();
        db.database().writer().useHandle(h -> {
            assertThat(Schema.isThere(h.getConnection(), dialect)).isTrue();
            h.execute("UPDATE flyway_schema_history SET checksum = checksum + 1 WHERE installed_rank = 3");
            assertThat(Schema.isThere(h.getConnection(), dialect)).isFalse();
            h.execute("UPDATE flyway_schema_history SET checksum = checksum - 1 WHERE installed_rank = 3");
            assertThat(Schema.isThere(h.getConnection(), dialect)).isTrue();
            h.execute("DELETE FROM flyway_schema_history WHERE installed_rank = 5");
            assertThat(Schema.isThere(h.getConnection(), dialect)).isFalse();
        });
    }

    private static long found(String url, String words) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var asked = connection.prepareStatement("SELECT rowid FROM search_words WHERE search_words MATCH ?")) {
            asked.setString(1, words);
            try (var rows = asked.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        }
    }
}
