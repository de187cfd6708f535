package org.throughline.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/** What every page must pass besides {@link Axe}. */
public final class Pages {
    /** The outermost elements that reach past the right edge, but for those inside something that scrolls by itself. */
    private static final String WIDER_THAN = """
        width => {
          const out = e => e.getBoundingClientRect().right > width + 1;
          const scrolls = e => e && (getComputedStyle(e).overflowX !== 'visible' || scrolls(e.parentElement));
          return [...document.body.querySelectorAll('*')]
            .filter(e => out(e) && !scrolls(e.parentElement))
            .slice(0, 5)
            .map(e => e.outerHTML.slice(0, 120));
        }\
        """;

    private Pages() {}

    /** Fails if the page must be pushed sideways to be read, naming what is too wide. */
    public static void noOverflow(Page page) {
        int screen = page.viewportSize().width;
        int wide = (Integer) page.evaluate("() => document.documentElement.scrollWidth");
        if (wide > screen) {
            var widest = (List<?>) page.evaluate(WIDER_THAN, screen);
            throw new AssertionError(page.url() + " is " + wide + " wide on a screen of " + screen + ": " + widest);
        }
    }

    /** All of it: everybody can use the page, and nothing sticks out. */
    public static void sound(Page page) {
        Axe.check(page);
        noOverflow(page);
    }
}
