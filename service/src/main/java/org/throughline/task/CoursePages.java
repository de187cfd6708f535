package org.throughline.task;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.http.Form;
import org.throughline.http.Page;
import org.throughline.http.Redirect;
import org.throughline.http.Typed;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;

/** When a task comes again and what it waits for, for people. */
@Path("/tasks")
@Produces(MediaType.TEXT_HTML)
public final class CoursePages {
    private static final String OTHER = "waits_for";

    private final Work work;
    private final Recurrences recurrences;
    private final Waits waits;
    private final TaskScreens screens;

    public CoursePages(Work work, Recurrences recurrences, Waits waits, TaskScreens screens) {
        this.work = work;
        this.screens = screens;
        this.recurrences = recurrences;
        this.waits = waits;
    }

    @POST
    @Path("{task}/again")
    @Access(Access.To.SIGNED_IN)
    public Response again(@Context Actor actor, @PathParam("task") TaskId task, @Context Form form) {
        try {
            int step = (int)
                    Math.max(0, Math.min(Integer.MAX_VALUE, form.whole("step").orElse(1L)));
            recurrences.set(
                    actor,
                    task,
                    form.choice("rhythm", Rhythm.class).orElse(Rhythm.WEEK),
                    step,
                    form.day("until"),
                    form.ticked("turns"));
        } catch (Refusal no) {
            return Typed.again(form, no, typed -> page(actor, task, new CourseScreen.Sent(typed, Typed.nothing())));
        }
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
        try {
            waits.add(actor, task, form.requiredId(OTHER, TaskId::new));
        } catch (Refusal no) {
            return Typed.again(form, no, typed -> page(actor, task, new CourseScreen.Sent(Typed.nothing(), typed)));
        }
        return Redirect.saying(at(task) + "#waits", "said.task.waits");
    }

    @POST
    @Path("{task}/waits/end")
    @Access(Access.To.SIGNED_IN)
    public Response waitNoMore(@Context Actor actor, @PathParam("task") TaskId task, @Context Form form) {
        waits.remove(actor, task, form.requiredId(OTHER, TaskId::new));
        return Redirect.saying(at(task) + "#waits", "said.task.waits_no_more");
    }

    private Page page(Actor actor, TaskId task, CourseScreen.Sent sent) {
        return work.read(actor, tx -> new Page("task/show", screens.show(tx, task, sent)));
    }

    private static String at(TaskId task) {
        return "/tasks/" + task.text();
    }
}
