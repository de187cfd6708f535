package org.throughline.http;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import java.time.Duration;
import org.throughline.kernel.Digest;

/** Answers who asks again for a {@link Steady} page by the version of the whole, which is one look, instead of by its words. */
@Provider
final class SteadyPages implements DynamicFeature {
    private static final String KEPT = "private, no-cache";
    private static final long QUARTER = Duration.ofMinutes(15).toMillis();
    private static final String TAG = SteadyPages.class.getName();

    private final Surroundings surroundings;
    private final Clock clock;
    /** The words and templates are those of this run of the program. */
    private final long run = System.nanoTime();

    SteadyPages(Surroundings surroundings, Clock clock) {
        this.surroundings = surroundings;
        this.clock = clock;
    }

    @Override
    public void configure(ResourceInfo route, FeatureContext context) {
        if (route.getResourceMethod().isAnnotationPresent(Steady.class)) {
            context.register(new Asked(), Priorities.USER);
        }
    }

    private final class Asked implements ContainerRequestFilter, ContainerResponseFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            // a page that says what was just done says it once
            if (request.getCookies().containsKey(Redirect.COOKIE)) {
                return;
            }
            var tag = tag(Visitor.of(request));
            request.setProperty(TAG, tag);
            if (Tags.isSame(request.getHeaderString("If-None-Match"), tag)) {
                request.abortWith(Response.notModified().build());
            }
        }

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            var tag = request.getProperty(TAG);
            if (tag != null && (response.getStatus() == 200 || response.getStatus() == 304)) {
                response.getHeaders().putSingle("ETag", tag);
                response.getHeaders().putSingle("Cache-Control", KEPT);
                response.getHeaders().putSingle("Vary", "Authorization, Cookie, Accept-Language");
            }
        }
    }

    /**
     * Of the record, the reader with all that decides what they may read, and the quarter of the hour, since days end in different units
     * at different ones.
     */
    private String tag(Visitor visitor) {
        var whole = String.join(
                " ",
                Long.toString(run),
                visitor.state().map(Object::toString).orElseGet(surroundings::version),
                Long.toString(clock.millis() / QUARTER),
                visitor.actor().member().text(),
                visitor.actor().lang(),
                visitor.csrf());
        return '"' + Digest.sha256(whole).substring(0, 32) + '"';
    }
}
