package org.throughline.db;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The schema of this version. Whether a database has it is seen by a glance at its history; only where the glance finds anything else
 * than what ships is Flyway asked, which takes much longer to load than to answer, and it decides.
 */
final class Schema {
    private static final Logger LOG = LoggerFactory.getLogger(Schema.class);
    private static final Set<MigrationState> FUTURE =
            EnumSet.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

    private Schema() {}

    /** Whether the database has had each migration that ships, as it ships, and no other. When in doubt it has not. */
    static boolean isThere(Connection connection, Dialect dialect) {
        try {
            var shipped = shipped(dialect);
            return !shipped.isEmpty() && shipped.equals(had(connection));
        } catch (IOException | SQLException e) {
            LOG.debug("the migrations are asked", e);
            return false;
        }
    }

    /**
     * Brings the database to this version.
     *
     * @throws IllegalStateException when a newer version has been at it; nothing is changed then
     */
    static void migrate(DataSource pool, Dialect dialect) {
        var flyway = Flyway.configure()
                .dataSource(pool)
                .locations(folders(dialect).stream()
                        .map(folder -> "classpath:" + folder)
                        .toArray(String[]::new))
                .validateMigrationNaming(true)
                .load();
        var all = flyway.info().all();
        // Flyway itself lets an older program work on, and it would write what the newer one does not expect
        if (Arrays.stream(all).anyMatch(one -> FUTURE.contains(one.getState()))) {
            throw new IllegalStateException(
                    "The database was written by a newer version of Throughline. Start that version, or restore a"
                            + " backup made before it. Nothing was changed.");
        }
        if (!Arrays.stream(all).allMatch(Schema::isDone)) {
            flyway.migrate();
        }
    }

    /** Whether it was done and is still what was done: then there is nothing to check a second time. */
    private static boolean isDone(MigrationInfo migration) {
        return migration.getState() == MigrationState.SUCCESS
                && migration.isChecksumMatching()
                && migration.isDescriptionMatching()
                && migration.isTypeMatching();
    }

    private static List<String> folders(Dialect dialect) {
        return List.of("db/migrations", "db/" + dialect.folder());
    }

    /** The scripts in the history with their sums; one that failed or is of another kind has a name that none that ships has. */
    private static Map<String, Integer> had(Connection connection) throws SQLException {
        var had = new HashMap<String, Integer>();
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery("SELECT script, checksum, type, success FROM flyway_schema_history")) {
            while (rows.next()) {
                boolean sound = rows.getBoolean("success") && "SQL".equals(rows.getString("type"));
                had.put((sound ? "" : "not ") + rows.getString("script"), rows.getInt("checksum"));
            }
        }
        return had;
    }

    /** The scripts that ship with their sums. */
    static Map<String, Integer> shipped(Dialect dialect) throws IOException {
        var shipped = new HashMap<String, Integer>();
        var loader = Schema.class.getClassLoader();
        for (var folder : folders(dialect)) {
            for (var place : Collections.list(loader.getResources(folder))) {
                for (var name : names(place, folder)) {
                    shipped.put(name, sum(loader.getResource(folder + "/" + name)));
                }
            }
        }
        return shipped;
    }

    private static List<String> names(URL place, String folder) throws IOException {
        if (place.openConnection() instanceof JarURLConnection inside) {
            var before = folder + "/";
            return inside.getJarFile().stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(before) && name.endsWith(".sql"))
                    .map(name -> name.substring(before.length()))
                    .toList();
        }
        try (var files = Files.list(Path.of(URI.create(place.toString())))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".sql"))
                    .toList();
        }
    }

    /** The sum that Flyway enters in the history: of the lines without their ends. */
    private static int sum(URL script) throws IOException {
        var sum = new CRC32();
        try (var lines = new BufferedReader(new InputStreamReader(script.openStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                sum.update(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        return (int) sum.getValue();
    }
}
