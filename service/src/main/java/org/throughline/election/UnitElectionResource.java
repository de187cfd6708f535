package org.throughline.election;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Office;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Scope;
import org.throughline.kernel.UnitId;
import org.throughline.org.DelegationId;
import org.throughline.org.Units;

/** The elections of a unit, for programs. */
@Path("/api/units/{unit}/elections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class UnitElectionResource {
    private final Work work;
    private final Units units;
    private final Elections elections;

    public UnitElectionResource(Work work, Units units, Elections elections) {
        this.work = work;
        this.units = units;
        this.elections = elections;
    }

    /**
     * Proposes someone for an office, until a day or without end, or for a place of a delegation; with {@code recall}, that they
     * leave it.
     */
    public record Propose(
            @NotNull MemberId member,
            Optional<Office> office,
            Optional<DelegationId> delegation,
            Optional<LocalDate> until,
            Optional<Boolean> recall) {}

    @GET
    @Access(Access.To.SIGNED_IN)
    public List<Election> list(@Context Actor actor, @PathParam("unit") String slug) {
        return work.read(actor, tx -> elections.of(tx, unit(tx, slug)));
    }

    @POST
    @Access(Access.To.SIGNED_IN)
    public Election propose(@Context Actor actor, @PathParam("unit") String slug, @NotNull @Valid Propose asked) {
        var unit = work.read(actor, tx -> unit(tx, slug));
        var id = propose(actor, unit, asked);
        return work.read(actor, tx -> elections.get(tx, id));
    }

    private ElectionId propose(Actor actor, UnitId unit, Propose asked) {
        boolean recall = asked.recall().orElse(false);
        if (asked.delegation().isPresent() == asked.office().isPresent()) {
            throw Refusal.invalid("election.for_what");
        }
        if (asked.delegation().isPresent()) {
            var of = elections.delegation(actor, unit, asked.delegation().get());
            return recall
                    ? elections.proposeRecall(actor, of, asked.member())
                    : elections.propose(actor, of, asked.member());
        }
        var office = asked.office().orElseThrow();
        return recall
                ? elections.proposeRecall(actor, unit, asked.member(), office)
                : elections.propose(actor, unit, asked.member(), office, asked.until());
    }

    private UnitId unit(Tx tx, String slug) {
        var unit = units.bySlug(tx, slug).orElseThrow(Refusal::unknown).id();
        if (!tx.actor().reads(Scope.chain(unit)) && !elections.mayPut(tx, unit)) {
            throw Refusal.unknown();
        }
        return unit;
    }
}
