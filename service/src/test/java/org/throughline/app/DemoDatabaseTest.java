package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.db.Database;
import org.throughline.db.DatabaseSettings;

/** A demo that this version cannot read is told anew when that is asked; anybody's own organisation is left as it is. */
class DemoDatabaseTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-10-14T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void freshReplacesADemoOfAnotherVersion() throws SQLException, IOException {
        var file = ofAnotherVersion(true);

        assertThatThrownBy(() -> prepare(file, false)).isNotNull();
        prepare(file, true);

        try (var database = Database.open(DatabaseSettings.sqlite(file.toString()))) {
            assertThat(new House(database, CLOCK, 1)
                            .organisations
                            .find()
                            .orElseThrow()
                            .name())
                    .isNotEqualTo("Other");
        }
    }

    @Test
    void freshLeavesAnOrganisationOfAnotherVersion() throws SQLException, IOException {
        var file = ofAnotherVersion(false);

        assertThatThrownBy(() -> prepare(file, true)).isNotNull();

        try (var connection = open(file);
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT name FROM organisation")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("Other");
        }
    }

    /** A database that a later version brought to something unknown here. */
    private Path ofAnotherVersion(boolean demo) throws SQLException {
        var file = folder.resolve("t.db");
        Database.open(DatabaseSettings.sqlite(file.toString())).close();
        try (var connection = open(file);
                var statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO organisation (id, name, languages, zone, demo, founded_at)"
                    + " VALUES (1, 'Other', 'en', 'UTC', " + (demo ? 1 : 0) + ", '2027-01-01T00:00:00.000Z')");
            statement.executeUpdate(
                    "UPDATE flyway_schema_history SET checksum = checksum + 1 WHERE installed_rank = 2");
        }
        return file;
    }

    private static Connection open(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    private static void prepare(Path file, boolean fresh) throws IOException {
        var settings = new ObjectMapper()
                .convertValue(
                        Map.of(
                                "database",
                                Map.of(
                                        "url",
                                        "jdbc:sqlite:" + file,
                                        "user",
                                        "",
                                        "password",
                                        "",
                                        "readers",
                                        2,
                                        "writers",
                                        1)),
                        Settings.class);
        var out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        new DemoDatabase(settings, CLOCK, new Console(out, out)).prepare(fresh);
    }
}
