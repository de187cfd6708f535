package org.throughline.task;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.http.Gives;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.org.Units;
import org.throughline.plan.ProvisionId;
import org.throughline.progress.NewReading;
import org.throughline.progress.Weight;

/** Tasks and what is reported on them, for programs. */
@Path("/api/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TaskResource {
    private final Work work;
    private final Units units;
    private final Tasks tasks;
    private final Updates updates;
    private final Reports reports;
    private final TaskViews views;

    public TaskResource(Work work, Units units, Tasks tasks, Updates updates, Reports reports, TaskViews views) {
        this.work = work;
        this.units = units;
        this.tasks = tasks;
        this.updates = updates;
        this.reports = reports;
        this.views = views;
    }

    /** A task to be set; {@code unit} by its slug. */
    record NewTask(
            @NotBlank String unit,
            Optional<ProvisionId> objective,
            @NotBlank String title,
            Optional<String> body,
            Optional<LocalDate> due,
            Optional<Long> weight,
            Optional<String> duty,
            Optional<MemberId> responsible,
            Optional<List<MemberId>> others) {

        TaskWords words() {
            return TaskResource.words(title, body, due, weight, duty, responsible, others);
        }
    }

    /** A task's words anew, all of them, with the revision that the writer saw. */
    record EditedTask(
            @NotBlank String title,
            Optional<String> body,
            Optional<LocalDate> due,
            Optional<Long> weight,
            Optional<String> duty,
            Optional<MemberId> responsible,
            Optional<List<MemberId>> others,
            long revision) {

        TaskWords words() {
            return TaskResource.words(title, body, due, weight, duty, responsible, others);
        }
    }

    /** Where a task is to hang; without an objective it is other work. */
    record Place(Optional<ProvisionId> objective) {}

    /** Why a task is given up. */
    record Dropping(@NotNull String why) {}

    /** A line to be read, and nothing saved. */
    record Line(@NotNull String said, Optional<ProvisionId> objective) {}

    /** What was read: what is clear, what must be asked, the rest, and what of it looks like a quantity and cannot be counted. */
    record Understood(List<TaskView.Counted> quantities, List<Asked> questions, String note, List<String> uncounted) {}

    /** What can be read in more than one way: answered by the place of what is meant among these. */
    record Asked(String typed, List<TaskView.Counted> readings) {}

    @GET
    @Access(Access.To.SIGNED_IN)
    public List<TaskView> mine(@Context Actor actor) {
        return work.read(
                actor, tx -> views.of(tx, tasks.ofMember(tx, true, actor.member(), Tasks.open(), Tasks.After.NOTHING)));
    }

    @POST
    @Access(Access.To.SIGNED_IN)
    @Gives(value = TaskView.class, status = 201)
    public Response make(@Context Actor actor, @NotNull @Valid NewTask wish) {
        var unit = work.read(
                actor,
                tx -> units.bySlug(tx, wish.unit())
                        .orElseThrow(Refusal::unknown)
                        .id());
        var id = tasks.make(actor, unit, wish.objective(), wish.words());
        return Response.created(URI.create("/api/tasks/" + id.text()))
                .entity(show(actor, id))
                .build();
    }

    @GET
    @Path("{task}")
    @Access(Access.To.ANYONE)
    public TaskView show(@Context Actor actor, @PathParam("task") TaskId id) {
        return work.read(actor, tx -> views.of(tx, id));
    }

    @PUT
    @Path("{task}")
    @Access(Access.To.SIGNED_IN)
    public TaskView edit(@Context Actor actor, @PathParam("task") TaskId id, @NotNull @Valid EditedTask to) {
        tasks.edit(actor, id, to.words(), to.revision());
        return show(actor, id);
    }

    @PUT
    @Path("{task}/objective")
    @Access(Access.To.SIGNED_IN)
    public TaskView rehome(@Context Actor actor, @PathParam("task") TaskId id, @NotNull @Valid Place to) {
        tasks.rehome(actor, id, to.objective());
        return show(actor, id);
    }

    @POST
    @Path("{task}/drop")
    @Access(Access.To.SIGNED_IN)
    public TaskView drop(@Context Actor actor, @PathParam("task") TaskId id, @NotNull @Valid Dropping dropping) {
        updates.drop(actor, id, dropping.why());
        return show(actor, id);
    }

    /** Reads a line back and saves nothing. */
    @POST
    @Path("{task}/reading")
    @Access(Access.To.SIGNED_IN)
    public Understood read(@Context Actor actor, @PathParam("task") TaskId id, @NotNull @Valid Line line) {
        return work.read(actor, tx -> {
            var objective = tasks.get(tx, id).objective();
            var read = reports.read(tx, line.said(), actor.lang(), objective, Map.of());
            return new Understood(
                    read.quantities().stream().map(TaskResource::counted).toList(),
                    read.asks().stream()
                            .map(ask -> new Asked(
                                    ask.typed(),
                                    ask.readings().stream()
                                            .map(Reports::reading)
                                            .map(TaskResource::counted)
                                            .toList()))
                            .toList(),
                    read.note(),
                    read.uncounted());
        });
    }

    @GET
    @Path("{task}/updates")
    @Access(Access.To.ANYONE)
    public List<TaskView.Told> updates(@Context Actor actor, @PathParam("task") TaskId id) {
        return show(actor, id).updates();
    }

    @POST
    @Path("{task}/updates")
    @Access(Access.To.SIGNED_IN)
    public TaskView report(@Context Actor actor, @PathParam("task") TaskId id, @NotNull @Valid NewReport report) {
        // a line is read before anything is written, and most reports have none
        var read = report.says()
                ? work.read(
                        actor, tx -> report.read(tx, reports, tasks.get(tx, id).objective()))
                : Reports.ReadBack.NOTHING;
        updates.report(
                actor,
                id,
                today -> report.update(NewUpdate.on(id, report.happenedOn().orElse(today)), read));
        return show(actor, id);
    }

    private static TaskView.Counted counted(NewReading reading) {
        return new TaskView.Counted(
                BigDecimal.valueOf(reading.num(), reading.decimals()),
                reading.words(),
                reading.measure(),
                reading.indicator(),
                reading.of().isPresent() ? Optional.of(reading.of().getAsLong()) : Optional.empty());
    }

    private static TaskWords words(
            String title,
            Optional<String> body,
            Optional<LocalDate> due,
            Optional<Long> weight,
            Optional<String> duty,
            Optional<MemberId> responsible,
            Optional<List<MemberId>> others) {
        return new TaskWords(
                title,
                body.orElse(""),
                due,
                weight.orElse(Weight.DEFAULT),
                duty.orElse(""),
                responsible,
                others.orElse(List.of()));
    }
}
