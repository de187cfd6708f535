package org.throughline.people;

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
import org.throughline.http.Redirect;
import org.throughline.kernel.Actor;
import org.throughline.kernel.BodyId;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.UnitId;
import org.throughline.org.RequisitionId;
import org.throughline.org.Requisitions;

/** Standing behind a requisition, and taking it back; it is shown on the page of its body. */
@Path("/requisitions")
@Produces(MediaType.TEXT_HTML)
public final class RequisitionPages {
    private final Work work;
    private final Requisitions requisitions;
    private final BodyScreens screens;

    public RequisitionPages(Work work, Requisitions requisitions, BodyScreens screens) {
        this.screens = screens;
        this.work = work;
        this.requisitions = requisitions;
    }

    @POST
    @Path("{requisition}/backing")
    @Access(Access.To.SIGNED_IN)
    public Response back(@Context Actor actor, @PathParam("requisition") RequisitionId id) {
        requisitions.back(actor, id);
        return Redirect.saying(place(actor, id), "said.requisition.backed");
    }

    @POST
    @Path("{requisition}/units")
    @Access(Access.To.SIGNED_IN)
    public Response backFor(@Context Actor actor, @PathParam("requisition") RequisitionId id, @Context Form form) {
        try {
            requisitions.backFor(actor, id, form.requiredId("unit", UnitId::new), form.text("decision"));
            return Redirect.saying(place(actor, id), "said.requisition.backed");
        } catch (Refusal no) {
            return screens.again(actor, body(actor, id), RequisitionScreens.backing(id), form, no);
        }
    }

    @POST
    @Path("{requisition}/withdrawal")
    @Access(Access.To.SIGNED_IN)
    public Response withdraw(@Context Actor actor, @PathParam("requisition") RequisitionId id) {
        requisitions.withdraw(actor, id);
        return Redirect.saying(place(actor, id), "said.requisition.withdrawn");
    }

    private String place(Actor actor, RequisitionId id) {
        return "/bodies/" + body(actor, id) + "#calls";
    }

    private BodyId body(Actor actor, RequisitionId id) {
        return work.read(actor, tx -> requisitions.get(tx, id).requisition().body());
    }
}
