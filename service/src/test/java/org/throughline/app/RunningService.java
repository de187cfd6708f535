package org.throughline.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.core.Application;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.testing.ConfigOverride;
import io.dropwizard.testing.DropwizardTestSupport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.throughline.db.Database;
import org.throughline.db.DatabaseSettings;
import org.throughline.db.TestDatabase;
import org.throughline.demo.Cast;
import org.throughline.demo.Demo;
import org.throughline.kernel.MovingClock;
import org.throughline.post.MailSettings;

/** The whole service with the configuration that ships, on a port of its own and a database file of its own. */
public final class RunningService implements AutoCloseable {
    /** Where it says that its source is. */
    static final String SOURCE = "https://source.example.org/throughline";

    private static final ObjectMapper JSON = new ObjectMapper();
    private final DropwizardTestSupport<Settings> support;
    private final Path file;
    private boolean running;
    private final List<Consumer<Program.Exchange>> watchers = new CopyOnWriteArrayList<>();
    private final Optional<Path> folder;
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private RunningService(Path file, Optional<Path> folder, Clock clock, boolean demo, ConfigOverride... further) {
        this.file = file;
        this.folder = folder;
        this.support =
                new DropwizardTestSupport<>(
                        Service.class,
                        ConfigurationFile.NAME,
                        Stream.concat(
                                        Stream.of(
                                                ConfigOverride.config("source", SOURCE),
                                                ConfigOverride.config("database.url", "jdbc:sqlite:" + file),
                                                ConfigOverride.config("server.applicationConnectors[0].port", "0"),
                                                ConfigOverride.config("server.adminConnectors[0].port", "0")),
                                        Arrays.stream(further))
                                .toArray(ConfigOverride[]::new)) {
                    @Override
                    public Application<Settings> newApplication() {
                        return new Service(clock);
                    }
                };
        support.addListener(new DropwizardTestSupport.ServiceListener<>() {
            @Override
            public void onRun(Settings settings, Environment environment, DropwizardTestSupport<Settings> rule) {
                if (demo) {
                    settings.asDemo();
                }
            }
        });
        try {
            support.before();
            running = true;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Over an empty database. */
    static RunningService empty() {
        return empty(Clock.systemUTC());
    }

    /** Over an empty database, at the time of this clock. */
    public static RunningService empty(Clock clock) {
        var file = freshFile();
        return new RunningService(file, Optional.of(file.getParent()), clock, false);
    }

    /** The same, with mail. */
    static RunningService mailing(Clock clock, MailSettings mail) {
        var file = freshFile();
        return new RunningService(
                file,
                Optional.of(file.getParent()),
                clock,
                false,
                ConfigOverride.config("mail.host", mail.host()),
                ConfigOverride.config("mail.port", Integer.toString(mail.port())),
                ConfigOverride.config("mail.security", mail.security().name()),
                ConfigOverride.config("mail.from", mail.from()),
                ConfigOverride.config("mail.site", mail.site()));
    }

    static RunningService on(Path file) {
        return new RunningService(file, Optional.empty(), Clock.systemUTC(), false);
    }

    /** Over what is in this database already, at the time of this clock. */
    static RunningService on(Path file, Clock clock) {
        return new RunningService(file, Optional.empty(), clock, false);
    }

    /** The file of its database. */
    Path file() {
        return file;
    }

    /** The demo, told up to the day on which the clock stands. */
    public static RunningService demo(Clock clock) {
        var file = freshFile();
        var past = new MovingClock(Instant.parse("2020-01-01T00:00:00Z"));
        try (var database = Database.open(DatabaseSettings.sqlite(file.toString()))) {
            new Demo(new House(database, past, 1).cast(), past, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .tell();
        }
        return new RunningService(file, Optional.of(file.getParent()), clock, true);
    }

    /** What is told through the use cases while the service runs, as another service on its database would do it. */
    public void tell(Clock clock, Consumer<Cast> story) {
        try (var database = Database.open(DatabaseSettings.sqlite(file.toString()))) {
            story.accept(new House(database, clock, 2).cast());
        }
    }

    private static Path freshFile() {
        try {
            var file = Files.createTempDirectory("throughline").resolve("service.db");
            TestDatabase.copyTo(file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets someone look at everything that programs say to it from now on. */
    void watch(Consumer<Program.Exchange> by) {
        watchers.add(by);
    }

    void tell(Program.Exchange exchange) {
        watchers.forEach(watcher -> watcher.accept(exchange));
    }

    /** Where it answers, without a slash at the end. */
    public String address() {
        return "http://localhost:" + support.getLocalPort();
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address() + path)).build());
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        return json(response.body());
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the service and leaves its database, so that commands can be given on it. */
    void stop() {
        if (running) {
            running = false;
            support.after();
        }
    }

    @Override
    public void close() {
        stop();
        folder.ifPresent(RunningService::delete);
    }

    private static void delete(Path folder) {
        try (var found = Files.walk(folder)) {
            for (var path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
