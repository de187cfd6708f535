package org.throughline.people;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.http.Form;
import org.throughline.http.Page;
import org.throughline.http.Redirect;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Id;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Standing;
import org.throughline.org.Unit;
import org.throughline.org.Units;

/** Applications to a unit, its invitations, and the first ways in of its members: for its keepers. */
@Path("/units")
@Produces(MediaType.TEXT_HTML)
public final class JoiningPages {
    private final Work work;
    private final Units units;
    private final Invitations invitations;
    private final Applications applications;
    private final JoiningScreens screens;

    public JoiningPages(
            Work work, Units units, Invitations invitations, Applications applications, JoiningScreens screens) {
        this.work = work;
        this.units = units;
        this.invitations = invitations;
        this.applications = applications;
        this.screens = screens;
    }

    @GET
    @Path("{unit}/joining")
    @Access(Access.To.SIGNED_IN)
    public Page show(@Context Actor actor, @Context UriInfo uri, @PathParam("unit") String slug) {
        return page(actor, uri, slug, Optional.empty());
    }

    /** Answers with the page itself: the code is shown this once and stands nowhere else. */
    @POST
    @Path("{unit}/invitations")
    @Access(Access.To.SIGNED_IN)
    public Page invite(@Context Actor actor, @Context UriInfo uri, @PathParam("unit") String slug, @Context Form form) {
        var unit = kept(actor, slug);
        var made = invitations.invite(
                actor,
                unit.id(),
                form.text("name"),
                form.optional("email"),
                form.requiredChoice("standing", Standing.class));
        return page(actor, uri, slug, Optional.of(made));
    }

    /** Answers with the sheet itself, for the same reason. */
    @POST
    @Path("{unit}/codes")
    @Access(Access.To.SIGNED_IN)
    public Page codes(@Context Actor actor, @Context UriInfo uri, @PathParam("unit") String slug, @Context Form form) {
        var unit = work.read(actor, tx -> unit(tx, slug));
        var those = form.all("members").stream()
                .map(text -> new MemberId(id(text)))
                .distinct()
                .toList();
        var made = invitations.letIn(actor, unit.id(), those);
        return new Page(
                "people/codes",
                screens.sheet(actor, unit, made, uri.getBaseUri().toString()));
    }

    @POST
    @Path("{unit}/door")
    @Access(Access.To.SIGNED_IN)
    public Response open(@Context Actor actor, @PathParam("unit") String slug) {
        return door(actor, slug, true);
    }

    @POST
    @Path("{unit}/door/closing")
    @Access(Access.To.SIGNED_IN)
    public Response close(@Context Actor actor, @PathParam("unit") String slug) {
        return door(actor, slug, false);
    }

    private Response door(Actor actor, String slug, boolean open) {
        var unit = work.read(actor, tx -> unit(tx, slug));
        applications.open(actor, unit.id(), open);
        return Redirect.to("/units/" + unit.slug() + "/joining");
    }

    @POST
    @Path("{unit}/applications/{application}/acceptance")
    @Access(Access.To.SIGNED_IN)
    public Response accept(
            @Context Actor actor,
            @PathParam("unit") String slug,
            @PathParam("application") ApplicationId id,
            @Context Form form) {
        var today = kept(actor, slug).today(work.now());
        var member = applications.accept(
                actor,
                id,
                form.choice("standing", Standing.class).orElse(Standing.CANDIDATE),
                form.day("from").orElse(today));
        return Redirect.saying("/members/" + member, "said.accepted");
    }

    @POST
    @Path("{unit}/applications/{application}/refusal")
    @Access(Access.To.SIGNED_IN)
    public Response decline(
            @Context Actor actor,
            @PathParam("unit") String slug,
            @PathParam("application") ApplicationId id,
            @Context Form form) {
        kept(actor, slug);
        applications.decline(actor, id, form.text("reason"));
        return Redirect.saying("/units/" + slug + "/joining", "said.declined");
    }

    private Page page(Actor actor, UriInfo uri, String slug, Optional<Invitations.Made> made) {
        return work.read(actor, tx -> {
            var unit = unit(tx, slug);
            if (!units.mayKeep(actor, tx, unit.id()) && invitations.mayLetIn(actor, tx, unit.id())) {
                return new Page("people/first_ways", screens.firstWays(tx, unit));
            }
            return new Page(
                    "people/joining",
                    screens.of(
                            tx, actor, kept(actor, slug), made, uri.getBaseUri().toString()));
        });
    }

    private Unit kept(Actor actor, String slug) {
        return work.read(actor, tx -> {
            var unit = unit(tx, slug);
            if (!units.mayKeep(actor, tx, unit.id())) {
                throw Refusal.denied("unit.keepers_only");
            }
            return unit;
        });
    }

    private Unit unit(Tx tx, String slug) {
        return units.bySlug(tx, slug).orElseThrow(Refusal::unknown);
    }

    private static long id(String text) {
        try {
            return Id.parse(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.unknown();
        }
    }
}
