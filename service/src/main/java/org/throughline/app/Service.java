package org.throughline.app;

import io.dropwizard.configuration.EnvironmentVariableSubstitutor;
import io.dropwizard.configuration.SubstitutingSourceProvider;
import io.dropwizard.core.Application;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.forms.MultiPartBundle;
import io.dropwizard.lifecycle.Managed;
import jakarta.servlet.DispatcherType;
import jakarta.ws.rs.Path;
import java.lang.reflect.Type;
import java.time.Clock;
import java.util.EnumSet;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.throughline.db.Database;
import org.throughline.db.StatementWatch;
import org.throughline.http.Edge;
import org.throughline.http.Json;
import org.throughline.http.SecurityHeaders;

/** The service: opens the database, builds the house over it, and serves its routes. */
public final class Service extends Application<Settings> {
    private final Clock clock;
    private final StatementWatch watch;

    public Service() {
        this(Clock.systemUTC());
    }

    /** At another time than now, for tests that walk through months. */
    Service(Clock clock) {
        this(clock, StatementWatch.NOBODY);
    }

    /** Under the eyes of someone who counts statements. */
    Service(Clock clock, StatementWatch watch) {
        this.clock = clock;
        this.watch = watch;
    }

    @Override
    public String getName() {
        return "throughline";
    }

    @Override
    public void initialize(Bootstrap<Settings> bootstrap) {
        bootstrap.setConfigurationSourceProvider(
                new SubstitutingSourceProvider(new ConfigurationFile(), new EnvironmentVariableSubstitutor(false)));
        Json.configure(bootstrap.getObjectMapper());
        bootstrap.addBundle(new MultiPartBundle());
    }

    @Override
    public void run(Settings settings, Environment environment) {
        var database = Database.open(settings.database());
        database.watch(watch);
        environment.lifecycle().manage(new Managed() {
            @Override
            public void stop() {
                database.close();
            }
        });
        var house = new House(
                database, clock, settings.node(), settings.secureCookies(), settings.runsAsDemo(), settings.mail());
        environment.healthChecks().register("database", new DatabaseHealth(house.work));
        environment.lifecycle().manage(new Settling(house));
        environment.lifecycle().manage(new Posting(house.postOffice));
        environment.lifecycle().manage(new GivingBack());
        environment.lifecycle().addServerLifecycleListener(Service::keepNoHeaders);
        serve(house, settings.source(), environment);
    }

    /**
     * Jetty would keep the headers of each connection for its next request. Some each request has its own of, as the key under which it
     * may come twice: they fill what is kept, and it is made anew every few requests, and outlives enough of them to fill the heap.
     */
    private static void keepNoHeaders(Server server) {
        for (var connector : server.getConnectors()) {
            connector.getConnectionFactories().stream()
                    .filter(HttpConfiguration.ConnectionFactory.class::isInstance)
                    .map(HttpConfiguration.ConnectionFactory.class::cast)
                    .forEach(factory -> factory.getHttpConfiguration().setHeaderCacheSize(0));
        }
    }

    static void serve(House house, String source, Environment environment) {
        environment
                .servlets()
                .addFilter("security-headers", new SecurityHeaders())
                .addMappingForUrlPatterns(EnumSet.allOf(DispatcherType.class), false, "/*");
        register(house, source, environment.jersey().getResourceConfig());
    }

    /** Every page and resource, and what stands around them. */
    static void register(House house, String source, ResourceConfig jersey) {
        // an address that a browser is led to begins with /, whatever name it asked for and whatever stands in front of
        // us
        jersey.property(ServerProperties.LOCATION_HEADER_RELATIVE_URI_RESOLUTION_DISABLED, true);
        // they are the same at each start, and a test looks for what is wrong with them
        jersey.property(ServerProperties.RESOURCE_VALIDATION_DISABLE, true);
        Edge.components(house.messages, house.surroundings(source), house.clock).forEach(jersey::register);
        var routes = Routes.of(house);
        var toAsk = routes.stream()
                .filter(route -> route.getClass().isAnnotationPresent(Path.class))
                .toList();
        routes.stream().filter(route -> !toAsk.contains(route)).forEach(jersey::register);
        toAsk.forEach(route -> jersey.register(route.getClass()));
        jersey.register(new AbstractBinder() {
            @Override
            protected void configure() {
                // all at once: left to itself, Dropwizard makes a class for each
                toAsk.forEach(route -> bind(route).to((Type) route.getClass()));
            }
        });
    }
}
