package org.throughline.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.sqlite.JDBC;

/** How a SQLite file is opened. */
final class SqliteFile {
    /** What SQLite keeps of the file in memory for each connection: so many KiB, with a minus before them. */
    static final String WRITER_CACHE = "-16000";

    private static final String READER_CACHE = "-4000";

    static {
        SqliteLibrary.load();
    }

    private SqliteFile() {}

    /** Asks the one driver itself: whoever asks for any, has all drivers there are loaded. */
    static Connection connect(String url, Properties properties) throws SQLException {
        return JDBC.createConnection(url, properties);
    }

    /** Those of a connection that writes, or that only reads. */
    static Properties properties(boolean writes) {
        var properties = new Properties();
        properties.setProperty("busy_timeout", "5000");
        properties.setProperty("foreign_keys", "true");
        // ids are made by us: the driver would ask for one after each row that is entered
        properties.setProperty("jdbc.get_generated_keys", "false");
        properties.setProperty("cache_size", writes ? WRITER_CACHE : READER_CACHE);
        if (writes) {
            properties.setProperty("journal_mode", "WAL");
            properties.setProperty("synchronous", "FULL");
            properties.setProperty("transaction_mode", "IMMEDIATE");
            properties.setProperty("journal_size_limit", "67108864");
        } else {
            properties.setProperty("open_mode", "1");
            properties.setProperty("query_only", "true");
        }
        return properties;
    }

    static void prepareFolder(Path file) {
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the folder of the database " + file, e);
        }
    }
}
