package org.throughline.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Standing;
import org.throughline.kernel.UnitId;
import org.throughline.org.Members;
import org.throughline.org.Memberships;
import org.throughline.org.Role;
import org.throughline.org.Spell;
import org.throughline.org.StandingChange;

/** One member, and what becomes of their membership, for programs. */
@Path("/api/members")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MemberResource {
    private final Work work;
    private final Members members;
    private final Memberships memberships;
    private final MemberScreens screens;

    public MemberResource(Work work, Members members, Memberships memberships, MemberScreens screens) {
        this.work = work;
        this.members = members;
        this.memberships = memberships;
        this.screens = screens;
    }

    /** A member with their course through the organisation and the offices they hold; the e-mail address stays out. */
    public record MemberView(MemberId id, String name, List<Spell> course, List<Role> offices) {}

    /** Asks for another standing from a day on. */
    public record Stand(
            @NotNull UnitId unit,
            @NotNull Standing standing,
            @NotNull LocalDate from,
            Optional<LocalDate> until,
            Optional<LocalDate> goodUntil,
            Optional<String> reason) {}

    /** Asks that someone belong to a further unit. */
    public record Enrol(@NotNull UnitId unit, @NotNull Standing standing) {}

    /** Asks for another name, and another address, empty for none, for whoever has no password yet; without one it stays. */
    public record Correct(@NotBlank String name, Optional<String> email) {}

    /** Asks that another unit be someone's home from a day on. */
    public record Move(@NotNull UnitId unit, @NotNull LocalDate from) {}

    /** Says from which day on someone is no longer a member. */
    public record Leave(@NotNull LocalDate from, Optional<String> reason) {}

    @GET
    @Path("{member}")
    @Access(Access.To.SIGNED_IN)
    public MemberView show(@Context Actor actor, @PathParam("member") MemberId id) {
        return work.read(actor, tx -> {
            screens.requireSight(tx, actor, id, members.memberships(tx, id));
            return new MemberView(id, members.get(tx, id).name(), memberships.course(tx, id), members.rolesOf(tx, id));
        });
    }

    @POST
    @Path("{member}/standing")
    @Access(Access.To.SIGNED_IN)
    public MemberView stand(@Context Actor actor, @PathParam("member") MemberId id, @NotNull @Valid Stand asked) {
        show(actor, id);
        memberships.stand(
                actor,
                id,
                asked.unit(),
                new StandingChange(
                        asked.standing(),
                        asked.from(),
                        asked.until(),
                        asked.goodUntil(),
                        asked.reason().orElse("")));
        return after(actor, id);
    }

    @POST
    @Path("{member}/memberships")
    @Access(Access.To.SIGNED_IN)
    public MemberView enrol(@Context Actor actor, @PathParam("member") MemberId id, @NotNull @Valid Enrol asked) {
        show(actor, id);
        memberships.enrol(actor, id, asked.unit(), asked.standing());
        return after(actor, id);
    }

    @PUT
    @Path("{member}/name")
    @Access(Access.To.SIGNED_IN)
    public MemberView correct(@Context Actor actor, @PathParam("member") MemberId id, @NotNull @Valid Correct asked) {
        show(actor, id);
        var email = asked.email()
                .or(() -> work.read(actor, tx -> members.get(tx, id).email()));
        members.correct(actor, id, asked.name(), email);
        return after(actor, id);
    }

    @POST
    @Path("{member}/move")
    @Access(Access.To.SIGNED_IN)
    public MemberView move(@Context Actor actor, @PathParam("member") MemberId id, @NotNull @Valid Move asked) {
        show(actor, id);
        memberships.move(actor, id, asked.unit(), asked.from());
        return after(actor, id);
    }

    @POST
    @Path("{member}/leave")
    @Access(Access.To.SIGNED_IN)
    public MemberView leave(@Context Actor actor, @PathParam("member") MemberId id, @NotNull @Valid Leave asked) {
        show(actor, id);
        memberships.leave(actor, id, asked.from(), asked.reason().orElse(""));
        return after(actor, id);
    }

    /** Whoever has just ended a membership may see no more of it than that it ended. */
    private MemberView after(Actor actor, MemberId id) {
        return work.read(
                actor,
                tx -> new MemberView(
                        id, members.get(tx, id).name(), memberships.course(tx, id), members.rolesOf(tx, id)));
    }
}
