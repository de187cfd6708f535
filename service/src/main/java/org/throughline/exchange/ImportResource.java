package org.throughline.exchange;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.http.Filters;
import org.throughline.http.Gives;
import org.throughline.http.Messages;
import org.throughline.http.Needed;
import org.throughline.kernel.Actor;
import org.throughline.org.Units;

/** Taking a plan in, for programs: the body is the file. */
@Path("/api/plans/import")
@Produces(MediaType.APPLICATION_JSON)
public final class ImportResource {
    private final Work work;
    private final Units units;
    private final PlanImports imports;
    private final Messages messages;

    public ImportResource(Work work, Units units, PlanImports imports, Messages messages) {
        this.work = work;
        this.units = units;
        this.imports = imports;
        this.messages = messages;
    }

    /**
     * @param unit its slug or its id
     * @param from the first day of the plan, where the file does not say it or another is meant
     */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Access(Access.To.SIGNED_IN)
    @Gives(value = ImportAnswer.class, status = 201)
    public Response take(
            @Context Actor actor,
            @Needed @QueryParam("unit") @DefaultValue("") String unit,
            @QueryParam("tier") @DefaultValue("strategic") String tier,
            @QueryParam("visibility") @DefaultValue("organisation") String visibility,
            @QueryParam("title") String title,
            @QueryParam("from") String from,
            @QueryParam("until") String until,
            @QueryParam("format") String format,
            byte[] file) {
        var id = work.read(
                actor, tx -> units.named(tx, Filters.required("unit", unit)).id());
        var asked = new ImportAsked(id.text(), tier, visibility, title, from, until, format);
        var imported = imports.save(actor, asked.wish(), imports.read(actor, id, asked.planFormat(), file));
        return Response.created(URI.create("/api/plans/" + imported.slug()))
                .entity(ImportAnswer.of(imported, messages, actor.lang()))
                .build();
    }
}
