package org.throughline.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The connections to a file. */
class ConnectionsTest {
    @TempDir
    private Path folder;

    @Test
    void theFileAloneIsWholeOnceAllAreClosed() throws SQLException, IOException {
        var toWrite = new Properties();
        toWrite.setProperty("journal_mode", "WAL");
        var toRead = new Properties();
        toRead.setProperty("open_mode", "1");
        var file = folder.resolve("own.db");
        try (var connections = new Connections("jdbc:sqlite:" + file, toWrite, toRead, 2)) {
            connections.writer().execute("CREATE TABLE thing (id INTEGER)");
            var reader = connections.reader();
            reader.execute("SELECT COUNT(*) FROM thing");
            connections.giveBack(reader);
            assertThat(Files.exists(folder.resolve("own.db-wal"))).isTrue();
        }
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }
}
