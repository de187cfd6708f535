package org.throughline.db;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite itself, which its driver brings along for each machine. Left alone, the driver writes it into the folder for temporary files
 * and reads it back byte by byte, which takes a twentieth of a start. Here it is written into a folder that nobody else may enter, and
 * taken away once it is loaded, as Linux lets one do; elsewhere, and where anything fails, the driver does as it does.
 */
final class SqliteLibrary {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteLibrary.class);
    private static final String PLACE = "org.sqlite.lib.path";
    private static final String NAME = "org.sqlite.lib.name";

    private SqliteLibrary() {}

    static void load() {
        if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")
                || System.getProperty(PLACE) != null
                || System.getProperty(NAME) != null) {
            return;
        }
        try {
            var name = LibraryLoaderUtil.getNativeLibName();
            var folder = Files.createTempDirectory("sqlite");
            var file = folder.resolve(name);
            try (var shipped = SQLiteJDBCLoader.class.getResourceAsStream(
                    LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name)) {
                if (shipped != null) {
                    Files.copy(shipped, file);
                    load(folder);
                }
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (Exception e) {
            LOG.debug("the driver loads SQLite as it does", e);
        }
    }

    private static void load(Path folder) throws Exception {
        System.setProperty(PLACE, folder.toString());
        try {
            var unused = SQLiteJDBCLoader.initialize();
        } finally {
            System.clearProperty(PLACE);
        }
    }
}
