package org.throughline.task;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.org.Units;

/** A unit's tasks, for programs. */
@Path("/api/units/{unit}/tasks")
@Produces(MediaType.APPLICATION_JSON)
public final class UnitTaskResource {
    private final Work work;
    private final Units units;
    private final Tasks tasks;
    private final TaskViews views;

    public UnitTaskResource(Work work, Units units, Tasks tasks, TaskViews views) {
        this.work = work;
        this.units = units;
        this.tasks = tasks;
        this.views = views;
    }

    /** A page of them by the day they are due; {@code next} is the {@code after} of the next page, where there is one. */
    record Listed(List<TaskView> tasks, Optional<String> next) {}

    @GET
    @Access(Access.To.ANYONE)
    public Listed list(
            @Context Actor actor,
            @PathParam("unit") String unit,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("after") @DefaultValue("") String after) {
        return work.read(actor, tx -> {
            var where = units.bySlug(tx, unit).orElseThrow(Refusal::unknown);
            var found = tasks.ofUnit(tx, where.id(), Filter.states(state), Optional.empty(), Filter.after(after));
            return new Listed(views.of(tx, Filter.page(found)), Filter.next(found));
        });
    }
}
