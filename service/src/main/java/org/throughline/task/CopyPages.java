package org.throughline.task;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.http.Form;
import org.throughline.http.Page;
import org.throughline.http.Redirect;
import org.throughline.http.Typed;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.org.Unit;
import org.throughline.org.Units;
import org.throughline.plan.Plans;

/** Copies the tasks of a plan or a unit to another period or unit, for people: shown first, then all made or none. */
@Path("/units/{unit}/tasks/copy")
@Produces(MediaType.TEXT_HTML)
public final class CopyPages {
    private final Work work;
    private final Units units;
    private final Plans plans;
    private final Copies copies;
    private final CopyScreens screens;

    public CopyPages(Work work, Units units, Plans plans, Copies copies, CopyScreens screens) {
        this.work = work;
        this.units = units;
        this.plans = plans;
        this.copies = copies;
        this.screens = screens;
    }

    @GET
    @Access(Access.To.SIGNED_IN)
    public Response show(@Context Actor actor, @PathParam("unit") String unit, @BeanParam CopyAsked asked) {
        try {
            return show(actor, unit, asked, Typed.nothing()).status(200);
        } catch (Refusal no) {
            return Typed.again(Form.of(Map.of()), no, typed -> show(actor, unit, asked, typed));
        }
    }

    private Page show(Actor actor, String unit, CopyAsked asked, Typed typed) {
        return work.read(actor, tx -> new Page("task/copy", screens.show(tx, unit(tx, unit), asked, typed)));
    }

    @POST
    @Access(Access.To.SIGNED_IN)
    public Response copy(@Context Actor actor, @PathParam("unit") String slug, @Context Form form) {
        var unit = work.read(actor, tx -> copies.workedIn(tx, unit(tx, slug)));
        var asked = CopyAsked.of(form);
        try {
            if (asked.nothingTicked()) {
                throw Refusal.invalid("task.change.none");
            }
            var wish = work.read(actor, tx -> asked.wish(tx, plans, units));
            long loose = work.read(actor, tx -> copies.read(tx, unit.id(), wish)).stream()
                    .mapToLong(copy -> copy.waitsNoMoreFor().size())
                    .sum();
            var made = copies.copy(actor, unit.id(), wish);
            if (loose > 0) {
                return Redirect.saying(
                        "/units/" + unit.slug() + "/tasks",
                        "said.tasks.copied_loose",
                        Integer.toString(made.size()),
                        Long.toString(loose));
            }
            return Redirect.saying(
                    "/units/" + unit.slug() + "/tasks", "said.tasks.copied", Integer.toString(made.size()));
        } catch (Refusal no) {
            return Typed.again(form, no, typed -> show(actor, slug, asked, typed));
        }
    }

    private Unit unit(Tx tx, String slug) {
        return units.bySlug(tx, slug).orElseThrow(Refusal::unknown);
    }
}
