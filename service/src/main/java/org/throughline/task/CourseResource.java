package org.throughline.task;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.kernel.Actor;

/** When a task comes again and what it waits for, for programs. */
@Path("/api/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CourseResource {
    private final Work work;
    private final Tasks tasks;
    private final Recurrences recurrences;
    private final Waits waits;

    public CourseResource(Work work, Tasks tasks, Recurrences recurrences, Waits waits) {
        this.work = work;
        this.tasks = tasks;
        this.recurrences = recurrences;
        this.waits = waits;
    }

    /** A rule: every so many weeks or months, to an end that must be named. */
    record NewRule(@NotNull Rhythm rhythm, Optional<Integer> step, Optional<LocalDate> until, boolean turns) {}

    /**
     * How a task comes again; without a rule it does not.
     *
     * @param next when the next one that is not made yet is due
     * @param times the latest first, at most twelve
     */
    record Recurrence(Optional<Rule> rule, boolean turns, Optional<LocalDate> next, List<Time> times) {}

    /** One time of several. */
    record Time(TaskId task, LocalDate day, TaskState state, Optional<LocalDate> doneOn, boolean late) {}

    /** The tasks that a task is to wait for, all of them. */
    record Others(@NotNull List<TaskId> waitsFor) {}

    /** What a task waits for, and what waits for it. */
    record Waiting(List<Beside> waitsFor, List<Beside> waitedBy) {}

    /** Another task. */
    record Beside(TaskId task, String title, TaskState state) {}

    @GET
    @Path("{task}/recurrence")
    @Access(Access.To.ANYONE)
    public Recurrence recurrence(@Context Actor actor, @PathParam("task") TaskId id) {
        return work.read(actor, tx -> {
            var today = tasks.today(tx, tasks.get(tx, id));
            var series = recurrences.of(tx, id);
            return new Recurrence(
                    series.map(Series::rule),
                    series.map(Series::turns).orElse(false),
                    series.flatMap(Series::nextOn),
                    series.map(one -> recurrences.occurrences(tx, one.id()).stream()
                                    .map(time -> new Time(
                                            time.task(), time.day(), time.state(), time.doneOn(), time.late(today)))
                                    .toList())
                            .orElse(List.of()));
        });
    }

    @PUT
    @Path("{task}/recurrence")
    @Access(Access.To.SIGNED_IN)
    public Recurrence again(@Context Actor actor, @PathParam("task") TaskId id, @NotNull @Valid NewRule rule) {
        recurrences.set(actor, id, rule.rhythm(), rule.step().orElse(1), rule.until(), rule.turns());
        return recurrence(actor, id);
    }

    /** Ends it; those that are there stay. */
    @DELETE
    @Path("{task}/recurrence")
    @Access(Access.To.SIGNED_IN)
    public Recurrence end(@Context Actor actor, @PathParam("task") TaskId id) {
        recurrences.end(actor, id);
        return recurrence(actor, id);
    }

    @GET
    @Path("{task}/waits")
    @Access(Access.To.ANYONE)
    public Waiting waits(@Context Actor actor, @PathParam("task") TaskId id) {
        return work.read(actor, tx -> waiting(tx, id));
    }

    /** All of it anew, or nothing. */
    @PUT
    @Path("{task}/waits")
    @Access(Access.To.SIGNED_IN)
    public Waiting waitFor(@Context Actor actor, @PathParam("task") TaskId id, @NotNull @Valid Others others) {
        waits.set(actor, id, others.waitsFor());
        return work.read(actor, tx -> waiting(tx, id));
    }

    private Waiting waiting(Tx tx, TaskId id) {
        tasks.get(tx, id);
        return new Waiting(beside(waits.of(tx, id)), beside(waits.on(tx, id)));
    }

    private static List<Beside> beside(List<Wait> list) {
        return list.stream()
                .map(one -> new Beside(one.id(), one.title(), one.state()))
                .toList();
    }
}
