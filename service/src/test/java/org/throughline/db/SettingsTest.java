package org.throughline.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What durability rests on is set, is read back at start, and without it nothing starts. */
class SettingsTest {
    @TempDir
    private Path folder;

    @Test
    void sqliteWritesThroughToTheDisk() {
        try (var database = Database.open(DatabaseSettings.sqlite(file()))) {
            assertThat(pragma(database, "journal_mode")).isEqualTo("wal");
            assertThat(pragma(database, "synchronous")).isEqualTo("2");
            assertThat(pragma(database, "foreign_keys")).isEqualTo("1");
            assertThat(pragma(database, "busy_timeout")).isEqualTo("5000");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"synchronous=NORMAL", "synchronous=OFF", "journal_mode=DELETE", "foreign_keys=false"})
    void anAddressThatAsksForLessIsNotHeard(String weaker) {
        try (var database = Database.open(DatabaseSettings.sqlite(file() + "?" + weaker))) {
            assertThat(pragma(database, "journal_mode")).isEqualTo("wal");
            assertThat(pragma(database, "synchronous")).isEqualTo("2");
            assertThat(pragma(database, "foreign_keys")).isEqualTo("1");
        }
    }

    @Test
    void sqliteThatCannotKeepAWriteIsNotStarted() {
        assertThatThrownBy(() -> Database.open(DatabaseSettings.sqlite(":memory:")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("journal_mode")
                .hasMessageContaining("Not starting");
    }

    @Test
    void postgresqlThatCouldLoseAWriteIsNotStarted() {
        try (var db = TestDatabase.postgresql()) {
            var good = db.settings();
            var weak = new DatabaseSettings(
                    good.url() + "?options=-c%20synchronous_commit=off",
                    good.user(),
                    good.password(),
                    good.readers(),
                    good.writers(),
                    good.together());

            assertThatThrownBy(() -> Database.open(weak))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("synchronous_commit")
                    .hasMessageContaining("Not starting");
        }
    }

    @BothDatabases
    void anOlderProgramLeavesANewerDatabaseAlone(TestDatabase db) {
        db.database()
                .writer()
                .useHandle(h -> h.execute("INSERT INTO flyway_schema_history (installed_rank, version, description,"
                        + " type, script, checksum, installed_by, execution_time, success) VALUES (9999,"
                        + " '9999', 'later', 'SQL', 'V9999__later.sql', 1, 'x', 1, "
                        + (db.database().dialect() == Dialect.SQLITE ? "1" : "true") + ")"));

        assertThatThrownBy(() -> Database.open(db.settings()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("newer version")
                .hasMessageContaining("restore a backup");
    }

    private String file() {
        return folder.resolve("t.db").toString();
    }

    private static String pragma(Database database, String name) {
        return database.writer()
                .withHandle(
                        h -> h.createQuery("PRAGMA " + name).mapTo(String.class).one());
    }
}
