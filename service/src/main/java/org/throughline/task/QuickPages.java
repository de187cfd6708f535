package org.throughline.task;

import jakarta.ws.rs.GET;
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

/** The report with one hand: from the desk in three taps and back to it, one line and whether it is done. */
@Path("/tasks/{task}/report")
@Produces(MediaType.TEXT_HTML)
public final class QuickPages {
    /** The field that says where a report was begun, and what it says for one that was begun here. */
    static final String FROM = "from";

    static final String DESK = "desk";

    private final Work work;
    private final Reporting reporting;
    private final ReportScreens screens;

    public QuickPages(Work work, Reporting reporting, ReportScreens screens) {
        this.work = work;
        this.reporting = reporting;
        this.screens = screens;
    }

    @GET
    @Access(Access.To.SIGNED_IN)
    public Page ask(@Context Actor actor, @PathParam("task") TaskId id) {
        return ask(actor, id, Typed.nothing());
    }

    private Page ask(Actor actor, TaskId id, Typed typed) {
        return work.read(
                actor,
                tx -> new Page(
                        "task/quick",
                        screens.quick(tx, reporting.at(tx, id, ReportFields.of(typed.form(), actor.lang())), typed)));
    }

    /** Numbers are read back before they are saved; without any it is saved at once. */
    @POST
    @Access(Access.To.SIGNED_IN)
    public Response report(@Context Actor actor, @PathParam("task") TaskId id, @Context Form form) {
        if (form.ticked(ReportScreen.AGAIN)) {
            return ask(actor, id, Typed.before(form)).status(200);
        }
        try {
            var fields = ReportFields.of(form, actor.lang());
            var back = work.read(actor, tx -> screens.toConfirm(tx, reporting.at(tx, id, fields), fields));
            if (back.isPresent()) {
                return new Page("task/confirm", back.get()).status(200);
            }
            reporting.save(actor, id, fields);
            return back(
                    work.read(actor, tx -> reporting.at(tx, id, fields).task().orElseThrow()));
        } catch (Refusal no) {
            return Typed.again(form, no, typed -> ask(actor, id, typed));
        }
    }

    /** To the desk, where it was begun. */
    static Response back(Task task) {
        return Redirect.saying("/", "said.task.reported_on", task.title().replace('|', ' '));
    }
}
