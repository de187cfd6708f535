package org.throughline.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.throughline.http.Access;

/** The description of the API, for whoever asks. */
@Path("/api/openapi.json")
@Produces(MediaType.APPLICATION_JSON)
public final class DescriptionResource {
    private final ObjectNode description;

    public DescriptionResource(ObjectNode description) {
        this.description = description;
    }

    @GET
    @Access(Access.To.ANYONE)
    public ObjectNode show() {
        return description;
    }
}
