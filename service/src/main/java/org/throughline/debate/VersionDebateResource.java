package org.throughline.debate;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Id;
import org.throughline.kernel.Refusal;
import org.throughline.plan.Plans;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.VersionId;

/** What is moved and decided on one version, for programs. */
@Path("/api/versions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class VersionDebateResource {
    private final Work work;
    private final Plans plans;
    private final Amendments amendments;
    private final Merges merges;

    public VersionDebateResource(Work work, Plans plans, Amendments amendments, Merges merges) {
        this.work = work;
        this.plans = plans;
        this.amendments = amendments;
        this.merges = merges;
    }

    /** An amendment to be moved. */
    public record NewAmendment(
            @NotNull ProvisionId provision, @NotNull String body, Optional<String> gist, Optional<String> reason) {}

    /** The editor's words for provisions whose carried amendments meet, by provision; none for the rest. */
    public record Chosen(Optional<Map<String, String>> bodies) {}

    @GET
    @Path("{version}/amendments")
    @Access(Access.To.ANYONE)
    public List<DebateView.OfAmendment> list(@Context Actor actor, @PathParam("version") VersionId version) {
        return work.read(actor, tx -> {
            require(tx, version);
            return amendments.against(tx, version).stream()
                    .map(a -> DebateView.OfAmendment.of(a, amendments.sponsors(tx, a.id())))
                    .toList();
        });
    }

    @POST
    @Path("{version}/amendments")
    @Access(Access.To.SIGNED_IN)
    public DebateView.OfAmendment move(
            @Context Actor actor, @PathParam("version") VersionId version, @NotNull @Valid NewAmendment wish) {
        var id = amendments.move(
                actor,
                version,
                wish.provision(),
                wish.body(),
                wish.gist().orElse(""),
                wish.reason().orElse(""));
        return work.read(actor, tx -> DebateView.OfAmendment.of(amendments.get(tx, id), amendments.sponsors(tx, id)));
    }

    /** Where amendments reach for the same words. */
    @GET
    @Path("{version}/collisions")
    @Access(Access.To.ANYONE)
    public List<DebateView.Meets> collisions(@Context Actor actor, @PathParam("version") VersionId version) {
        return work.read(actor, tx -> {
            require(tx, version);
            return Meetings.among(amendments.against(tx, version)).stream()
                    .map(DebateView.Meets::of)
                    .toList();
        });
    }

    /** The text as it would stand with the carried ones. */
    @GET
    @Path("{version}/as-it-would-stand")
    @Access(Access.To.ANYONE)
    public DebateView.Stands stands(@Context Actor actor, @PathParam("version") VersionId version) {
        return work.read(actor, tx -> {
            require(tx, version);
            var merging = merges.asItWouldStand(tx, version);
            var bodies = new TreeMap<String, String>();
            merging.bodies().forEach((provision, body) -> bodies.put(provision.text(), body));
            var meets = Meetings.among(merges.waiting(tx, version)).stream()
                    .map(DebateView.Meets::of)
                    .toList();
            return new DebateView.Stands(bodies, meets, merging.isWhole());
        });
    }

    /** Makes the next version with the carried ones. */
    @POST
    @Path("{version}/merge")
    @Access(Access.To.SIGNED_IN)
    public Map<String, VersionId> merge(
            @Context Actor actor, @PathParam("version") VersionId version, @NotNull @Valid Chosen chosen) {
        var bodies = new HashMap<ProvisionId, String>();
        chosen.bodies().orElse(Map.of()).forEach((provision, body) -> bodies.put(provision(provision), body));
        return Map.of("version", merges.merge(actor, version, bodies));
    }

    private void require(Tx tx, VersionId version) {
        plans.readable(tx, plans.version(tx, version).plan());
    }

    private static ProvisionId provision(String text) {
        try {
            return new ProvisionId(Id.parse(text));
        } catch (IllegalArgumentException e) {
            throw Refusal.unknown();
        }
    }
}
