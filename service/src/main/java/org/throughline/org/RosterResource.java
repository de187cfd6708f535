package org.throughline.org;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.throughline.http.Access;
import org.throughline.kernel.Actor;
import org.throughline.text.Bytes;

/** Units and members from a table, for programs. */
@Path("/api/import")
@Consumes("text/csv")
@Produces(MediaType.APPLICATION_JSON)
public final class RosterResource {
    private final Roster roster;

    public RosterResource(Roster roster) {
        this.roster = roster;
    }

    @POST
    @Path("units")
    @Access(Access.To.SIGNED_IN)
    public Loaded units(@Context Actor actor, byte[] csv) {
        return roster.loadUnits(actor, Bytes.of(csv));
    }

    @POST
    @Path("members")
    @Access(Access.To.SIGNED_IN)
    public Loaded members(@Context Actor actor, byte[] csv) {
        return roster.loadMembers(actor, Bytes.of(csv));
    }
}
