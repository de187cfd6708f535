package org.throughline.debate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.http.Filters;
import org.throughline.http.Needed;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;

/** What is said, for programs. */
@Path("/api/statements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class StatementResource {
    private final Work work;
    private final Statements statements;

    public StatementResource(Work work, Statements statements) {
        this.work = work;
        this.statements = statements;
    }

    /** A statement to be made; {@code member} for whom it is entered, one's own without. */
    public record NewStatement(
            @NotNull String subject, @NotNull String body, Optional<StatementId> parent, Optional<MemberId> member) {}

    /** What was said on a subject, as {@code provision:0c3w9v1m4k2p8}, the oldest first. */
    @GET
    @Access(Access.To.ANYONE)
    public List<DebateView.OfStatement> list(@Context Actor actor, @Needed @QueryParam("subject") String subject) {
        return work.read(
                actor,
                tx -> statements.of(tx, Filters.required("subject", subject)).stream()
                        .map(DebateView.OfStatement::of)
                        .toList());
    }

    @POST
    @Access(Access.To.SIGNED_IN)
    public DebateView.OfStatement speak(@Context Actor actor, @NotNull @Valid NewStatement wish) {
        var id = wish.member()
                .map(member -> statements.speakFor(actor, member, wish.subject(), wish.body()))
                .orElseGet(() -> statements.speak(actor, wish.subject(), wish.body(), wish.parent()));
        return show(actor, id);
    }

    @GET
    @Path("{statement}")
    @Access(Access.To.ANYONE)
    public DebateView.OfStatement show(@Context Actor actor, @PathParam("statement") StatementId id) {
        return work.read(actor, tx -> DebateView.OfStatement.of(statements.get(tx, id)));
    }

    @POST
    @Path("{statement}/fold")
    @Access(Access.To.SIGNED_IN)
    public DebateView.OfStatement fold(
            @Context Actor actor,
            @PathParam("statement") StatementId id,
            @NotNull @Valid AmendmentResource.Reason why) {
        statements.fold(actor, id, why.reason());
        return show(actor, id);
    }

    @POST
    @Path("{statement}/unfold")
    @Access(Access.To.SIGNED_IN)
    public DebateView.OfStatement unfold(@Context Actor actor, @PathParam("statement") StatementId id) {
        statements.unfold(actor, id);
        return show(actor, id);
    }
}
