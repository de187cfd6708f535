package org.throughline.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.kernel.Actor;

/** The organisation's list of what is measured, for programs. */
@Path("/api/measures")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MeasureResource {
    private final Work work;
    private final Measures measures;

    public MeasureResource(Work work, Measures measures) {
        this.work = work;
        this.measures = measures;
    }

    public record NewMeasure(
            @NotBlank String slug, int decimals, @NotNull Map<String, Measure.Name> names) {}

    @GET
    @Access(Access.To.ANYONE)
    public List<Measure> list(@Context Actor actor) {
        return work.read(actor, measures::all);
    }

    @POST
    @Access(Access.To.SIGNED_IN)
    public Measure define(@Context Actor actor, @NotNull @Valid NewMeasure wish) {
        var id = measures.define(actor, wish.slug(), wish.decimals(), wish.names());
        return work.read(actor, tx -> measures.get(tx, id));
    }
}
