package org.throughline.db;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.sqlite.SQLiteConfig;

/** A SQLite file read as it stands, whatever version it is of: nothing is migrated and nothing written. */
public final class AsItStands {
    private final Path file;

    public AsItStands(Path file) {
        this.file = file;
    }

    /** Whether the question is answered with a number other than 0; not so where the file cannot answer it at all. */
    public boolean says(String question) {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        Properties properties = config.toProperties();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file, properties);
                var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            return answer.next() && answer.getInt(1) != 0;
        } catch (SQLException e) {
            return false;
        }
    }
}
