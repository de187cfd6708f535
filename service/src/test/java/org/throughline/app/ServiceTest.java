package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The configuration that ships starts a service that answers, with its headers, its styles and its manners. */
class ServiceTest {
    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.empty();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void everyAnswerSaysWhatABrowserMayDo() {
        for (var path : new String[] {"/", "/nowhere", "/api/nowhere", "/assets/x/look.css"}) {
            var headers = service.get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
            assertThat(headers.allValues("Cache-Control")).as(path).hasSize(1);
        }
    }

    @Test
    void theFootOfAPageLeadsToTheSource() {
        assertThat(Jsoup.parse(service.get("/sign-in").body())
                        .select("footer a")
                        .eachAttr("href"))
                .contains(RunningService.SOURCE);
    }

    @Test
    void stylesAndFontsAreServedWithThePages() {
        var styles = service.get("/assets/x/look.css");

        assertThat(styles.statusCode()).isEqualTo(200);
        assertThat(styles.body()).startsWith("@layer").doesNotContain("@import").contains(".thread__step");
        assertThat(service.get("/assets/x/fonts/source-serif-4-latin-wght-normal.woff2")
                        .statusCode())
                .isEqualTo(200);
        assertThat(service.get("/assets/x/../config.yml").statusCode()).isBetween(400, 499);
        assertThat(service.get("/assets/x/%2e%2e/config.yml").statusCode()).isBetween(400, 499);
    }

    @Test
    void whatIsNotThereIsAPageToPeopleAndAProblemToPrograms() {
        assertThat(service.get("/nowhere").statusCode()).isEqualTo(404);
        assertThat(service.get("/nowhere").body()).contains("<!doctype html>");
        assertThat(RunningService.json(service.get("/api/nowhere")).get("code").asText())
                .isEqualTo("unknown");
    }
}
