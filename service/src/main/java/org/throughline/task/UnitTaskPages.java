package org.throughline.task;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.http.Page;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.org.Units;

/** A unit's tasks, for people; what is chosen stands in the address. */
@Path("/units/{unit}/tasks")
@Produces(MediaType.TEXT_HTML)
public final class UnitTaskPages {
    private final Work work;
    private final Units units;
    private final ListScreens lists;

    public UnitTaskPages(Work work, Units units, ListScreens lists) {
        this.work = work;
        this.units = units;
        this.lists = lists;
    }

    @GET
    @Access(Access.To.ANYONE)
    public Page list(
            @Context Actor actor,
            @PathParam("unit") String unit,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("mine") @DefaultValue("") String mine,
            @QueryParam("after") @DefaultValue("") String after) {
        return work.read(actor, tx -> {
            var where = units.bySlug(tx, unit).orElseThrow(Refusal::unknown);
            return new Page("task/list", lists.ofUnit(tx, where, state, !mine.isEmpty(), after));
        });
    }
}
