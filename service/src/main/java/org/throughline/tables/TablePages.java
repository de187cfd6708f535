package org.throughline.tables;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.glassfish.jersey.media.multipart.FormDataParam;
import org.throughline.http.Access;
import org.throughline.http.Messages;
import org.throughline.http.Page;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.org.ReadScreens;
import org.throughline.org.SentTable;

/** Tables in and out, for people: a table is read and what it would do is shown before anything is loaded. */
@Path("/tables")
@Produces(MediaType.TEXT_HTML)
public final class TablePages {
    private final TableExports exports;
    private final TableImports imports;
    private final TableScreens screens;
    private final ReadScreens reads;

    public TablePages(TableExports exports, TableImports imports, Messages messages) {
        this.screens = new TableScreens(messages);
        this.reads = new ReadScreens(messages);
        this.exports = exports;
        this.imports = imports;
    }

    @GET
    @Access(Access.To.SIGNED_IN)
    public Page choose(@Context Actor actor) {
        return new Page("tables/all", screens.all(actor.lang(), exports.mayTake(actor)));
    }

    @GET
    @Path("{what}.csv")
    @Produces("text/csv")
    @Access(Access.To.SIGNED_IN)
    public Response file(@Context Actor actor, @PathParam("what") String what) {
        return download(exports, actor, TableKind.of(what).orElseThrow(Refusal::unknown));
    }

    @GET
    @Path("{what}/load")
    @Access(Access.To.SIGNED_IN)
    public Page ask(@Context Actor actor, @PathParam("what") String what) {
        return new Page("import/table", reads.ask(actor.lang(), screens.frame(actor.lang(), loaded(what))));
    }

    /** First says what would be loaded; with {@code load}, as the page of that answer sends it, loads it. */
    @POST
    @Path("{what}/load")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Access(Access.To.SIGNED_IN)
    public Response load(
            @Context Actor actor,
            @PathParam("what") String what,
            @FormDataParam("file") byte[] file,
            @FormDataParam("words") String words,
            @FormDataParam("load") String load) {
        var kind = loaded(what);
        return SentTable.of(file, words, load)
                .answer(
                        actor.lang(),
                        reads,
                        screens.frame(actor.lang(), kind),
                        csv -> imports.rehearse(actor, kind, csv),
                        csv -> imports.load(actor, kind, csv),
                        "/tables/" + what + "/load");
    }

    private static TableKind loaded(String what) {
        return TableKind.of(what).filter(TableImports::loads).orElseThrow(Refusal::unknown);
    }

    /** The table as a file; whether the actor may have it is asked before the first byte goes out. */
    static Response download(TableExports exports, Actor actor, TableKind kind) {
        exports.mustKeep(actor);
        StreamingOutput rows = out -> exports.write(actor, kind, out);
        return Response.ok(rows, "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + kind.word() + ".csv\"")
                .build();
    }
}
