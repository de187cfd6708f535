package org.throughline.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.dropwizard.configuration.ConfigurationException;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.Command;
import io.dropwizard.core.setup.Bootstrap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import net.sourceforge.argparse4j.inf.Namespace;
import org.throughline.db.Database;
import org.throughline.db.Dialect;
import org.throughline.http.Messages;
import org.throughline.org.Unit;

/** A command that does something in the database and ends. */
abstract class HouseCommand extends Command {
    /** The program's own sentences and those of refusals are said in this language on the command line. */
    static final String LANG = "en";

    /** Commands make ids beside a running service: on a node of their own. */
    private static final int APART = 512;

    /** A file that is read whole is refused beyond this. */
    private static final long MOST_READ = 10L << 20;

    final Console console;
    final Messages messages = new Messages();

    HouseCommand(Console console, String name, String description) {
        super(name, description);
        this.console = console;
    }

    /** Does it, over an open database. */
    abstract void run(House house, Database database, Namespace words) throws IOException;

    /** Whether the command makes the database where there is none. */
    boolean makesDatabase() {
        return false;
    }

    @Override
    public final void run(Bootstrap<?> bootstrap, Namespace words) throws Exception {
        var settings = settings(bootstrap, words.getString("file"));
        var where = settings.database();
        if (!makesDatabase() && where.dialect() == Dialect.SQLITE && !Files.exists(where.file())) {
            throw new Mistake("There is no database " + where.file()
                    + ". Start the service once, run “migrate”, or name another with --config.");
        }
        boolean made = where.dialect() == Dialect.SQLITE && !Files.exists(where.file());
        try {
            try (var database = Database.open(where)) {
                run(new House(database, Clock.systemUTC(), (settings.node() + APART) % 1024), database, words);
            }
        } catch (Mistake e) {
            // a refused command leaves no empty database behind, which the next would take for one in use
            if (made) {
                Files.deleteIfExists(where.file());
            }
            throw e;
        }
    }

    private static Settings settings(Bootstrap<?> bootstrap, String file) throws IOException, ConfigurationException {
        return new io.dropwizard.configuration.YamlConfigurationFactory<>(
                        Settings.class,
                        bootstrap.getValidatorFactory().getValidator(),
                        bootstrap.getObjectMapper(),
                        "dw")
                .build(bootstrap.getConfigurationSourceProvider(), file);
    }

    @Override
    public void onError(Cli cli, Namespace words, Throwable thrown) {
        Complaints.tell(console, thrown);
    }

    /** Writes a result for programs. */
    void sayJson(Object result) {
        try {
            console.say(new ObjectMapper()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .writeValueAsString(result));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The unit with this slug; one that is not there is answered with those that are. */
    static Unit unit(House house, String slug) {
        return house.work.read(
                org.throughline.kernel.Actor.system("command"),
                tx -> house.units
                        .bySlug(tx, slug)
                        .orElseThrow(() -> new Mistake("There is no unit with the slug “" + slug + "”. "
                                + known(house.units.all(tx).stream()
                                        .map(Unit::slug)
                                        .toList()))));
    }

    private static String known(java.util.List<String> slugs) {
        if (slugs.isEmpty()) {
            return "There is no organisation yet: start the service and set it up first.";
        }
        var some = String.join(", ", slugs.subList(0, Math.min(20, slugs.size())));
        return "There are: " + some + (slugs.size() > 20 ? ", …" : "") + ".";
    }

    /** A file that must be there, and not longer than what is read at once. */
    static byte[] read(String name) throws IOException {
        var file = source(name);
        if (Files.size(file) > MOST_READ) {
            throw new Mistake(name + " is larger than " + (MOST_READ >> 20)
                    + " MB, which is more than is read at once. Check that it is the right file, or split it.");
        }
        return Files.readAllBytes(file);
    }

    /** A file that must be there. */
    static Path source(String name) {
        var file = Path.of(name);
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new Mistake(name + ": there is no such file, or it may not be read.");
        }
        return file;
    }

    /** Where a file is to be written: its folder must be there. */
    static Path target(String name) {
        var file = Path.of(name).toAbsolutePath();
        if (!Files.isDirectory(file.getParent())) {
            throw new Mistake(name + ": there is no folder " + file.getParent() + ".");
        }
        if (Files.isDirectory(file)) {
            throw new Mistake(name + " is a folder; name a file.");
        }
        return file;
    }
}
