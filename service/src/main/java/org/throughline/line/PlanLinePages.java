package org.throughline.line;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.throughline.http.Access;
import org.throughline.http.Messages;
import org.throughline.http.Page;
import org.throughline.kernel.Actor;

/** A plan as it is read. */
@Path("/plans")
@Produces(MediaType.TEXT_HTML)
public final class PlanLinePages {
    private final PlanLines lines;
    private final Messages messages;

    public PlanLinePages(PlanLines lines, Messages messages) {
        this.lines = lines;
        this.messages = messages;
    }

    @GET
    @Path("{plan}")
    @Access(Access.To.ANYONE)
    public Page show(@Context Actor actor, @PathParam("plan") String slug) {
        return page(actor, lines.read(actor, slug, Optional.empty()));
    }

    @GET
    @Path("{plan}/versions/{number: [0-9]{1,6}}")
    @Access(Access.To.ANYONE)
    public Page version(@Context Actor actor, @PathParam("plan") String slug, @PathParam("number") int number) {
        return page(actor, lines.read(actor, slug, Optional.of(number)));
    }

    @GET
    @Path("{plan}/work")
    @Access(Access.To.ANYONE)
    public Page work(@Context Actor actor, @PathParam("plan") String slug) {
        var line = lines.read(actor, slug, Optional.empty());
        var today = lines.today(actor, line);
        return new Page(
                "plan/work", new WorkScreen(messages, actor.lang(), today).show(line, lines.tasks(actor, line)));
    }

    private Page page(Actor actor, PlanLine line) {
        return new Page("plan/show", new PlanScreen(messages, actor.lang(), line).show());
    }
}
