package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.dropwizard.jersey.DropwizardResourceConfig;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ServerProperties;
import org.junit.jupiter.api.Test;
import org.throughline.db.TestDatabase;

/** What the service does not look for at each start. */
class RouteModelTest {
    @Test
    void nothingIsWrongWithTheRoutesByThemselvesOrTogether() {
        try (var db = TestDatabase.sqlite()) {
            var config = DropwizardResourceConfig.forTesting();
            Service.register(new House(db.database(), db.clock(), 1), "", config);
            config.property(ServerProperties.RESOURCE_VALIDATION_DISABLE, false);

            assertThatCode(() ->
                            new ApplicationHandler(config).getInjectionManager().shutdown())
                    .doesNotThrowAnyException();
        }
    }
}
