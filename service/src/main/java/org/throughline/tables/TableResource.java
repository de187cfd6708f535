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
import java.util.List;
import org.throughline.http.Access;
import org.throughline.http.Gives;
import org.throughline.http.Messages;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;

/** Tables in and out, for programs. */
@Path("/api/tables/{what}")
public final class TableResource {
    private final TableExports exports;
    private final TableImports imports;
    private final Messages messages;

    public TableResource(TableExports exports, TableImports imports, Messages messages) {
        this.messages = messages;
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

    /**
     * What came of a table.
     *
     * @param notes what to know of single lines that are loaded, such as one that counts for no target
     */
    record Came(int added, int present, List<String> notes) {}

    /** Loads the table in the body; with {@code rehearse} only says what would be loaded. */
    @POST
    @Consumes("text/csv")
    @Produces(MediaType.APPLICATION_JSON)
    @Access(Access.To.SIGNED_IN)
    public Came load(
            @Context Actor actor,
            @PathParam("what") String what,
            @QueryParam("rehearse") boolean rehearse,
            byte[] file) {
        var kind = TableKind.of(what).filter(TableImports::loads).orElseThrow(Refusal::unknown);
        var done = rehearse ? imports.rehearse(actor, kind, file).sound() : imports.take(actor, kind, file);
        return new Came(
                done.loaded().added(),
                done.loaded().present(),
                done.notes().stream()
                        .map(note -> messages.say(actor.lang(), note.sentence()))
                        .toList());
    }
}
