package org.throughline.people;

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
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Office;
import org.throughline.kernel.Refusal;
import org.throughline.org.Bodies;
import org.throughline.org.BodyKind;
import org.throughline.org.Members;
import org.throughline.org.Unit;
import org.throughline.org.Units;

/** What the keepers of a unit see to: its name, its offices and their terms, its bodies. */
@Path("/units")
@Produces(MediaType.TEXT_HTML)
public final class UnitKeepingPages {
    private static final int LONGEST = 200;

    private final Work work;
    private final Units units;
    private final Members members;
    private final Bodies bodies;
    private final UnitKeepingScreens screens;

    public UnitKeepingPages(Work work, Units units, Members members, Bodies bodies, UnitKeepingScreens screens) {
        this.work = work;
        this.units = units;
        this.members = members;
        this.bodies = bodies;
        this.screens = screens;
    }

    @GET
    @Path("{unit}/edit")
    @Access(Access.To.SIGNED_IN)
    public Page edit(@Context Actor actor, @PathParam("unit") String slug) {
        return work.read(actor, tx -> {
            var unit = unit(tx, slug);
            if (!units.mayKeep(actor, tx, unit.id())) {
                throw Refusal.denied("unit.keepers_only");
            }
            return new Page("people/unit", screens.edit(tx, actor, unit));
        });
    }

    @POST
    @Path("{unit}/name")
    @Access(Access.To.SIGNED_IN)
    public Response rename(@Context Actor actor, @PathParam("unit") String slug, @Context Form form) {
        var id = work.read(actor, tx -> unit(tx, slug).id());
        var renamed = units.rename(
                actor, id, form.required("name", LONGEST), form.text("kind"), form.requiredWhole("revision"));
        return Redirect.saying("/units/" + renamed.slug(), "said.unit_renamed");
    }

    @POST
    @Path("{unit}/bodies")
    @Access(Access.To.SIGNED_IN)
    public Response found(@Context Actor actor, @PathParam("unit") String slug, @Context Form form) {
        var id = work.read(actor, tx -> unit(tx, slug).id());
        var body = bodies.found(
                actor, id, form.required("name", LONGEST), form.requiredChoice("body_kind", BodyKind.class));
        return Redirect.saying("/bodies/" + body, "said.body_founded");
    }

    @GET
    @Path("{unit}/offices")
    @Access(Access.To.SIGNED_IN)
    public Page offices(@Context Actor actor, @PathParam("unit") String slug) {
        return work.read(actor, tx -> new Page("people/offices", screens.offices(tx, actor, unit(tx, slug))));
    }

    @POST
    @Path("{unit}/offices/end")
    @Access(Access.To.SIGNED_IN)
    public Response remove(@Context Actor actor, @PathParam("unit") String slug, @Context Form form) {
        var unit = work.read(actor, tx -> unit(tx, slug));
        members.removeFrom(
                actor,
                unit.id(),
                form.requiredId("member", MemberId::new),
                form.requiredChoice("office", Office.class));
        return Redirect.saying("/units/" + unit.slug() + "/offices", "said.office_ended");
    }

    private Unit unit(Tx tx, String slug) {
        return units.bySlug(tx, slug).orElseThrow(Refusal::unknown);
    }
}
