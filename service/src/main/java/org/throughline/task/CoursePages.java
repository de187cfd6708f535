package org.throughline.task;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.throughline.http.Access;
import org.throughline.http.Form;
import org.throughline.http.Redirect;
import org.throughline.kernel.Actor;

/** When a task comes again and what it waits for, for people. */
@Path("/tasks")
@Produces(MediaType.TEXT_HTML)
public final class CoursePages {
    private static final String OTHER = "waits_for";

    private final Recurrences recurrences;
    private final Waits waits;

    public CoursePages(Recurrences recurrences, Waits waits) {
        this.recurrences = recurrences;
        this.waits = waits;
    }

    @POST
    @Path("{task}/again")
    @Access(Access.To.SIGNED_IN)
    public Response again(@Context Actor actor, @PathParam("task") TaskId task, @Context Form form) {
        int step =
                (int) Math.max(0, Math.min(Integer.MAX_VALUE, form.whole("step").orElse(1L)));
        recurrences.set(
                actor,
                task,
                form.choice("rhythm", Rhythm.class).orElse(Rhythm.WEEK),
                step,
                form.day("until"),
                form.ticked("turns"));
        return Redirect.saying(at(task) + "#again", "said.task.again");
    }

    @POST
    @Path("{task}/again/end")
    @Access(Access.To.SIGNED_IN)
    public Response end(@Context Actor actor, @PathParam("task") TaskId task) {
        recurrences.end(actor, task);
        return Redirect.saying(at(task) + "#again", "said.task.again_ends");
    }

    @POST
    @Path("{task}/waits")
    @Access(Access.To.SIGNED_IN)
    public Response waitFor(@Context Actor actor, @PathParam("task") TaskId task, @Context Form form) {
        waits.add(actor, task, form.requiredId(OTHER, TaskId::new));
        return Redirect.saying(at(task) + "#waits", "said.task.waits");
    }

    @POST
    @Path("{task}/waits/end")
    @Access(Access.To.SIGNED_IN)
    public Response waitNoMore(@Context Actor actor, @PathParam("task") TaskId task, @Context Form form) {
        waits.remove(actor, task, form.requiredId(OTHER, TaskId::new));
        return Redirect.saying(at(task) + "#waits", "said.task.waits_no_more");
    }

    private static String at(TaskId task) {
        return "/tasks/" + task.text();
    }
}
