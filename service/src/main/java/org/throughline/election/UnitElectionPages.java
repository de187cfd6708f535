package org.throughline.election;

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
import org.throughline.kernel.Id;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Office;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Scope;
import org.throughline.org.DelegationId;
import org.throughline.org.Unit;
import org.throughline.org.Units;

/** The elections of a unit: who is proposed, who was elected. */
@Path("/units/{unit}/elections")
@Produces(MediaType.TEXT_HTML)
public final class UnitElectionPages {
    private final Work work;
    private final Units units;
    private final Elections elections;
    private final ElectionScreens screens;

    public UnitElectionPages(Work work, Units units, Elections elections, ElectionScreens screens) {
        this.work = work;
        this.units = units;
        this.elections = elections;
        this.screens = screens;
    }

    @GET
    @Access(Access.To.SIGNED_IN)
    public Page list(@Context Actor actor, @PathParam("unit") String slug) {
        return list(actor, slug, Typed.nothing());
    }

    private Page list(Actor actor, String slug, Typed typed) {
        return work.read(actor, tx -> new Page("election/list", screens.list(tx, unit(tx, slug), typed)));
    }

    @POST
    @Access(Access.To.SIGNED_IN)
    public Response propose(@Context Actor actor, @PathParam("unit") String slug, @Context Form form) {
        var unit = work.read(actor, tx -> unit(tx, slug));
        try {
            var id = elections.propose(
                    actor,
                    unit.id(),
                    form.requiredId("member", MemberId::new),
                    form.requiredChoice("office", Office.class),
                    form.day("until"));
            return Redirect.saying("/elections/" + id.text(), "said.election.proposed");
        } catch (Refusal no) {
            return Typed.again(form, no, typed -> list(actor, slug, typed));
        }
    }

    /** Proposes someone for one of the places that the unit fills in a body. */
    @POST
    @Path("places")
    @Access(Access.To.SIGNED_IN)
    public Response place(@Context Actor actor, @PathParam("unit") String slug, @Context Form form) {
        var unit = work.read(actor, tx -> unit(tx, slug));
        try {
            var which = elections.delegation(actor, unit.id(), form.requiredId("delegation", DelegationId::new));
            var id = elections.propose(actor, which, form.requiredId("member", MemberId::new));
            return Redirect.saying("/elections/" + id.text(), "said.election.proposed");
        } catch (Refusal no) {
            return Typed.again(form, no, typed -> list(actor, slug, typed));
        }
    }

    @POST
    @Path("recalls")
    @Access(Access.To.SIGNED_IN)
    public Response recall(@Context Actor actor, @PathParam("unit") String slug, @Context Form form) {
        var unit = work.read(actor, tx -> unit(tx, slug));
        var holder = form.required("holder", 60).split(" ", -1);
        var member = new MemberId(id(holder[0]));
        var of = holder.length == 2 ? holder[1] : "";
        var id = of.startsWith(ElectionScreens.PLACE)
                ? elections.proposeRecall(
                        actor,
                        elections.delegation(
                                actor, unit.id(), new DelegationId(id(of.substring(ElectionScreens.PLACE.length())))),
                        member)
                : elections.proposeRecall(actor, unit.id(), member, office(of));
        return Redirect.saying("/elections/" + id.text(), "said.election.proposed");
    }

    private static long id(String text) {
        try {
            return Id.parse(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.unknown();
        }
    }

    private static Office office(String text) {
        try {
            return Office.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.unknown();
        }
    }

    /** Hidden from whoever may not read what the unit's officers and members read together. */
    private Unit unit(Tx tx, String slug) {
        var unit = units.bySlug(tx, slug).orElseThrow(Refusal::unknown);
        if (!tx.actor().reads(Scope.chain(unit.id())) && !elections.mayPut(tx, unit.id())) {
            throw Refusal.unknown();
        }
        return unit;
    }
}
