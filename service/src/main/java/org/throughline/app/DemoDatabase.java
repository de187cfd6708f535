package org.throughline.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.throughline.db.AsItStands;
import org.throughline.db.Database;
import org.throughline.db.DatabaseSettings;
import org.throughline.db.Dialect;
import org.throughline.demo.Demo;
import org.throughline.kernel.MovingClock;
import org.throughline.org.Organisation;

/**
 * Sees to it that the configured database holds the demo organisation. On SQLite it is told into a file beside and moved
 * into place once it is whole, so that a demo stopped half-way is never met again.
 */
final class DemoDatabase {
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    private final Settings settings;
    private final Clock clock;
    private final Console console;

    DemoDatabase(Settings settings, Clock clock, Console console) {
        this.settings = settings;
        this.clock = clock;
        this.console = console;
    }

    /** Tells the demo unless it is there, or again when {@code fresh}; an organisation that is not the demo stays untouched. */
    void prepare(boolean fresh) {
        var found = fresh && isDemoAsItStands() ? Optional.<Organisation>empty() : organisation();
        found.filter(organisation -> !organisation.demo()).ifPresent(organisation -> {
            throw new Mistake("The database " + settings.database().url() + " holds “" + organisation.name()
                    + "”, which is no demo. Name another with THROUGHLINE_DATABASE_URL or --config.");
        });
        if (found.isPresent() && !fresh) {
            return;
        }
        console.say("Telling the demo organisation …");
        if (settings.database().dialect() == Dialect.SQLITE) {
            tellBeside(settings.database().file());
        } else if (found.isPresent()) {
            throw new Mistake("On PostgreSQL, name an empty database for a fresh demo.");
        } else {
            tell(settings.database());
        }
    }

    /** Whether a demo lies there, of whatever version: one to be told anew need not be brought to this version before. */
    private boolean isDemoAsItStands() {
        return settings.database().dialect() == Dialect.SQLITE
                && Files.exists(settings.database().file())
                && new AsItStands(settings.database().file()).says("SELECT demo FROM organisation");
    }

    private Optional<Organisation> organisation() {
        if (settings.database().dialect() == Dialect.SQLITE
                && !Files.exists(settings.database().file())) {
            return Optional.empty();
        }
        try (var database = Database.open(settings.database())) {
            return new House(database, clock, settings.node()).organisations.find();
        }
    }

    private void tellBeside(Path file) {
        var beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            forget(beside);
            tell(DatabaseSettings.sqlite(beside.toString()));
            forget(file);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
            forget(beside);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tell(DatabaseSettings into) {
        var past = new MovingClock(LONG_AGO);
        try (var database = Database.open(into)) {
            new Demo(
                            new House(database, past, settings.node()).cast(),
                            past,
                            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .tell();
        }
    }

    private static void forget(Path file) throws IOException {
        for (var ending : new String[] {"", "-wal", "-shm"}) {
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + ending));
        }
    }
}
