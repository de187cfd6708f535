package org.throughline.people;

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
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Standing;
import org.throughline.kernel.UnitId;
import org.throughline.org.Members;
import org.throughline.org.Memberships;
import org.throughline.org.StandingChange;

/** One member, and what becomes of their membership. */
@Path("/members")
@Produces(MediaType.TEXT_HTML)
public final class MemberPages {
    private static final int LONGEST = 200;

    private final Work work;
    private final Members members;
    private final Memberships memberships;
    private final Applications applications;
    private final MemberScreens screens;

    public MemberPages(
            Work work, Members members, Memberships memberships, Applications applications, MemberScreens screens) {
        this.work = work;
        this.members = members;
        this.memberships = memberships;
        this.applications = applications;
        this.screens = screens;
    }

    @GET
    @Path("{member}")
    @Access(Access.To.SIGNED_IN)
    public Page show(@Context Actor actor, @PathParam("member") MemberId id) {
        return work.read(actor, tx -> new Page("people/member", screens.of(tx, actor, id)));
    }

    @POST
    @Path("{member}/standing")
    @Access(Access.To.SIGNED_IN)
    public Response stand(@Context Actor actor, @PathParam("member") MemberId id, @Context Form form) {
        see(actor, id);
        var change = new StandingChange(
                form.requiredChoice("standing", Standing.class),
                form.requiredDay("from"),
                form.day("until"),
                form.day("good_until"),
                form.text("reason"));
        memberships.stand(actor, id, form.requiredId("unit", UnitId::new), change);
        return back(id, "said.stood");
    }

    @POST
    @Path("{member}/memberships")
    @Access(Access.To.SIGNED_IN)
    public Response enrol(@Context Actor actor, @PathParam("member") MemberId id, @Context Form form) {
        see(actor, id);
        memberships.enrol(
                actor, id, form.requiredId("unit", UnitId::new), form.requiredChoice("standing", Standing.class));
        return back(id, "said.enrolled");
    }

    @POST
    @Path("{member}/name")
    @Access(Access.To.SIGNED_IN)
    public Response correct(@Context Actor actor, @PathParam("member") MemberId id, @Context Form form) {
        see(actor, id);
        members.correct(actor, id, form.required("name", LONGEST), form.optional("email"));
        return back(id, "said.corrected");
    }

    @POST
    @Path("{member}/move")
    @Access(Access.To.SIGNED_IN)
    public Response move(@Context Actor actor, @PathParam("member") MemberId id, @Context Form form) {
        see(actor, id);
        memberships.move(actor, id, form.requiredId("unit", UnitId::new), form.requiredDay("from"));
        return back(id, "said.moved");
    }

    @POST
    @Path("{member}/moves")
    @Access(Access.To.SIGNED_IN)
    public Response askToMove(@Context Actor actor, @PathParam("member") MemberId id, @Context Form form) {
        see(actor, id);
        applications.askToMove(actor, id, form.requiredId("unit", UnitId::new), form.text("words"));
        return back(id, "said.asked_to_move");
    }

    @POST
    @Path("{member}/leave")
    @Access(Access.To.SIGNED_IN)
    public Response leave(@Context Actor actor, @PathParam("member") MemberId id, @Context Form form) {
        see(actor, id);
        memberships.leave(actor, id, form.requiredDay("from"), form.text("reason"));
        return Redirect.saying("/", "said.left");
    }

    private void see(Actor actor, MemberId id) {
        work.read(actor, tx -> {
            screens.requireSight(tx, actor, id, members.memberships(tx, id));
            return true;
        });
    }

    private static Response back(MemberId id, String said) {
        return Redirect.saying("/members/" + id, said);
    }
}
