package org.throughline.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.throughline.http.Access;

/** The description of the API, for whoever asks; it is put together for the first who does. */
@Path("/api/openapi.json")
@Produces(MediaType.APPLICATION_JSON)
public final class DescriptionResource {
    private final Supplier<ObjectNode> describe;
    private final AtomicReference<ObjectNode> description = new AtomicReference<>();

    public DescriptionResource(Supplier<ObjectNode> describe) {
        this.describe = describe;
    }

    @GET
    @Access(Access.To.ANYONE)
    public ObjectNode show() {
        // two who ask at once are told the same
        return description.updateAndGet(known -> known == null ? describe.get() : known);
    }
}
