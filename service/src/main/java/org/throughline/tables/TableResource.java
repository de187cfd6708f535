package org.throughline.tables;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.throughline.http.Access;
import org.throughline.http.Gives;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.org.Loaded;

/** Tables in and out, for programs. */
@Path("/api/tables/{what}")
public final class TableResource {
    private final TableExports exports;
    private final TableImports imports;

    public TableResource(TableExports exports, TableImports imports) {
        this.exports = exports;
        this.imports = imports;
    }

    @GET
    @Produces("text/csv")
    @Access(Access.To.SIGNED_IN)
    @Gives(byte[].class)
    public Response file(@Context Actor actor, @PathParam("what") String what) {
        return TablePages.download(exports, actor, TableKind.of(what).orElseThrow(Refusal::unknown));
    }

    /** Loads the table in the body; with {@code rehearse} only says what would be loaded. */
    @POST
    @Consumes("text/csv")
    @Produces(MediaType.APPLICATION_JSON)
    @Access(Access.To.SIGNED_IN)
    public Loaded load(
            @Context Actor actor,
            @PathParam("what") String what,
            @QueryParam("rehearse") boolean rehearse,
            byte[] file) {
        var kind = TableKind.of(what).filter(TableImports::loads).orElseThrow(Refusal::unknown);
        return rehearse ? imports.rehearse(actor, kind, file).sound() : imports.load(actor, kind, file);
    }
}
