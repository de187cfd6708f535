package org.throughline.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.jackson.Jackson;
import io.dropwizard.testing.junit5.ResourceExtension;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.glassfish.jersey.client.ClientProperties;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.throughline.kernel.Actor;

/**
 * Routes of one feature served in memory, with the real edge around them: templates, errors, access rules, forms. Whoever the
 * test says is signed in.
 */
public final class TestEdge implements AutoCloseable {
    private static final String CSRF = "csrf-of-the-test";

    private final ResourceExtension resources;

    /** @param actor asked at each request, so that a test can change who it is */
    public TestEdge(Supplier<Actor> actor, Clock clock, Object... routes) {
        ObjectMapper mapper = Json.configure(Jackson.newObjectMapper());
        var builder = ResourceExtension.builder()
                .setMapper(mapper)
                .setRegisterDefaultExceptionMappers(false)
                .setClientConfigurator(config -> config.property(ClientProperties.FOLLOW_REDIRECTS, false))
                .addProvider(new SignedIn(actor));
        Edge.components(new Messages(), new Quiet(), clock).forEach(builder::addResource);
        for (var route : routes) {
            builder.addResource(route);
        }
        this.resources = builder.build();
        try {
            resources.before();
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    public Response get(String path) {
        return request(path).get();
    }

    /** The page at this path, which must be 200. */
    public Document page(String path) {
        var response = get(path);
        var body = response.readEntity(String.class);
        if (response.getStatus() != 200) {
            throw new AssertionError(path + " answered " + response.getStatus() + ": "
                    + Jsoup.parse(body).text());
        }
        return Jsoup.parse(body);
    }

    /** Sends a form as a page would, under this request key. */
    public Response post(String path, String key, Map<String, String> fields) {
        var form = new MultivaluedHashMap<String, String>();
        fields.forEach(form::putSingle);
        form.putSingle("_csrf", CSRF);
        form.putSingle("_key", key);
        return request(path).post(Entity.form(form));
    }

    /** Sends JSON as a program would. */
    public Response post(String path, Object json) {
        return request(path).header("X-CSRF", CSRF).post(Entity.entity(json, MediaType.APPLICATION_JSON_TYPE));
    }

    public Response put(String path, Object json) {
        return request(path).header("X-CSRF", CSRF).put(Entity.entity(json, MediaType.APPLICATION_JSON_TYPE));
    }

    public Response delete(String path) {
        return request(path).header("X-CSRF", CSRF).delete();
    }

    public Invocation.Builder request(String path) {
        int query = path.indexOf('?');
        var target = resources.target(query < 0 ? path : path.substring(0, query));
        if (query >= 0) {
            for (var pair : path.substring(query + 1).split("&", -1)) {
                int at = pair.indexOf('=');
                target = target.queryParam(pair.substring(0, at), pair.substring(at + 1));
            }
        }
        return target.request();
    }

    @Override
    public void close() {
        try {
            resources.after();
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    @Priority(Priorities.AUTHENTICATION)
    private record SignedIn(Supplier<Actor> actor) implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            new Visitor(actor.get(), CSRF, false).enter(request);
        }
    }

    private record Quiet() implements Surroundings {
        @Override
        public String organisation() {
            return "Harbour Federation";
        }

        @Override
        public List<Part> parts(Actor actor) {
            return List.of();
        }
    }
}
