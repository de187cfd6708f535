package org.throughline.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.Providers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.throughline.kernel.Digest;

/**
 * Gives each JSON answer of the API an {@code ETag}, the digest of its bytes. Who asks again with it is told 304, without the
 * bytes, while they are still the same.
 */
@Provider
@Priority(Priorities.USER - 100)
final class Tags implements ContainerResponseFilter {
    private static final int LONG_ENOUGH = 32;

    @Context
    private Providers providers;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        if (!request.getMethod().equals("GET")
                || !Errors.forPrograms(request)
                || response.getStatus() != 200
                || response.getEntity() == null
                || !MediaType.APPLICATION_JSON_TYPE.isCompatible(response.getMediaType())) {
            return;
        }
        var bytes = response.getEntity() instanceof byte[] ready ? ready : written(response);
        var tag = "\"" + Digest.sha256(bytes).substring(0, LONG_ENOUGH) + "\"";
        response.getHeaders().putSingle("ETag", tag);
        response.getHeaders().add("Vary", "Authorization, Cookie, Accept-Language");
        if (isSame(request.getHeaderString("If-None-Match"), tag)) {
            response.setEntity(null);
            response.setStatusInfo(Response.Status.NOT_MODIFIED);
        } else {
            response.setEntity(bytes);
            // or else it would go out in chunks
            response.getHeaders().putSingle("Content-Length", bytes.length);
        }
    }

    @SuppressWarnings("unchecked")
    private byte[] written(ContainerResponseContext response) throws IOException {
        var writer = (MessageBodyWriter<Object>) providers.getMessageBodyWriter(
                response.getEntityClass(),
                response.getEntityType(),
                response.getEntityAnnotations(),
                response.getMediaType());
        var out = new ByteArrayOutputStream();
        writer.writeTo(
                response.getEntity(),
                response.getEntityClass(),
                response.getEntityType(),
                response.getEntityAnnotations(),
                response.getMediaType(),
                response.getHeaders(),
                out);
        return out.toByteArray();
    }

    /** Whether the asker has it; on its way through a compressing server a tag may have grown an ending. */
    static boolean isSame(String asked, String tag) {
        return asked != null
                && Arrays.stream(asked.split(",", -1))
                        .map(text -> text.strip().replace("W/", "").replace("--gzip", ""))
                        .anyMatch(text -> text.equals(tag) || text.equals("*"));
    }
}
