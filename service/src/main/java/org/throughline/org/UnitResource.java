package org.throughline.org;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.http.Slice;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Office;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Standing;
import org.throughline.kernel.UnitId;

/** Units, their members and offices, for programs. */
@Path("/api/units")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class UnitResource {
    private static final int PAGE = 100;

    private final Work work;
    private final Units units;
    private final Members members;
    private final Bodies bodies;
    private final Rosters rosters;

    public UnitResource(Work work, Units units, Members members, Bodies bodies, Rosters rosters) {
        this.work = work;
        this.units = units;
        this.members = members;
        this.bodies = bodies;
        this.rosters = rosters;
    }

    /** A unit with what stands around it. */
    public record UnitView(
            Unit unit, Optional<UnitId> parent, List<UnitId> below, List<RoleView> offices, List<BodyView> bodies) {}

    /** An office held; {@code acting} when the term is over. */
    public record RoleView(
            MemberId member, String name, Office office, LocalDate from, Optional<LocalDate> until, boolean acting) {}

    /** A body with its rules in force. */
    public record BodyView(Body body, StandingRules rules) {}

    /** Asks for a new unit. */
    public record Found(
            @NotBlank String name,
            Optional<String> slug,
            @NotNull Level level,
            Optional<String> kind,
            @NotNull UnitId parent,
            boolean sectoral,
            @NotBlank String lang,
            @NotBlank String zone) {}

    /** Asks for a new member. */
    public record Add(
            @NotBlank String name,
            Optional<String> email,
            Optional<String> lang,
            @NotNull Standing standing,
            Optional<LocalDate> joinedOn) {}

    /** Asks that someone be given an office. */
    public record Appoint(
            @NotNull MemberId member,
            @NotNull Office office,
            @NotNull LocalDate from,
            Optional<LocalDate> until) {}

    /** Asks for another name. */
    public record Rename(@NotBlank String name, @NotNull String kind, long revision) {}

    @GET
    @Access(Access.To.SIGNED_IN)
    public List<Unit> list(@Context Actor actor) {
        return work.read(actor, units::all);
    }

    @GET
    @Path("{unit}")
    @Access(Access.To.SIGNED_IN)
    public UnitView show(@Context Actor actor, @PathParam("unit") String slug) {
        return work.read(actor, tx -> view(tx, unit(tx, slug)));
    }

    @POST
    @Access(Access.To.SIGNED_IN)
    public UnitView found(@Context Actor actor, @NotNull @Valid Found asked) {
        var id = units.found(
                actor,
                new NewUnit(
                        asked.name(),
                        asked.slug(),
                        asked.level(),
                        asked.kind().orElse(""),
                        asked.parent(),
                        asked.sectoral(),
                        asked.lang(),
                        asked.zone()));
        return work.read(actor, tx -> view(tx, units.get(tx, id)));
    }

    @PUT
    @Path("{unit}/name")
    @Access(Access.To.SIGNED_IN)
    public Unit rename(@Context Actor actor, @PathParam("unit") String slug, @NotNull @Valid Rename asked) {
        var id = work.read(actor, tx -> unit(tx, slug).id());
        return units.rename(actor, id, asked.name(), asked.kind(), asked.revision());
    }

    @GET
    @Path("{unit}/members")
    @Access(Access.To.SIGNED_IN)
    public Slice<Membership> members(
            @Context Actor actor, @PathParam("unit") String slug, @QueryParam("after") String after) {
        return work.read(actor, tx -> {
            var found = rosters.behind(actor, tx, unit(tx, slug), Rosters.After.parse(after), PAGE);
            var shown = found.subList(0, Math.min(PAGE, found.size()));
            return new Slice<>(
                    shown,
                    found.size() > PAGE
                            ? Optional.of(Rosters.After.of(shown.get(PAGE - 1)).text())
                            : Optional.empty());
        });
    }

    @POST
    @Path("{unit}/members")
    @Access(Access.To.SIGNED_IN)
    public Member add(@Context Actor actor, @PathParam("unit") String slug, @NotNull @Valid Add asked) {
        var unit = work.read(actor, tx -> unit(tx, slug));
        var id = members.add(
                actor,
                new NewMember(
                        asked.name(),
                        asked.email(),
                        asked.lang().orElse(unit.lang()),
                        unit.id(),
                        asked.standing(),
                        asked.joinedOn().orElse(unit.today(work.now()))));
        return work.read(actor, tx -> members.get(tx, id));
    }

    @POST
    @Path("{unit}/offices")
    @Access(Access.To.SIGNED_IN)
    public List<RoleView> appoint(@Context Actor actor, @PathParam("unit") String slug, @NotNull @Valid Appoint asked) {
        var id = work.read(actor, tx -> unit(tx, slug).id());
        members.appoint(actor, id, asked.member(), asked.office(), asked.from(), asked.until());
        return work.read(actor, tx -> offices(tx, id));
    }

    @DELETE
    @Path("{unit}/offices/{office}/{member}")
    @Access(Access.To.SIGNED_IN)
    public Response remove(
            @Context Actor actor,
            @PathParam("unit") String slug,
            @PathParam("office") Office office,
            @PathParam("member") MemberId member) {
        var id = work.read(actor, tx -> unit(tx, slug).id());
        members.removeFrom(actor, id, member, office);
        return Response.noContent().build();
    }

    private UnitView view(Tx tx, Unit unit) {
        return new UnitView(
                unit,
                units.above(tx, unit.id()).stream().findFirst().map(Unit::id),
                units.children(tx, unit.id()).stream().map(Unit::id).toList(),
                offices(tx, unit.id()),
                bodies.of(tx, unit.id()).stream()
                        .map(body -> new BodyView(body, bodies.rules(tx, body.id())))
                        .toList());
    }

    private List<RoleView> offices(Tx tx, UnitId unit) {
        var today = Organisations.today(tx);
        return members.roles(tx, unit).stream()
                .map(role -> new RoleView(
                        role.member(),
                        role.name(),
                        role.office(),
                        role.fromOn(),
                        role.untilOn(),
                        role.actsAfterTerm(today)))
                .toList();
    }

    private Unit unit(Tx tx, String slug) {
        return units.bySlug(tx, slug).orElseThrow(Refusal::unknown);
    }
}
