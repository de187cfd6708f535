package org.throughline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.app.RunningService;
import org.throughline.kernel.MovingClock;

/** The demo as its five kinds of user see it: every page there, whole, in their language, on a phone and on a desk. */
class DemoPagesTest {
    private static final int KINDS_OF_USER = 5;
    private static final int MOST_PAGES = 150;

    private static RunningService demo;

    @RegisterExtension
    final Browser browser = new Browser();

    @BeforeAll
    static void tell() {
        demo = RunningService.demo(new MovingClock(Instant.parse("2027-10-14T10:00:00Z")));
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @ParameterizedTest
    @EnumSource
    void theFirstPageLetsOneInAsFiveKindsOfUser(Screen screen) {
        var page = browser.page(screen, screen == Screen.PHONE ? "es" : "en");
        page.navigate(demo.address());

        Pages.sound(page);
        assertThat(doors(page).count()).isEqualTo(KINDS_OF_USER);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void everyLinkLeadsToAWholePage(int user) {
        var page = browser.page(Screen.DESK, "en");
        enter(page, user);
        page.navigate(demo.address() + "/language/" + (user % 2 == 0 ? "en" : "es"));

        var crawl = new Crawl(demo, cookies(page));
        assertThat(crawl.faults("/", MOST_PAGES))
                .as(() -> "of " + crawl.kinds())
                .isEmpty();
        assertThat(crawl.kinds()).containsKeys("/plans/*", "/plans/*/debate", "/units/*", "/ballots/*", "/search");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void theMainPagesAreSoundOnAPhoneAndOnADesk(int user) {
        var desk = browser.page(Screen.DESK, "en");
        enter(desk, user);
        var phone = browser.page(Screen.PHONE, "es");
        enter(phone, user);
        phone.navigate(demo.address() + "/language/es");

        var paths = new ArrayList<>(List.of("/", "/plans", "/units", "/units/central", "/search?q=homes", "/account"));
        for (var view : List.of("", "/debate", "/decide", "/work", "/progress", "/history")) {
            paths.add("/plans/homes-first" + view);
        }
        paths.addAll(List.of("/ballots", "/lessons", "/tasks", "/reviews", "/summations"));
        // each page by one user on a desk and by another on a phone: pages differ little between users, and time is
        // short
        for (int i = 0; i < paths.size(); i++) {
            if (i % KINDS_OF_USER == user) {
                open(desk, paths.get(i));
            }
            if (i % KINDS_OF_USER == (user + 2) % KINDS_OF_USER) {
                open(phone, paths.get(i));
            }
        }
    }

    private static void open(Page page, String path) {
        var answer = page.navigate(demo.address() + path);

        assertThat(answer.status()).as(path).isEqualTo(200);
        Pages.sound(page);
    }

    private static com.microsoft.playwright.Locator doors(Page page) {
        return page.locator("form[action^='/sign-in/demo/'] button");
    }

    private static void enter(Page page, int user) {
        page.navigate(demo.address());
        doors(page).nth(user).click();
        page.waitForURL(demo.address() + "/");
    }

    private static String cookies(Page page) {
        return page.context().cookies().stream()
                .map((Cookie cookie) -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
    }
}
