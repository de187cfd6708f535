package org.throughline.people;

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
import org.throughline.kernel.BodyId;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.UnitId;
import org.throughline.org.DelegationId;
import org.throughline.org.Delegations;

/** Which units fill how many places of a body by election. */
@Path("/bodies/{body}/delegations")
@Produces(MediaType.TEXT_HTML)
public final class DelegationPages {
    private final Delegations delegations;
    private final BodyScreens screens;

    public DelegationPages(Delegations delegations, BodyScreens screens) {
        this.delegations = delegations;
        this.screens = screens;
    }

    @POST
    @Access(Access.To.SIGNED_IN)
    public Response set(@Context Actor actor, @PathParam("body") BodyId id, @Context Form form) {
        try {
            delegations.set(
                    actor,
                    id,
                    new Delegations.Wish(
                            form.requiredId("unit", UnitId::new),
                            form.whole("places").orElse(1L),
                            form.whole("weight").orElse(1L),
                            form.day("from"),
                            form.day("until")));
            return Redirect.saying("/bodies/" + id + "#delegations", "said.delegation.set");
        } catch (Refusal no) {
            return screens.again(actor, id, "delegate", form, no);
        }
    }

    @POST
    @Path("end")
    @Access(Access.To.SIGNED_IN)
    public Response end(@Context Actor actor, @PathParam("body") BodyId id, @Context Form form) {
        delegations.end(actor, id, form.requiredId("delegation", DelegationId::new));
        return Redirect.saying("/bodies/" + id + "#delegations", "said.delegation.ended");
    }
}
