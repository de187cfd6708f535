package org.throughline.http;

import jakarta.ws.rs.core.Response;

/**
 * A template and what it shows. The model is a record; its components are the template's names.
 *
 * @param template below {@code web/templates}, without its ending, as {@code plan/list}
 */
public record Page(String template, Object model) {

    /** The page as an answer that is not simply 200. */
    public Response status(int status) {
        return Response.status(status)
                .entity(this)
                .type("text/html;charset=UTF-8")
                .build();
    }
}
