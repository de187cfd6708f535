package org.throughline.people;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.http.Form;
import org.throughline.http.Page;
import org.throughline.http.Redirect;
import org.throughline.http.Typed;
import org.throughline.kernel.Actor;
import org.throughline.kernel.BodyId;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.UnitId;
import org.throughline.org.Bodies;
import org.throughline.org.NewSeat;
import org.throughline.org.Requisitions;
import org.throughline.org.SeatKind;

/** A body: its seats and its standing rules, as they are and as they stood on a day. */
@Path("/bodies")
@Produces(MediaType.TEXT_HTML)
public final class BodyPages {
    private final Work work;
    private final Bodies bodies;
    private final Requisitions requisitions;
    private final BodyScreens screens;

    public BodyPages(Work work, Bodies bodies, Requisitions requisitions, BodyScreens screens) {
        this.requisitions = requisitions;
        this.work = work;
        this.bodies = bodies;
        this.screens = screens;
    }

    @GET
    @Path("{body}")
    @Access(Access.To.SIGNED_IN)
    public Page show(
            @Context Actor actor, @PathParam("body") BodyId id, @QueryParam("day") @DefaultValue("") String asked) {
        var day = Form.of(Map.of("day", asked)).day("day");
        return screens.page(actor, id, day, "", Typed.nothing());
    }

    @POST
    @Path("{body}/seats")
    @Access(Access.To.SIGNED_IN)
    public Response seat(@Context Actor actor, @PathParam("body") BodyId id, @Context Form form) {
        try {
            var wish = new NewSeat(
                    form.requiredId("member", MemberId::new),
                    form.id("unit", UnitId::new),
                    form.requiredChoice("seat_kind", SeatKind.class),
                    form.whole("weight").orElse(1L),
                    form.id("alternate_for", MemberId::new),
                    form.day("from"),
                    form.day("until"));
            bodies.seat(actor, id, wish);
            return Redirect.saying("/bodies/" + id, "said.seated", name(actor, wish.member()));
        } catch (Refusal no) {
            return screens.again(actor, id, "seat", form, no);
        }
    }

    @POST
    @Path("{body}/seats/end")
    @Access(Access.To.SIGNED_IN)
    public Response leave(@Context Actor actor, @PathParam("body") BodyId id, @Context Form form) {
        var member = form.requiredId("member", MemberId::new);
        bodies.leave(actor, id, member);
        return Redirect.saying("/bodies/" + id, "said.unseated", name(actor, member));
    }

    @POST
    @Path("{body}/rules")
    @Access(Access.To.SIGNED_IN)
    public Response setRules(@Context Actor actor, @PathParam("body") BodyId id, @Context Form form) {
        try {
            bodies.setRules(actor, id, RuleForms.read(form));
            return Redirect.saying("/bodies/" + id, "said.rules_set");
        } catch (Refusal no) {
            return screens.again(actor, id, "rules", form, no);
        }
    }

    @POST
    @Path("{body}/requisitions")
    @Access(Access.To.SIGNED_IN)
    public Response call(@Context Actor actor, @PathParam("body") BodyId id, @Context Form form) {
        try {
            requisitions.ask(actor, id, form.text("matter"));
            return Redirect.saying("/bodies/" + id + "#calls", "said.requisition.asked");
        } catch (Refusal no) {
            return screens.again(actor, id, "requisition", form, no);
        }
    }

    private String name(Actor actor, MemberId id) {
        return work.read(actor, tx -> screens.name(tx, id));
    }
}
