package org.throughline.meeting;

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
import org.throughline.kernel.BodyId;
import org.throughline.kernel.Refusal;
import org.throughline.org.Units;

/** The meetings of a unit's bodies. */
@Path("/units/{unit}/meetings")
@Produces(MediaType.TEXT_HTML)
public final class UnitMeetingPages {
    private final Work work;
    private final Units units;
    private final Meetings meetings;
    private final MeetingScreens screens;

    public UnitMeetingPages(Work work, Units units, Meetings meetings, MeetingScreens screens) {
        this.work = work;
        this.units = units;
        this.meetings = meetings;
        this.screens = screens;
    }

    @GET
    @Access(Access.To.SIGNED_IN)
    public Page list(@Context Actor actor, @PathParam("unit") String slug) {
        return work.read(
                actor,
                tx -> new Page(
                        "meeting/list", screens.list(tx, units.bySlug(tx, slug).orElseThrow(Refusal::unknown))));
    }

    @POST
    @Access(Access.To.SIGNED_IN)
    public Response convene(@Context Actor actor, @PathParam("unit") String slug, @Context Form form) {
        work.read(actor, tx -> units.bySlug(tx, slug).orElseThrow(Refusal::unknown));
        var id = meetings.convene(actor, form.requiredId("body_of", BodyId::new), MeetingPages.words(form));
        return Redirect.saying("/meetings/" + id.text(), "said.meeting.convened");
    }
}
