package org.throughline.browser;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.impl.driver.Driver;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the tests' browser comes from: one on the PATH, else Playwright's own download, else, as root on Debian, its
 * packages. Why in this order: {@code docs/decisions/0003-browser-tests.md}.
 */
final class Chromium {
    private static final Logger LOG = LoggerFactory.getLogger(Chromium.class);
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge");

    /** Headless and quiet: nothing here needs the network, and a closed one must not slow the start. */
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final Path LOCK = Path.of("target", "browser.lock");

    private static final String ADVICE = "No browser for the browser tests. Install Chromium or Chrome so that one of "
            + NAMES + " is on the PATH (on Debian: apt-get install chromium), and run the tests again. Tried:";

    /** One way to have a browser: its program, or nothing for the one that Playwright keeps. */
    private interface Source {
        Optional<Path> program() throws Program.Failed;
    }

    private Chromium() {}

    /**
     * Starts the first browser that can be had.
     *
     * @throws AssertionError when none can, saying what was tried and what to do
     */
    static com.microsoft.playwright.Browser launch(BrowserType chromium) {
        try {
            Files.createDirectories(LOCK.getParent());
            // several programs of tests run at once, and only one of them is to install a browser
            try (var file = FileChannel.open(LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var held = file.lock()) {
                LOG.debug("Looking for a browser, by {}", held);
                return first(chromium);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static com.microsoft.playwright.Browser first(BrowserType chromium) {
        var tried = new ArrayList<String>();
        for (Source source : List.<Source>of(Chromium::onThePath, Chromium::downloaded, Chromium::fromPackages)) {
            try {
                var options = new BrowserType.LaunchOptions().setArgs(FLAGS);
                source.program().ifPresent(options::setExecutablePath);
                return chromium.launch(options);
            } catch (Program.Failed | PlaywrightException e) {
                LOG.info("Still without a browser: {}", e.getMessage());
                tried.add("\n- " + e.getMessage());
            }
        }
        throw new AssertionError(ADVICE + String.join("", tried));
    }

    /** The first browser in the folders of a PATH. */
    static Optional<Path> onPath(String path) {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(path)
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    private static Optional<Path> onThePath() throws Program.Failed {
        var found = onPath(System.getenv().getOrDefault("PATH", ""));
        if (found.isEmpty()) {
            throw new Program.Failed("none of " + NAMES + " is on the PATH");
        }
        return found;
    }

    private static Optional<Path> downloaded() throws Program.Failed {
        LOG.info("No browser on the PATH: asking Playwright to download one");
        // what Playwright's own command line does, as a process that can be stopped
        var install = Driver.ensureDriverInstalled(Map.of(), false).createProcessBuilder();
        install.environment().remove(Browser.NO_DOWNLOAD);
        install.command().addAll(List.of("install", "--only-shell", "chromium"));
        Program.run(install, Duration.ofSeconds(90));
        return Optional.empty();
    }

    private static Optional<Path> fromPackages() throws Program.Failed {
        if (!rootOnDebian()) {
            throw new Program.Failed("not root on Debian, so nothing was installed from its packages");
        }
        LOG.info("Installing Debian's chromium");
        Program.run(apt("update"), Duration.ofMinutes(3));
        Program.run(apt("install", "-y", "--no-install-recommends", "chromium"), Duration.ofMinutes(8));
        return onThePath();
    }

    private static ProcessBuilder apt(String... words) {
        var command = new ArrayList<>(List.of("apt-get", "-q", "-o", "DPkg::Lock::Timeout=60"));
        command.addAll(List.of(words));
        var program = new ProcessBuilder(command);
        program.environment().put("DEBIAN_FRONTEND", "noninteractive");
        return program;
    }

    private static boolean rootOnDebian() {
        try {
            return Files.exists(Path.of("/etc/debian_version"))
                    && Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
