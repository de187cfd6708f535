package org.throughline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.throughline.app.RunningService;
import org.throughline.demo.Cast;
import org.throughline.kernel.MovingClock;

/** Where a story is lived through: the service, its time, and for each member a screen of their own, signed in. */
final class Stage implements AutoCloseable {
    private final MovingClock clock = new MovingClock(Instant.parse("2027-03-01T09:00:00Z"));
    private final RunningService service = RunningService.empty(clock);
    private final Map<String, Walk> people = new HashMap<>();
    private final Map<String, Integer> looked = new HashMap<>();
    private int mostLooks = 2;
    private final Browser browser;
    private final Screen screen;
    private final String lang;

    /** @param lang what everyone's browser asks for */
    Stage(Browser browser, Screen screen, String lang) {
        this.browser = browser;
        this.screen = screen;
        this.lang = lang;
    }

    /** The first person, who finds nothing there yet and sets the organisation up; the rest are told in. */
    void setUp() {
        var ada = new Walk(browser.page(screen, lang), service.address(), this::isToBeLookedAt);
        ada.go("/");
        assertThat(ada.here()).isEqualTo("/setup");
        ada.form("/setup")
                .set("organisation", "Tenants’ Federation")
                .set("language", "en")
                .set("zone", "Europe/Madrid")
                .set("name", "Ada Castle")
                .set("email", Tenants.email("Ada"))
                .set("password", Tenants.PASSWORD)
                .send();
        assertThat(ada.here()).isEqualTo("/setup/ways");
        people.put("Ada", ada);
        service.tell(clock, cast -> new Tenants(cast, today()).gather());
    }

    /**
     * Begins, or goes on, with what is told while nobody is at a screen. A minute goes by first: time stands still here, and whoever
     * tells in the same instant as another would give the same identities.
     */
    void begin(Consumer<Groundwork> story) {
        // the story of the whole line has looked at most kinds of pages already
        mostLooks = 1;
        clock.moveBy(Duration.ofMinutes(1));
        service.tell(clock, cast -> story.accept(new Groundwork(cast, today())));
    }

    private boolean isToBeLookedAt(String kind) {
        return looked.merge(kind, 1, Integer::sum) <= mostLooks;
    }

    /** Whoever has this first name, at their own screen. */
    Walk person(String name) {
        return people.computeIfAbsent(name, known -> signedIn(known, screen, lang));
    }

    /** The same person again, on a phone and in this language. */
    Walk onPhone(String name, String language) {
        return signedIn(name, Screen.PHONE, language);
    }

    /** Tells something in between. */
    void tell(BiConsumer<Cast, LocalDate> story) {
        service.tell(clock, cast -> story.accept(cast, today()));
    }

    /** Signs someone in on a page that does not walk. */
    void signIn(Page page, String name) {
        page.navigate(address() + "/sign-in");
        page.locator("input[name='email']").fill(Tenants.email(name));
        page.locator("input[name='password']").fill(Tenants.PASSWORD);
        page.locator("main form[action$='/sign-in'] button").first().click();
        page.waitForLoadState();
    }

    String address() {
        return service.address();
    }

    private Walk signedIn(String name, Screen on, String language) {
        var walk = new Walk(browser.page(on, language), service.address(), this::isToBeLookedAt);
        walk.go("/sign-in");
        walk.form("/sign-in")
                .set("email", Tenants.email(name))
                .set("password", Tenants.PASSWORD)
                .send();
        return walk.reading(language);
    }

    /** Lets time go by. */
    void pass(Duration time) {
        clock.moveBy(time);
    }

    /** Lets days go by; whoever comes back after weeks signs in again. */
    void passDays(int days) {
        pass(Duration.ofDays(days));
        people.clear();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    @Override
    public void close() {
        service.close();
    }
}
