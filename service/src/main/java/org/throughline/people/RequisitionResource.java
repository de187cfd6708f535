package org.throughline.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.kernel.Actor;
import org.throughline.kernel.UnitId;
import org.throughline.org.RequisitionId;
import org.throughline.org.Requisitions;

/** One requisition, for programs. */
@Path("/api/requisitions/{requisition}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class RequisitionResource {
    private final Work work;
    private final Requisitions requisitions;

    public RequisitionResource(Work work, Requisitions requisitions) {
        this.work = work;
        this.requisitions = requisitions;
    }

    /** Says that a unit below stands behind it, by which decision. */
    public record ForUnit(@NotNull UnitId unit, @NotBlank String decision) {}

    @POST
    @Path("backing")
    @Access(Access.To.SIGNED_IN)
    public Requisitions.Standing back(@Context Actor actor, @PathParam("requisition") RequisitionId id) {
        requisitions.back(actor, id);
        return after(actor, id);
    }

    @POST
    @Path("units")
    @Access(Access.To.SIGNED_IN)
    public Requisitions.Standing backFor(
            @Context Actor actor, @PathParam("requisition") RequisitionId id, @NotNull @Valid ForUnit asked) {
        requisitions.backFor(actor, id, asked.unit(), asked.decision());
        return after(actor, id);
    }

    @POST
    @Path("withdrawal")
    @Access(Access.To.SIGNED_IN)
    public Requisitions.Standing withdraw(@Context Actor actor, @PathParam("requisition") RequisitionId id) {
        requisitions.withdraw(actor, id);
        return after(actor, id);
    }

    private Requisitions.Standing after(Actor actor, RequisitionId id) {
        return work.read(actor, tx -> requisitions.get(tx, id));
    }
}
