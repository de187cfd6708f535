package org.throughline.task;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.org.Unit;
import org.throughline.org.Units;
import org.throughline.plan.Plan;
import org.throughline.plan.PlanId;
import org.throughline.plan.Plans;
import org.throughline.plan.Provision;
import org.throughline.plan.ProvisionId;

/** Copies the tasks of a plan or a unit to another period or unit, for programs. */
@Path("/api/units/{unit}/tasks/copies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CopyResource {
    private final Work work;
    private final Units units;
    private final Plans plans;
    private final Copies copies;

    public CopyResource(Work work, Units units, Plans plans, Copies copies) {
        this.work = work;
        this.units = units;
        this.plans = plans;
        this.copies = copies;
    }

    /**
     * What is to be copied.
     *
     * @param from the slug of a plan whose tasks they are
     * @param fromUnit where no plan is named: the slug of a unit, all of whose tasks they are
     * @param into the slug of the plan of this unit that they come under
     * @param days how many days later each is due
     * @param tasks of those found, these alone
     */
    record NewCopies(
            Optional<String> from,
            Optional<String> fromUnit,
            Optional<LocalDate> since,
            Optional<LocalDate> until,
            Optional<String> into,
            Optional<Long> days,
            boolean people,
            Optional<List<TaskId>> tasks) {}

    /**
     * A task as it would be made.
     *
     * @param again by which rule it would come again
     * @param waitsNoMoreFor what the old one waits for, which is not among those that are copied
     */
    record Would(
            TaskId of,
            String title,
            Optional<LocalDate> due,
            Optional<ProvisionId> objective,
            Optional<MemberId> responsible,
            Optional<Rule> again,
            List<TaskId> waitsNoMoreFor) {}

    /** Which task was made of which. */
    record Made(TaskId of, TaskId task) {}

    /** Shows what would be made; nothing is. */
    @POST
    @Path("reading")
    @Access(Access.To.SIGNED_IN)
    public List<Would> read(@Context Actor actor, @PathParam("unit") String slug, @NotNull @Valid NewCopies wish) {
        return work.read(
                actor,
                tx -> copies.read(tx, unit(tx, slug).id(), wish(tx, wish)).stream()
                        .map(copy -> new Would(
                                copy.of().id(),
                                copy.of().title(),
                                copy.due(),
                                copy.on().map(Provision::id),
                                copy.responsible(),
                                copy.again(),
                                copy.waitsNoMoreFor().stream().map(Wait::id).toList()))
                        .toList());
    }

    /** All of them are made, or none. */
    @POST
    @Access(Access.To.SIGNED_IN)
    public List<Made> copy(@Context Actor actor, @PathParam("unit") String slug, @NotNull @Valid NewCopies wish) {
        var unit = work.read(actor, tx -> unit(tx, slug));
        return copies.copy(actor, unit.id(), work.read(actor, tx -> wish(tx, wish))).entrySet().stream()
                .map(pair -> new Made(pair.getKey(), pair.getValue()))
                .toList();
    }

    private Unit unit(Tx tx, String slug) {
        return copies.workedIn(tx, units.bySlug(tx, slug).orElseThrow(Refusal::unknown));
    }

    private CopyWish wish(Tx tx, NewCopies wish) {
        return new CopyWish(
                wish.from().map(slug -> plan(tx, slug)),
                wish.fromUnit()
                        .map(slug -> units.bySlug(tx, slug)
                                .orElseThrow(Refusal::unknown)
                                .id()),
                wish.since(),
                wish.until(),
                wish.into().map(slug -> plan(tx, slug)),
                wish.days().orElse(0L),
                wish.people(),
                Set.copyOf(wish.tasks().orElse(List.of())));
    }

    private PlanId plan(Tx tx, String slug) {
        return plans.bySlug(tx, slug).map(Plan::id).orElseThrow(Refusal::unknown);
    }
}
