package org.throughline.task;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.http.Slice;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.org.Units;
import org.throughline.plan.ProvisionId;

/** A unit's tasks, for programs. */
@Path("/api/units/{unit}/tasks")
@Produces(MediaType.APPLICATION_JSON)
public final class UnitTaskResource {
    private final Work work;
    private final Units units;
    private final Tasks tasks;
    private final Duties duties;
    private final Changes changes;
    private final TaskViews views;

    public UnitTaskResource(Work work, Units units, Tasks tasks, Duties duties, Changes changes, TaskViews views) {
        this.duties = duties;
        this.changes = changes;
        this.work = work;
        this.units = units;
        this.tasks = tasks;
        this.views = views;
    }

    /**
     * One change of many tasks; what is absent stays as it is on each.
     *
     * @param nobody that nobody answers for them any more
     * @param unhang that they hang on no objective any more
     * @param drop why they are given up
     */
    record BulkChange(
            @NotNull List<TaskId> tasks,
            Optional<LocalDate> due,
            Optional<MemberId> responsible,
            boolean nobody,
            Optional<ProvisionId> objective,
            boolean unhang,
            Optional<String> drop) {

        Change change() {
            return new Change(due, anew(responsible, nobody), anew(objective, unhang), drop.orElse(""));
        }

        private static <T> Change.Anew<T> anew(Optional<T> value, boolean none) {
            return value.isPresent() || none ? Change.Anew.to(value) : Change.Anew.asBefore();
        }
    }

    /** By the day they are due. */
    @GET
    @Access(Access.To.ANYONE)
    public Slice<TaskView> list(
            @Context Actor actor,
            @PathParam("unit") String unit,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("who") @DefaultValue("") String who,
            @QueryParam("on") @DefaultValue("") String objective,
            @QueryParam("duty") @DefaultValue("") String duty,
            @QueryParam("after") @DefaultValue("") String after) {
        return work.read(actor, tx -> {
            var where = units.bySlug(tx, unit).orElseThrow(Refusal::unknown);
            var found =
                    tasks.wholeOfUnit(tx, where.id(), new Wanted(state, who, objective, duty, ""), Filter.after(after));
            if (found.isEmpty()) {
                duties.requireKnown(tx, where, duty);
            }
            return new Slice<>(views.of(tx, Filter.page(found)), Filter.next(found));
        });
    }

    /** Changes many of them in one deed, all or none. */
    @POST
    @Path("changes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Access(Access.To.SIGNED_IN)
    public Changes.Changed change(
            @Context Actor actor, @PathParam("unit") String unit, @NotNull @Valid BulkChange wish) {
        var where = work.read(
                actor, tx -> changes.workedIn(tx, units.bySlug(tx, unit).orElseThrow(Refusal::unknown)));
        return changes.apply(actor, where.id(), wish.tasks(), wish.change());
    }
}
