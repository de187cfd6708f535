package org.throughline.task;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.throughline.http.Access;
import org.throughline.http.Form;
import org.throughline.http.Redirect;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Id;
import org.throughline.kernel.Refusal;

/** Ticks off the lines of a task's checklist, for people. */
@Path("/tasks/{task}/checklist")
@Produces(MediaType.TEXT_HTML)
public final class ChecklistPages {
    private final Checklists checklists;

    public ChecklistPages(Checklists checklists) {
        this.checklists = checklists;
    }

    /** The form says which lines were ticked when it was shown, so that only what its sender changed is changed. */
    @POST
    @Access(Access.To.SIGNED_IN)
    public Response tick(@Context Actor actor, @PathParam("task") TaskId task, @Context Form form) {
        var now = ids(form.all("checks"));
        var were = ids(form.all("were"));
        checklists.tick(
                actor,
                task,
                now.stream().filter(id -> !were.contains(id)).toList(),
                were.stream().filter(id -> !now.contains(id)).toList());
        return Redirect.saying("/tasks/" + task.text(), "said.task.checked");
    }

    private static List<CheckId> ids(List<String> texts) {
        try {
            return texts.stream().map(text -> new CheckId(Id.parse(text))).toList();
        } catch (IllegalArgumentException e) {
            throw Refusal.unknown();
        }
    }
}
