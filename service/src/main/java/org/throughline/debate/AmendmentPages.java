package org.throughline.debate;

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
import org.throughline.kernel.Refusal;
import org.throughline.plan.Plans;

/** What people do with an amendment. */
@Path("/plans")
@Produces(MediaType.TEXT_HTML)
public final class AmendmentPages {
    private final Work work;
    private final Plans plans;
    private final Amendments amendments;
    private final Decisions decisions;

    public AmendmentPages(Work work, Plans plans, Amendments amendments, Decisions decisions) {
        this.work = work;
        this.plans = plans;
        this.amendments = amendments;
        this.decisions = decisions;
    }

    @POST
    @Path("{slug}/amendments/{number}/sponsor")
    @Access(Access.To.SIGNED_IN)
    public Response sponsor(@Context Actor actor, @PathParam("slug") String slug, @PathParam("number") int number) {
        amendments.sponsor(actor, id(actor, slug, number));
        return back(slug, number, "said.amendment.sponsored");
    }

    @POST
    @Path("{slug}/amendments/{number}/withdraw")
    @Access(Access.To.SIGNED_IN)
    public Response withdraw(@Context Actor actor, @PathParam("slug") String slug, @PathParam("number") int number) {
        amendments.withdraw(actor, id(actor, slug, number));
        return back(slug, number, "said.amendment.withdrawn");
    }

    @POST
    @Path("{slug}/amendments/{number}/restate")
    @Access(Access.To.SIGNED_IN)
    public Response restate(
            @Context Actor actor, @PathParam("slug") String slug, @PathParam("number") int number, @Context Form form) {
        amendments.restate(actor, id(actor, slug, number), form.text("words"));
        return back(slug, number, "said.amendment.restated");
    }

    @POST
    @Path("{slug}/amendments/{number}/admit")
    @Access(Access.To.SIGNED_IN)
    public Response admit(@Context Actor actor, @PathParam("slug") String slug, @PathParam("number") int number) {
        decisions.admit(actor, id(actor, slug, number));
        return back(slug, number, "said.amendment.admitted");
    }

    @POST
    @Path("{slug}/amendments/{number}/refuse")
    @Access(Access.To.SIGNED_IN)
    public Response refuse(
            @Context Actor actor, @PathParam("slug") String slug, @PathParam("number") int number, @Context Form form) {
        decisions.refuse(actor, id(actor, slug, number), form.text("reason"));
        return back(slug, number, "said.amendment.refused");
    }

    @POST
    @Path("{slug}/amendments/{number}/fall")
    @Access(Access.To.SIGNED_IN)
    public Response fall(
            @Context Actor actor, @PathParam("slug") String slug, @PathParam("number") int number, @Context Form form) {
        decisions.fall(actor, id(actor, slug, number), form.text("reason"));
        return back(slug, number, "said.amendment.fallen");
    }

    private AmendmentId id(Actor actor, String slug, int number) {
        return work.read(actor, tx -> {
            var plan = plans.bySlug(tx, slug).orElseThrow(Refusal::unknown);
            return amendments.numbered(tx, plan.id(), number).id();
        });
    }

    private static Response back(String slug, int number, String said) {
        return Redirect.saying("/plans/" + slug + "/amendments/" + number, said);
    }
}
