package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HomePagesTest {

    @Test
    void anEmptyInstallationBeginsWithItsSetUp() {
        try (var service = RunningService.empty()) {
            var first = service.get("/");

            assertThat(first.statusCode()).isEqualTo(303);
            assertThat(first.headers().firstValue("Location").orElse("")).endsWith("/setup");
        }
    }
}
