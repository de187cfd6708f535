package org.throughline.task;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.kernel.Actor;

/** A task's checklist, for programs. */
@Path("/api/tasks/{task}/checklist")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ChecklistResource {
    private final Work work;
    private final Tasks tasks;
    private final Checklists checklists;

    public ChecklistResource(Work work, Tasks tasks, Checklists checklists) {
        this.work = work;
        this.tasks = tasks;
        this.checklists = checklists;
    }

    /** A line and whether it is done. */
    record Line(@NotBlank String words, boolean done) {}

    /** The whole list, in its order. */
    record Lines(@NotNull @Valid List<Line> lines) {}

    @GET
    @Access(Access.To.ANYONE)
    public Lines show(@Context Actor actor, @PathParam("task") TaskId id) {
        return work.read(
                actor,
                tx -> new Lines(checklists.of(tx, tasks.get(tx, id).id()).stream()
                        .map(line -> new Line(line.words(), line.done()))
                        .toList()));
    }

    /** Puts this list in place of the one before. */
    @PUT
    @Access(Access.To.SIGNED_IN)
    public Lines write(@Context Actor actor, @PathParam("task") TaskId id, @NotNull @Valid Lines wish) {
        var lines = wish.lines();
        checklists.write(
                actor,
                id,
                lines.stream().map(Line::words).toList(),
                IntStream.range(0, lines.size())
                        .filter(i -> lines.get(i).done())
                        .boxed()
                        .collect(Collectors.toSet()));
        return show(actor, id);
    }
}
