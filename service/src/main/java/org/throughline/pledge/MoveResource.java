package org.throughline.pledge;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.org.Units;
import org.throughline.plan.ProvisionId;

/** Where what a unit had taken on goes when its objective was split or merged, for programs. */
@Path("/api/pledges/{objective}/{unit}/move")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MoveResource {
    private final Work work;
    private final Units units;
    private final Moves moves;
    private final PledgeScreens screens;

    public MoveResource(Work work, Units units, Moves moves, PledgeScreens screens) {
        this.work = work;
        this.units = units;
        this.moves = moves;
        this.screens = screens;
    }

    /** How much goes to one part, in whole units of the measure; no amount where none was taken on. */
    public record Part(@NotNull ProvisionId objective, long amount) {}

    /** Where it goes; what goes to no part is given up, with a reason. */
    public record Moved(@NotNull List<@NotNull @Valid Part> parts, Optional<String> reason) {}

    @POST
    @Access(Access.To.SIGNED_IN)
    public PledgeView move(
            @Context Actor actor,
            @PathParam("objective") ProvisionId objective,
            @PathParam("unit") String slug,
            @NotNull @Valid Moved wish) {
        var unit = work.read(actor, tx -> units.bySlug(tx, slug).orElseThrow(Refusal::unknown));
        var amounts = new LinkedHashMap<ProvisionId, Long>();
        wish.parts().forEach(part -> amounts.merge(part.objective(), part.amount(), Math::addExact));
        moves.move(actor, objective, unit.id(), amounts, wish.reason().orElse(""));
        return work.read(actor, tx -> screens.view(tx, objective));
    }
}
