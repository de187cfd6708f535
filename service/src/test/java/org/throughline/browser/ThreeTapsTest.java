package org.throughline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.task.TaskWords;

/** With one hand and without script: from the desk to a report that is saved, every tap counted. */
class ThreeTapsTest {
    private static final Actor SYSTEM = Actor.system("test");

    @RegisterExtension
    final Browser browser = new Browser();

    private int taps;

    @Test
    void aReportTakesThreeTapsFromTheDesk() {
        try (var stage = new Stage(browser, Screen.PHONE, "en")) {
            stage.setUp();
            stage.tell((cast, today) -> {
                var harbour = cast.work()
                        .read(
                                SYSTEM,
                                tx -> cast.units()
                                        .bySlug(tx, "harbour")
                                        .orElseThrow()
                                        .id());
                var eli = cast.work()
                        .read(
                                SYSTEM,
                                tx -> cast.members()
                                        .byEmail(tx, Tenants.email("Eli"))
                                        .orElseThrow()
                                        .id());
                // four that are due soon have their line on the desk; this one is further off
                cast.tasks().make(SYSTEM, harbour, Optional.empty(), words("Carry the chairs", today.plusDays(9), eli));
                cast.tasks().make(SYSTEM, harbour, Optional.empty(), words("Hand out papers", today, eli));
            });
            var page = browser.page(Screen.PHONE, "en", false);
            stage.signIn(page, "Eli");

            taps = 0;
            tap(page, "a[href$='/report']");
            page.waitForURL("**/report");
            tap(page, "button[value='DONE']");
            page.waitForURL(stage.address() + "/");
            assertThat(page.locator(".agenda").first().innerText()).doesNotContain("Carry the chairs");
            assertThat(page.locator("body").innerText()).contains("Reported on “Carry the chairs”");
            assertThat(taps).isLessThanOrEqualTo(3);

            taps = 0;
            page.locator("input[name='said']").fill("14 people, 540 papers");
            tap(page, "button[value='DONE']");
            assertThat(page.locator(".report__read").innerText()).contains("540");
            tap(page, "main form.report button");
            page.waitForURL(stage.address() + "/");
            assertThat(page.locator("body").innerText()).contains("Reported on “Hand out papers”");
            // and one into the line
            assertThat(taps + 1).isLessThanOrEqualTo(3);
        }
    }

    private void tap(Page page, String what) {
        page.locator(what).first().tap();
        taps++;
    }

    private static TaskWords words(String title, LocalDate due, MemberId who) {
        return TaskWords.titled(title).due(due).by(who);
    }
}
