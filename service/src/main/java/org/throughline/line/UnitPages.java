package org.throughline.line;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.http.Page;
import org.throughline.http.Redirect;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.org.Units;

/** The page of one unit: its plans, its people and bodies, the units below. An old address leads to the new one. */
@Path("/units")
@Produces(MediaType.TEXT_HTML)
public final class UnitPages {
    private final Work work;
    private final Units units;
    private final UnitShow show;

    public UnitPages(Work work, Units units, UnitShow show) {
        this.work = work;
        this.units = units;
        this.show = show;
    }

    @GET
    @Path("{unit}")
    @Access(Access.To.SIGNED_IN)
    public Response show(@Context Actor actor, @PathParam("unit") String slug) {
        return work.read(actor, tx -> {
            var unit = units.bySlug(tx, slug).orElseThrow(Refusal::unknown);
            return unit.slug().equals(slug)
                    ? new Page("unit/show", show.of(tx, actor, unit)).status(200)
                    : Redirect.to("/units/" + unit.slug());
        });
    }
}
