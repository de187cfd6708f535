package org.throughline.succession;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.UnitId;
import org.throughline.org.Succession;
import org.throughline.org.UnitChanges;
import org.throughline.org.Units;
import org.throughline.plan.PlanId;

/** Moving and ending a unit, for programs. */
@Path("/api/units")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ChangeResource {
    private final Work work;
    private final Units units;
    private final UnitChanges changes;
    private final Successions successions;

    public ChangeResource(Work work, Units units, UnitChanges changes, Successions successions) {
        this.work = work;
        this.units = units;
        this.changes = changes;
        this.successions = successions;
    }

    /** Asks that the unit stand below another, by this decision. */
    public record Move(@NotNull UnitId parent, @NotBlank String decision) {}

    /** Something that goes to one successor rather than to the first. */
    public record UnitTo(@NotNull UnitId unit, @NotNull UnitId to) {}

    /** A member who does. */
    public record MemberTo(
            @NotNull MemberId member, @NotNull UnitId to) {}

    /** A plan that does. */
    public record PlanTo(@NotNull PlanId plan, @NotNull UnitId to) {}

    /** Asks that the unit end and go on in these. */
    public record Close(
            @NotNull List<UnitId> successors,
            Optional<List<@Valid UnitTo>> units,
            Optional<List<@Valid MemberTo>> members,
            Optional<List<@Valid PlanTo>> plans,
            @NotBlank String decision) {}

    /** In what a unit that ended goes on; nothing while it stands. */
    @GET
    @Path("{unit}/successors")
    @Access(Access.To.SIGNED_IN)
    public List<Succession> after(@Context Actor actor, @PathParam("unit") String slug) {
        var id = id(actor, slug);
        return work.read(actor, tx -> changes.after(tx, id));
    }

    @PUT
    @Path("{unit}/parent")
    @Access(Access.To.SIGNED_IN)
    public Map<String, UnitId> move(@Context Actor actor, @PathParam("unit") String slug, @NotNull @Valid Move asked) {
        changes.move(actor, id(actor, slug), asked.parent(), asked.decision());
        return Map.of("parent", asked.parent());
    }

    @POST
    @Path("{unit}/closing")
    @Access(Access.To.SIGNED_IN)
    public List<Succession> close(@Context Actor actor, @PathParam("unit") String slug, @NotNull @Valid Close asked) {
        var id = id(actor, slug);
        successions.close(
                actor,
                id,
                new Closing(
                        asked.successors(),
                        asked.units().orElse(List.of()).stream()
                                .collect(Collectors.toMap(UnitTo::unit, UnitTo::to, (a, b) -> b)),
                        asked.members().orElse(List.of()).stream()
                                .collect(Collectors.toMap(MemberTo::member, MemberTo::to, (a, b) -> b)),
                        asked.plans().orElse(List.of()).stream()
                                .collect(Collectors.toMap(PlanTo::plan, PlanTo::to, (a, b) -> b)),
                        asked.decision()));
        return after(actor, slug);
    }

    private UnitId id(Actor actor, String slug) {
        return work.read(
                actor,
                tx -> units.bySlug(tx, slug).orElseThrow(Refusal::unknown).id());
    }
}
