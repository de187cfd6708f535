package org.throughline.search;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.http.Slice;
import org.throughline.kernel.Actor;
import org.throughline.org.Units;

/** The search, for programs. */
@Path("/api/search")
@Produces(MediaType.APPLICATION_JSON)
public final class SearchResource {
    private final Work work;
    private final Units units;
    private final Search search;

    public SearchResource(Work work, Units units, Search search) {
        this.work = work;
        this.units = units;
        this.search = search;
    }

    @GET
    @Access(Access.To.ANYONE)
    public Slice<Result> find(
            @Context Actor actor,
            @QueryParam("q") String q,
            @QueryParam("kind") String kind,
            @QueryParam("unit") String unit,
            @QueryParam("from") String from,
            @QueryParam("until") String until,
            @QueryParam("after") String after) {
        var asked = new SearchAsked(q, kind, unit, from, until, after);
        return work.read(actor, tx -> Result.of(search.find(tx, asked.wanted(tx, units))));
    }
}
