package org.throughline.exchange;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.http.Messages;
import org.throughline.http.Page;
import org.throughline.kernel.Actor;
import org.throughline.parts.Step;

/** Giving a plan out, for people. */
@Path("/plans/{slug}/export")
public final class ExportPages {
    private final Work work;
    private final Downloads downloads;
    private final Messages messages;

    public ExportPages(Work work, Downloads downloads, Messages messages) {
        this.work = work;
        this.downloads = downloads;
        this.messages = messages;
    }

    record View(List<Step> path, String title, String line, List<Choice> choices) {}

    /** One form to choose; name is what the file is called. */
    record Choice(String href, String title, String line) {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Access(Access.To.ANYONE)
    public Page choose(@Context Actor actor, @PathParam("slug") String slug) {
        var plan = work.read(actor, tx -> downloads.plan(tx, slug));
        var lang = actor.lang();
        var title = messages.say(lang, "exchange.export.title");
        return new Page(
                "plan/export",
                new View(
                        List.of(
                                new Step("/plans", messages.say(lang, "navigation.plans"), false),
                                new Step("/plans/" + plan.slug(), plan.title(), false),
                                new Step("", title, true)),
                        title,
                        messages.say(lang, "exchange.export.line"),
                        Stream.of(ExportFormat.values())
                                .map(format -> new Choice(
                                        "/plans/" + plan.slug() + "/export/" + format.word(),
                                        messages.say(lang, "exchange.export." + format.word()),
                                        messages.say(lang, "exchange.export." + format.word() + ".line")))
                                .toList()));
    }

    @GET
    @Path("{format}")
    @Produces(MediaType.WILDCARD)
    @Access(Access.To.ANYONE)
    public Response file(
            @Context Actor actor,
            @PathParam("slug") String slug,
            @PathParam("format") String format,
            @QueryParam("version") Integer version) {
        return downloads.file(actor, slug, Optional.ofNullable(version), format);
    }
}
