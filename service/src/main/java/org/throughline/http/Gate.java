package org.throughline.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.throughline.kernel.Digest;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.RequestKey;

/**
 * Lets a request through to its route: the route's access rule, the defence against forged requests, and the key that
 * makes a repeated send one deed. Runs after the sign-in filter has said who it is.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
final class Gate implements ContainerRequestFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Context
    private ResourceInfo route;

    @Override
    public void filter(ContainerRequestContext request) {
        var visitor = Visitor.of(request);
        admit(visitor);
        if (SAFE.contains(request.getMethod())) {
            return;
        }
        var form = Form.read(request);
        if (!visitor.token()) {
            refuseForged(request, visitor, form);
        }
        key(request, form).ifPresent(key -> visitor.with(key).enter(request));
    }

    private void admit(Visitor visitor) {
        var method = route.getResourceMethod();
        var access = method == null ? null : method.getAnnotation(Access.class);
        if (method != null && access == null) {
            throw Refusal.denied("no_rule");
        }
        if (access != null
                && access.value() == Access.To.SIGNED_IN
                && !visitor.actor().isPerson()) {
            throw Refusal.signIn();
        }
    }

    /**
     * A browser says where a request comes from; one that comes from elsewhere is refused. Whoever is signed in must also
     * send back what only our own pages were given.
     */
    private static void refuseForged(ContainerRequestContext request, Visitor visitor, Form form) {
        var site = request.getHeaderString("Sec-Fetch-Site");
        var origin = request.getHeaderString("Origin");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            throw Refusal.denied("forged");
        }
        if (site == null && origin != null && !sameOrigin(request, origin)) {
            throw Refusal.denied("forged");
        }
        if (!visitor.actor().isPerson()) {
            return;
        }
        if (isMultipart(request)) {
            // its fields are read only by the route, so a browser must have said that it comes from here
            if (site == null && origin == null) {
                throw Refusal.denied("forged");
            }
            return;
        }
        var sent = Optional.ofNullable(request.getHeaderString("X-CSRF"))
                .orElseGet(() -> form.optional("_csrf").orElse(""));
        if (!MessageDigest.isEqual(
                sent.getBytes(StandardCharsets.UTF_8), visitor.csrf().getBytes(StandardCharsets.UTF_8))) {
            throw Refusal.denied("forged");
        }
    }

    private static boolean sameOrigin(ContainerRequestContext request, String origin) {
        var host = request.getHeaderString("Host");
        try {
            return host != null && host.equals(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Optional<RequestKey> key(ContainerRequestContext request, Form form) {
        var header = request.getHeaderString("Idempotency-Key");
        var key = header != null ? Optional.of(header) : form.optional("_key");
        return key.map(text -> {
            if (text.length() > 200) {
                throw Refusal.invalid("request.key_too_long");
            }
            return new RequestKey(
                    text, request.getMethod() + " /" + request.getUriInfo().getPath(), bodyHash(request, form));
        });
    }

    private static String bodyHash(ContainerRequestContext request, Form form) {
        if (!form.isEmpty()) {
            var out = new ByteArrayOutputStream();
            form.names().stream().filter(name -> !name.startsWith("_")).sorted().forEach(name -> {
                out.writeBytes((name + "\n").getBytes(StandardCharsets.UTF_8));
                form.all(name)
                        .forEach(value ->
                                out.writeBytes((value.length() + " " + value + "\n").getBytes(StandardCharsets.UTF_8)));
            });
            return Digest.sha256(out.toByteArray());
        }
        return Digest.sha256(Limits.body(request));
    }

    private static boolean isMultipart(ContainerRequestContext request) {
        var type = request.getMediaType();
        return type != null && type.getType().equals(MediaType.MULTIPART_FORM_DATA_TYPE.getType());
    }
}
