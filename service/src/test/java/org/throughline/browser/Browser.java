package org.throughline.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The browser as a test sees it: {@code @RegisterExtension final Browser browser = new Browser();}. One program serves
 * the whole run; each page opened has its own cookies, so that several people can be at work in one test. After each
 * test its pages are closed, and the test fails if one of them complained.
 */
public final class Browser implements BeforeEachCallback, AfterEachCallback {

    /** Keeps Playwright from downloading browsers as it starts: {@link Chromium} decides about that. */
    static final String NO_DOWNLOAD = "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD";

    private static final double PATIENCE_MS = 10_000;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final Complaints complaints = new Complaints();
    private Running running;

    /** The program that serves the whole run; JUnit closes it at the end. */
    private record Running(Playwright playwright, com.microsoft.playwright.Browser chromium) implements AutoCloseable {
        static Running start() {
            var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of(NO_DOWNLOAD, "1")));
            try {
                return new Running(playwright, Chromium.launch(playwright.chromium()));
            } catch (AssertionError e) {
                playwright.close();
                throw e;
            }
        }

        @Override
        public void close() {
            playwright.close();
        }
    }

    /**
     * Opens a page for one more person.
     *
     * @param language what the browser asks for, such as {@code en} or {@code es}
     */
    public Page page(Screen screen, String language) {
        return page(screen, language, true);
    }

    /** As {@link #page(Screen, String)}, with scripts or without. */
    Page page(Screen screen, String language, boolean scripts) {
        var context = running.chromium()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(screen.width(), screen.height())
                        .setIsMobile(screen == Screen.PHONE)
                        .setHasTouch(screen == Screen.PHONE)
                        .setLocale(language)
                        .setJavaScriptEnabled(scripts)
                        .setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(PATIENCE_MS);
        complaints.listenTo(context);
        contexts.add(context);
        return context.newPage();
    }

    /** What the pages complained of since it was last asked; it then counts as expected, and fails nothing. */
    public List<String> takeComplaints() {
        return complaints.take(contexts);
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        running = test.getRoot()
                .getStore(ExtensionContext.Namespace.create(Browser.class))
                .getOrComputeIfAbsent(Running.class, key -> Running.start(), Running.class);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        var unexpected = takeComplaints();
        if (test.getExecutionException().isPresent()) {
            picture(test);
        }
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        if (!unexpected.isEmpty()) {
            throw new AssertionError("the browser complained:\n" + String.join("\n", unexpected));
        }
    }

    /** What a failed test's pages looked like, in {@code target/browser}. */
    private void picture(ExtensionContext test) {
        var name = test.getRequiredTestClass().getSimpleName() + "."
                + test.getRequiredTestMethod().getName();
        int number = 0;
        for (var context : contexts) {
            for (var page : context.pages()) {
                number++;
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "browser", name + "." + number + ".png"))
                        .setFullPage(true));
            }
        }
    }
}
