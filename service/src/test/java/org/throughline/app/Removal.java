package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.throughline.db.DatabaseSettings;

/** Takes an organisation from one database to another by the commands for it. */
final class Removal {
    private final Path folder;

    Removal(Path folder) {
        this.folder = folder;
    }

    /** Takes all out of one database and into another, and checks there what is to be checked; answers what is in the archive. */
    JsonNode carry(DatabaseSettings from, DatabaseSettings to, String name) throws IOException {
        var archive = folder.resolve(name).toString();
        run(from, "export", "organisation", "--out", archive);
        run(to, "migrate");
        run(to, "restore", archive);
        run(to, "check");
        return tables(name);
    }

    JsonNode tables(String archive) throws IOException {
        try (var zip = new ZipFile(folder.resolve(archive).toFile())) {
            var manifest = zip.getInputStream(zip.getEntry("manifest.json")).readAllBytes();
            return RunningService.json(new String(manifest, StandardCharsets.UTF_8))
                    .get("tables");
        }
    }

    void run(DatabaseSettings database, String... words) throws IOException {
        var configuration = Files.writeString(
                folder.resolve("config.yml"),
                "database: {url: '%s', user: '%s', password: '%s', readers: 2, writers: 1}\n"
                        .formatted(database.url(), database.user(), database.password()));
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        var all = Stream.concat(Stream.of(words), Stream.of("--config", configuration.toString()))
                .toArray(String[]::new);
        assertThat(Throughline.run(new Console(out, out), all))
                .as(() -> said.toString(StandardCharsets.UTF_8))
                .isZero();
    }
}
