package org.throughline.task;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.http.Form;
import org.throughline.http.Page;
import org.throughline.http.Redirect;
import org.throughline.http.Typed;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Office;
import org.throughline.kernel.Refusal;
import org.throughline.org.Unit;
import org.throughline.org.Units;

/** The duties of a unit, for people. */
@Path("/units/{unit}/duties")
@Produces(MediaType.TEXT_HTML)
public final class DutyPages {
    private final Work work;
    private final Units units;
    private final Duties duties;
    private final DutyScreens screens;

    public DutyPages(Work work, Units units, Duties duties, DutyScreens screens) {
        this.work = work;
        this.units = units;
        this.duties = duties;
        this.screens = screens;
    }

    @GET
    @Access(Access.To.SIGNED_IN)
    public Page show(@Context Actor actor, @PathParam("unit") String unit) {
        return show(actor, unit, Typed.nothing());
    }

    private Page show(Actor actor, String unit, Typed typed) {
        return work.read(actor, tx -> new Page("task/duties", screens.show(tx, unit(tx, unit), typed)));
    }

    @POST
    @Access(Access.To.SIGNED_IN)
    public Response name(@Context Actor actor, @PathParam("unit") String slug, @Context Form form) {
        var unit = work.read(actor, tx -> unit(tx, slug));
        try {
            duties.name(actor, unit.id(), form.text("words"), form.choice("office", Office.class));
            return Redirect.saying("/units/" + unit.slug() + "/duties", "said.duty.named");
        } catch (Refusal no) {
            return Typed.again(form, no, typed -> show(actor, slug, typed));
        }
    }

    private Unit unit(Tx tx, String slug) {
        return units.bySlug(tx, slug).orElseThrow(Refusal::unknown);
    }
}
