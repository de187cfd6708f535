package org.throughline.http;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Writes a {@link Page} as HTML in the reader's language. */
final class PageWriter implements MessageBodyWriter<Page> {
    private final Templates templates;
    private final Frames frames;

    @Inject
    private Provider<ContainerRequestContext> request;

    PageWriter(Templates templates, Frames frames) {
        this.templates = templates;
        this.frames = frames;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == Page.class;
    }

    @Override
    public void writeTo(
            Page page,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        var frame = frames.around(request.get());
        headers.putSingle("Content-Type", "text/html;charset=UTF-8");
        headers.putSingle("Content-Language", frame.lang());
        if (!frame.flash().isEmpty()) {
            headers.add("Set-Cookie", Redirect.COOKIE + "=;Path=/;Max-Age=0;HttpOnly;SameSite=Lax");
        }
        var bytes = templates.renderBytes(page.template(), frame.lang(), frame, page.model());
        // or else it would go out in chunks
        headers.putSingle("Content-Length", bytes.length);
        out.write(bytes);
    }
}
