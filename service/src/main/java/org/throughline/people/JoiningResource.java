package org.throughline.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Standing;
import org.throughline.org.Unit;
import org.throughline.org.Units;

/** Applications and invitations, for programs. */
@Path("/api/units")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class JoiningResource {
    private final Work work;
    private final Units units;
    private final Invitations invitations;
    private final Applications applications;

    public JoiningResource(Work work, Units units, Invitations invitations, Applications applications) {
        this.work = work;
        this.units = units;
        this.invitations = invitations;
        this.applications = applications;
    }

    /** Whom to invite; the name and the address may be left for them to say. */
    public record Invite(
            Optional<String> name,
            Optional<String> email,
            @NotNull Standing standing) {}

    /** A way in, with its code, which is told this once. */
    public record MadeView(InvitationId id, Optional<MemberId> member, String name, String code, Instant endsAt) {}

    /** For whom to make first ways in. */
    public record LetIn(@NotNull List<MemberId> members) {}

    /** Asks to join; or, with a member, to move. */
    public record Apply(@NotBlank String name, @NotBlank String email, Optional<String> words) {}

    /** Asks that a member be taken in who belongs elsewhere. */
    public record Move(@NotNull MemberId member, Optional<String> words) {}

    /** Takes in: a new member with this standing; a mover from this day on. */
    public record Accept(Optional<Standing> standing, Optional<LocalDate> from) {}

    /** Declines, with the reason. */
    public record Decline(@NotBlank String reason) {}

    @GET
    @Path("{unit}/invitations")
    @Access(Access.To.SIGNED_IN)
    public List<Invitation> invited(@Context Actor actor, @PathParam("unit") String slug) {
        return work.read(actor, tx -> invitations.open(tx, kept(tx, actor, slug).id()));
    }

    @POST
    @Path("{unit}/invitations")
    @Access(Access.To.SIGNED_IN)
    public MadeView invite(@Context Actor actor, @PathParam("unit") String slug, @NotNull @Valid Invite asked) {
        var unit = work.read(actor, tx -> kept(tx, actor, slug));
        return view(invitations.invite(actor, unit.id(), asked.name().orElse(""), asked.email(), asked.standing()));
    }

    @POST
    @Path("{unit}/codes")
    @Access(Access.To.SIGNED_IN)
    public List<MadeView> letIn(@Context Actor actor, @PathParam("unit") String slug, @NotNull @Valid LetIn asked) {
        var unit = work.read(actor, tx -> unit(tx, slug));
        return invitations.letIn(actor, unit.id(), asked.members()).stream()
                .map(JoiningResource::view)
                .toList();
    }

    /** Lets anyone ask to join. */
    @PUT
    @Path("{unit}/door")
    @Access(Access.To.SIGNED_IN)
    public Response open(@Context Actor actor, @PathParam("unit") String slug) {
        return door(actor, slug, true);
    }

    /** Lets nobody ask from outside any more. */
    @DELETE
    @Path("{unit}/door")
    @Access(Access.To.SIGNED_IN)
    public Response close(@Context Actor actor, @PathParam("unit") String slug) {
        return door(actor, slug, false);
    }

    private Response door(Actor actor, String slug, boolean open) {
        var unit = work.read(actor, tx -> unit(tx, slug));
        applications.open(actor, unit.id(), open);
        return Response.noContent().build();
    }

    @GET
    @Path("{unit}/applications")
    @Access(Access.To.SIGNED_IN)
    public List<Application> asked(@Context Actor actor, @PathParam("unit") String slug) {
        return work.read(
                actor, tx -> applications.open(tx, kept(tx, actor, slug).id()));
    }

    /** Anyone may ask; the answer is found under the code. */
    @POST
    @Path("{unit}/applications")
    @Access(Access.To.ANYONE)
    public Map<String, String> apply(
            @Context Actor actor, @PathParam("unit") String slug, @NotNull @Valid Apply asked) {
        var unit = work.read(actor, tx -> unit(tx, slug));
        var code = applications.apply(
                actor, unit.id(), asked.name(), asked.email(), asked.words().orElse(""));
        return Map.of("code", code.text());
    }

    @POST
    @Path("{unit}/applications/moves")
    @Access(Access.To.SIGNED_IN)
    public Map<String, String> askToMove(
            @Context Actor actor, @PathParam("unit") String slug, @NotNull @Valid Move asked) {
        var unit = work.read(actor, tx -> unit(tx, slug));
        var code = applications.askToMove(
                actor, asked.member(), unit.id(), asked.words().orElse(""));
        return Map.of("code", code.text());
    }

    @POST
    @Path("{unit}/applications/{application}/acceptance")
    @Access(Access.To.SIGNED_IN)
    public Map<String, MemberId> accept(
            @Context Actor actor,
            @PathParam("unit") String slug,
            @PathParam("application") ApplicationId id,
            @NotNull @Valid Accept asked) {
        var unit = work.read(actor, tx -> kept(tx, actor, slug));
        return Map.of(
                "member",
                applications.accept(
                        actor,
                        id,
                        asked.standing().orElse(Standing.CANDIDATE),
                        asked.from().orElseGet(() -> unit.today(work.now()))));
    }

    @POST
    @Path("{unit}/applications/{application}/refusal")
    @Access(Access.To.SIGNED_IN)
    public Response decline(
            @Context Actor actor,
            @PathParam("unit") String slug,
            @PathParam("application") ApplicationId id,
            @NotNull @Valid Decline asked) {
        work.read(actor, tx -> kept(tx, actor, slug));
        applications.decline(actor, id, asked.reason());
        return Response.noContent().build();
    }

    private static MadeView view(Invitations.Made made) {
        var invitation = made.invitation();
        return new MadeView(
                invitation.id(),
                invitation.member(),
                invitation.name(),
                made.code().text(),
                invitation.endsAt());
    }

    private Unit kept(Tx tx, Actor actor, String slug) {
        var unit = unit(tx, slug);
        if (!units.mayKeep(actor, tx, unit.id())) {
            throw Refusal.denied("unit.keepers_only");
        }
        return unit;
    }

    private Unit unit(Tx tx, String slug) {
        return units.bySlug(tx, slug).orElseThrow(Refusal::unknown);
    }
}
