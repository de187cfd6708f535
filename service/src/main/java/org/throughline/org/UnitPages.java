package org.throughline.org;

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
import org.throughline.kernel.Standing;
import org.throughline.kernel.UnitId;

/** The tree of units and their members, for people. The page of one unit shows its plans too and stands higher up. */
@Path("/units")
@Produces(MediaType.TEXT_HTML)
public final class UnitPages {
    private static final int LONGEST = 200;

    private final Work work;
    private final Units units;
    private final Members members;
    private final UnitScreens screens;

    public UnitPages(Work work, Units units, Members members, UnitScreens screens) {
        this.work = work;
        this.units = units;
        this.members = members;
        this.screens = screens;
    }

    @GET
    @Access(Access.To.SIGNED_IN)
    public Page list(@Context Actor actor) {
        return work.read(actor, tx -> new Page("unit/list", screens.tree(tx, actor)));
    }

    @GET
    @Path("new")
    @Access(Access.To.SIGNED_IN)
    public Page ask(@Context Actor actor) {
        return work.read(actor, tx -> {
            if (units.all(tx).stream().noneMatch(unit -> units.mayKeep(actor, tx, unit.id()))) {
                throw Refusal.denied("unit.keepers_only");
            }
            return new Page("unit/new", screens.fresh(tx, actor));
        });
    }

    @POST
    @Access(Access.To.SIGNED_IN)
    public Response found(@Context Actor actor, @Context Form form) {
        var wish = new NewUnit(
                form.required("name", LONGEST),
                form.optional("slug"),
                form.requiredChoice("level", Level.class),
                form.text("kind"),
                form.requiredId("parent", UnitId::new),
                form.ticked("sectoral"),
                form.required("language", 10),
                form.required("zone", 60));
        var id = units.found(actor, wish);
        var slug = work.read(actor, tx -> units.get(tx, id).slug());
        return Redirect.saying("/units/" + slug, "said.unit_founded", wish.name());
    }

    @GET
    @Path("{unit}/members")
    @Access(Access.To.SIGNED_IN)
    public Page members(
            @Context Actor actor, @PathParam("unit") String slug, @QueryParam("from") @DefaultValue("0") int from) {
        return work.read(actor, tx -> new Page("unit/members", screens.members(tx, actor, unit(tx, slug), from)));
    }

    @POST
    @Path("{unit}/members")
    @Access(Access.To.SIGNED_IN)
    public Response add(@Context Actor actor, @PathParam("unit") String slug, @Context Form form) {
        var unit = work.read(actor, tx -> unit(tx, slug));
        var today = unit.today(work.now());
        var wish = new NewMember(
                form.required("name", LONGEST),
                form.optional("email"),
                unit.lang(),
                unit.id(),
                form.requiredChoice("standing", Standing.class),
                today);
        members.add(actor, wish);
        return Redirect.saying("/units/" + unit.slug() + "/members", "said.member_added", wish.name());
    }

    @POST
    @Path("{unit}/offices")
    @Access(Access.To.SIGNED_IN)
    public Response appoint(@Context Actor actor, @PathParam("unit") String slug, @Context Form form) {
        var unit = work.read(actor, tx -> unit(tx, slug));
        members.appoint(
                actor,
                unit.id(),
                form.requiredId("member", MemberId::new),
                form.requiredChoice("office", Office.class),
                form.requiredDay("from"),
                form.day("until"));
        return Redirect.saying("/units/" + unit.slug(), "said.appointed");
    }

    private Unit unit(Tx tx, String slug) {
        return units.bySlug(tx, slug).orElseThrow(Refusal::unknown);
    }
}
