package org.throughline.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import org.throughline.kernel.Refusal;

/**
 * Reads a request's body once, and no more of it than is allowed, whatever its length claims to be: a body that comes in
 * chunks is counted like any other, and a sender who dribbles does not hold a thread for ever. It comes after
 * the sign-in filter, which reads no body, so that the refusal is in the reader's language.
 */
@Provider
@PreMatching
@Priority(30)
final class Limits implements ContainerRequestFilter {
    static final String BODY = Limits.class.getName();
    static final int USUAL = 1 << 20;
    static final int UPLOAD = 12 << 20;
    /** So much of what is too large is read and thrown away, since who still sends does not hear a refusal. */
    private static final int DRAINED = 2 * UPLOAD;

    private static final int PART = 1 << 14;
    /** Seconds after which a sender is asked for some speed; a phone with a weak signal may take its time until then. */
    private static final int PATIENCE = 20;
    /** Bytes in a second below which a sender would hold a thread for too long. */
    private static final int SLOWEST = 256;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        int limit = isUpload(request.getMediaType()) ? UPLOAD : USUAL;
        if (!request.hasEntity()) {
            return;
        }
        var body = read(request.getEntityStream(), limit, partOf(request.getLength()));
        request.setProperty(BODY, body);
        request.setEntityStream(new ByteArrayInputStream(body));
    }

    /** No more than is said to come, where it is little: the one more finds the end at once. */
    private static int partOf(int said) {
        return said < 0 || said >= PART ? PART : said + 1;
    }

    private static byte[] read(InputStream stream, int limit, int size) throws IOException {
        var body = new ByteArrayOutputStream(size);
        var part = new byte[size];
        long all = 0;
        long begun = System.nanoTime();
        for (int length = stream.read(part); length >= 0; length = stream.read(part)) {
            all += length;
            if (all <= limit) {
                body.write(part, 0, length);
            }
            long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
            if (seconds > PATIENCE && all < seconds * SLOWEST) {
                throw new ClientErrorException(Response.Status.REQUEST_TIMEOUT);
            }
            if (all > DRAINED) {
                break;
            }
        }
        if (all > limit) {
            throw Refusal.tooLarge(limit);
        }
        return body.toByteArray();
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
