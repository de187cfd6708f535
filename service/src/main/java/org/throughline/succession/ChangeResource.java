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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.UnitId;
import org.throughline.org.ComingChange;
import org.throughline.org.ComingChangeId;
import org.throughline.org.Organisations;
import org.throughline.org.Succession;
import org.throughline.org.UnitChanges;
import org.throughline.org.Units;

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

    /** Asks that the unit stand below another, by this decision; from that day on, from today when it is empty. */
    public record Move(
            @NotNull UnitId parent,
            Optional<LocalDate> on,
            @NotBlank String decision) {}

    /**
     * A change that is decided and waits for its day, or could not be done on it.
     *
     * @param next under which unit it is to stand, or in which ones it is to go on
     */
    public record Coming(
            ComingChangeId id,
            ComingChange.Kind kind,
            LocalDate takesOn,
            String decision,
            List<UnitId> next,
            ComingChange.State state,
            String problem) {}

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
        successions.move(
                actor, id(actor, slug), asked.parent(), asked.on().orElseGet(() -> today(actor)), asked.decision());
        return Map.of("parent", asked.parent());
    }

    @POST
    @Path("{unit}/closing")
    @Access(Access.To.SIGNED_IN)
    public List<Succession> close(@Context Actor actor, @PathParam("unit") String slug, @NotNull @Valid Close asked) {
        successions.close(actor, id(actor, slug), asked.closing(today(actor)));
        return after(actor, slug);
    }

    /** What is decided about a unit and waits for its day. */
    @GET
    @Path("{unit}/changes")
    @Access(Access.To.SIGNED_IN)
    public List<Coming> coming(@Context Actor actor, @PathParam("unit") String slug) {
        var id = id(actor, slug);
        return work.read(
                actor,
                tx -> changes.coming(tx, id).stream()
                        .map(one -> new Coming(
                                one.id(),
                                one.kind(),
                                one.takesOn(),
                                one.decision(),
                                Successions.goesOnIn(one),
                                one.state(),
                                one.problem()))
                        .toList());
    }

    @POST
    @Path("{unit}/changes/{change}/withdrawal")
    @Access(Access.To.SIGNED_IN)
    public List<Coming> withdraw(
            @Context Actor actor, @PathParam("unit") String slug, @PathParam("change") ComingChangeId change) {
        changes.withdraw(actor, change);
        return coming(actor, slug);
    }

    private LocalDate today(Actor actor) {
        return work.read(actor, Organisations::today);
    }

    private UnitId id(Actor actor, String slug) {
        return work.read(
                actor,
                tx -> units.bySlug(tx, slug).orElseThrow(Refusal::unknown).id());
    }
}
