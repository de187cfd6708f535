package org.throughline.line;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.throughline.http.Access;
import org.throughline.http.Messages;
import org.throughline.http.Page;
import org.throughline.kernel.Actor;

/** Where anything came from and what became of it. */
@Path("/line")
@Produces(MediaType.TEXT_HTML)
public final class LinePages {
    private final Genealogies genealogies;
    private final Messages messages;

    public LinePages(Genealogies genealogies, Messages messages) {
        this.genealogies = genealogies;
        this.messages = messages;
    }

    @GET
    @Path("{subject}")
    @Access(Access.To.ANYONE)
    public Page show(@Context Actor actor, @PathParam("subject") String subject) {
        var genealogy = genealogies.of(actor, Subject.parse(subject));
        return new Page("line/show", new LineScreen(messages, actor.lang()).show(genealogy));
    }
}
