package org.throughline.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.throughline.kernel.Refusal;

/**
 * Reads a request's body once, and no more of it than is allowed, whatever its length claims to be: a body that comes in
 * chunks is counted like any other.
 */
@Provider
@PreMatching
@Priority(10)
final class Limits implements ContainerRequestFilter {
    static final String BODY = Limits.class.getName();
    static final int USUAL = 1 << 20;
    static final int UPLOAD = 12 << 20;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        int limit = isUpload(request.getMediaType()) ? UPLOAD : USUAL;
        if (request.getLength() > limit) {
            throw Refusal.tooLarge(limit);
        }
        if (!request.hasEntity()) {
            return;
        }
        var body = request.getEntityStream().readNBytes(limit + 1);
        if (body.length > limit) {
            throw Refusal.tooLarge(limit);
        }
        request.setProperty(BODY, body);
        request.setEntityStream(new ByteArrayInputStream(body));
    }

    static byte[] body(ContainerRequestContext request) {
        return request.getProperty(BODY) instanceof byte[] body ? body : new byte[0];
    }

    /** Forms and JSON are short; a file comes in parts, as text, as XML, or as bytes of no kind. */
    private static boolean isUpload(MediaType type) {
        return type != null
                && (type.getType().equals("multipart")
                        || type.getType().equals("text")
                        || type.getSubtype().equals("xml")
                        || type.getSubtype().equals("octet-stream"));
    }
}
