package org.throughline.task;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.throughline.http.Slice;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.org.Units;

/** What a unit reports, with a task or without, for programs. */
@Path("/api/units/{unit}/updates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class UnitUpdateResource {
    private final Work work;
    private final Units units;
    private final Updates updates;
    private final Reports reports;
    private final TaskViews views;

    public UnitUpdateResource(Work work, Units units, Updates updates, Reports reports, TaskViews views) {
        this.work = work;
        this.units = units;
        this.updates = updates;
        this.reports = reports;
        this.views = views;
    }

    /** The newest first. */
    @GET
    @Access(Access.To.ANYONE)
    public Slice<TaskView.Told> list(
            @Context Actor actor, @PathParam("unit") String unit, @QueryParam("after") UpdateId after) {
        return work.read(actor, tx -> {
            var where = units.bySlug(tx, unit).orElseThrow(Refusal::unknown);
            var told = updates.ofUnit(tx, where.id(), Optional.ofNullable(after), Tasks.PAGE);
            var next = told.size() < Tasks.PAGE
                    ? Optional.<String>empty()
                    : Optional.of(told.get(Tasks.PAGE - 1).id().text());
            return new Slice<>(views.told(tx, told), next);
        });
    }

    /** A report without a task. */
    @POST
    @Access(Access.To.SIGNED_IN)
    public TaskView.Told report(
            @Context Actor actor, @PathParam("unit") String unit, @NotNull @Valid NewReport report) {
        var wish = work.read(actor, tx -> {
            var where = units.bySlug(tx, unit).orElseThrow(Refusal::unknown);
            var day = report.happenedOn().orElse(where.today(tx.now()));
            var bare = NewUpdate.of(where.id(), report.objective(), day);
            return report.update(bare, report.read(tx, reports, report.objective()));
        });
        var id = updates.report(actor, wish);
        return work.read(actor, tx -> views.told(tx, List.of(updates.get(tx, id))))
                .get(0);
    }
}
