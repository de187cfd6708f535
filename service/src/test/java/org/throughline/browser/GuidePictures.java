package org.throughline.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.throughline.app.RunningService;
import org.throughline.kernel.MovingClock;

/** Makes the pictures of {@code docs/guide} anew, from the demo as its pages are now. See the guide's first page for how to run it. */
public final class GuidePictures {
    private static final int CENTRE = 0;
    private static final int REGION = 1;
    private static final int BRANCH = 2;

    private final Browser chromium;
    private final String address;
    private final String lang;

    private GuidePictures(Browser chromium, String address, String lang) {
        this.chromium = chromium;
        this.address = address;
        this.lang = lang;
    }

    /** Makes them all, in both languages. */
    public static void main(String[] none) {
        var now = new MovingClock(Instant.parse("2027-10-14T10:00:00Z"));
        try (var demo = RunningService.demo(now);
                var playwright = Playwright.create(new Playwright.CreateOptions()
                        .setEnv(Map.of(org.throughline.browser.Browser.NO_DOWNLOAD, "1")));
                var chromium = Chromium.launch(playwright.chromium())) {
            for (var lang : List.of("en", "es")) {
                new GuidePictures(chromium, demo.address(), lang).take();
            }
        }
    }

    private void take() {
        picture("desk", BRANCH, Screen.PHONE, "/");
        picture("plan", CENTRE, Screen.DESK, "/plans/homes-first#p2");
        picture("progress", REGION, Screen.DESK, "/plans/homes-first/progress", true);
        picture("decide", CENTRE, Screen.DESK, "/plans/homes-first/decide");
        var tasks = firstLink(BRANCH, "/tasks", ".acts a[href^='/units/'][href$='/tasks']");
        picture("board", BRANCH, Screen.DESK, tasks + "?view=board");
        picture("task", BRANCH, Screen.PHONE, firstLink(BRANCH, tasks, ".tasks h3 a"));
        picture(
                "became",
                CENTRE,
                Screen.DESK,
                firstLink(CENTRE, "/plans/homes-first", "section:has(#p2-1) a[href^='/line/provision']"));
    }

    private void picture(String name, int who, Screen screen, String path) {
        picture(name, who, screen, path, false);
    }

    private void picture(String name, int who, Screen screen, String path, boolean whole) {
        try (var context = open(screen)) {
            var page = enter(context, who);
            page.navigate(address + path);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(whole)
                    .setPath(Path.of("docs", "guide", "pictures", lang, name + ".png")));
        }
    }

    private String firstLink(int who, String path, String selector) {
        try (var context = open(Screen.DESK)) {
            var page = enter(context, who);
            page.navigate(address + path);
            return page.locator(selector).first().getAttribute("href");
        }
    }

    private com.microsoft.playwright.BrowserContext open(Screen screen) {
        return chromium.newContext(new Browser.NewContextOptions()
                .setViewportSize(screen.width(), screen.height())
                .setLocale(lang)
                .setReducedMotion(ReducedMotion.REDUCE));
    }

    private Page enter(com.microsoft.playwright.BrowserContext context, int who) {
        var page = context.newPage();
        page.navigate(address);
        Locator doors = page.locator("form[action^='/sign-in/demo'] button");
        doors.nth(who).click();
        page.navigate(address + "/language/" + lang);
        return page;
    }
}
