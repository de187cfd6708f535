package org.throughline.debate;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.http.Form;
import org.throughline.http.Page;
import org.throughline.http.Redirect;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.plan.Plan;
import org.throughline.plan.Plans;
import org.throughline.plan.Provision;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.Texts;

/** The debate on a plan, for people: what is said, and what is moved. */
@Path("/plans")
@Produces(MediaType.TEXT_HTML)
public final class DebatePages {
    private static final String SHOW = "debate/show";

    private final Work work;
    private final Plans plans;
    private final Texts texts;
    private final Amendments amendments;
    private final Statements statements;
    private final DebateScreens screens;

    public DebatePages(
            Work work, Plans plans, Texts texts, Amendments amendments, Statements statements, DebateScreens screens) {
        this.work = work;
        this.plans = plans;
        this.texts = texts;
        this.amendments = amendments;
        this.statements = statements;
        this.screens = screens;
    }

    @GET
    @Path("{slug}/debate")
    @Access(Access.To.ANYONE)
    public Page whole(@Context Actor actor, @PathParam("slug") String slug, @QueryParam("reply") StatementId reply) {
        return work.read(actor, tx -> new Page(SHOW, screens.whole(tx, plan(tx, slug), Optional.ofNullable(reply))));
    }

    @GET
    @Path("{slug}/debate/{provision}")
    @Access(Access.To.ANYONE)
    public Page provision(
            @Context Actor actor,
            @PathParam("slug") String slug,
            @PathParam("provision") ProvisionId id,
            @QueryParam("reply") StatementId reply) {
        return work.read(actor, tx -> {
            var plan = plan(tx, slug);
            return new Page(SHOW, screens.provision(tx, plan, provision(tx, plan, id), Optional.ofNullable(reply)));
        });
    }

    @GET
    @Path("{slug}/amendments/{number}")
    @Access(Access.To.ANYONE)
    public Page amendment(
            @Context Actor actor,
            @PathParam("slug") String slug,
            @PathParam("number") int number,
            @QueryParam("reply") StatementId reply) {
        return work.read(actor, tx -> {
            var plan = plan(tx, slug);
            var amendment = amendments.numbered(tx, plan.id(), number);
            return new Page(SHOW, screens.amendment(tx, plan, amendment, Optional.ofNullable(reply)));
        });
    }

    @POST
    @Path("{slug}/debate/statements")
    @Access(Access.To.SIGNED_IN)
    public Response speak(@Context Actor actor, @PathParam("slug") String slug, @Context Form form) {
        var subject = work.read(actor, tx -> "plan:" + plan(tx, slug).id().text());
        return said(actor, subject, "/plans/" + slug + "/debate", form);
    }

    @POST
    @Path("{slug}/debate/{provision}/statements")
    @Access(Access.To.SIGNED_IN)
    public Response speakOnProvision(
            @Context Actor actor,
            @PathParam("slug") String slug,
            @PathParam("provision") ProvisionId provision,
            @Context Form form) {
        var here = "/plans/" + slug + "/debate/" + provision.text();
        return said(actor, "provision:" + provision.text(), here, form);
    }

    @POST
    @Path("{slug}/amendments/{number}/statements")
    @Access(Access.To.SIGNED_IN)
    public Response speakOnAmendment(
            @Context Actor actor, @PathParam("slug") String slug, @PathParam("number") int number, @Context Form form) {
        var subject = work.read(
                actor,
                tx -> amendments.numbered(tx, plan(tx, slug).id(), number).subject());
        return said(actor, subject, "/plans/" + slug + "/amendments/" + number, form);
    }

    private Response said(Actor actor, String subject, String here, Form form) {
        var id = statements.speak(actor, subject, form.text("words"), form.id("parent", StatementId::new));
        return Redirect.to(here + "#s" + id.text());
    }

    @POST
    @Path("{slug}/statements/{statement}/fold")
    @Access(Access.To.SIGNED_IN)
    public Response fold(
            @Context Actor actor,
            @PathParam("slug") String slug,
            @PathParam("statement") StatementId id,
            @Context Form form) {
        statements.fold(actor, id, form.text("reason"));
        return Redirect.saying(place(actor, id), "said.statement.folded");
    }

    @POST
    @Path("{slug}/statements/{statement}/unfold")
    @Access(Access.To.SIGNED_IN)
    public Response unfold(
            @Context Actor actor, @PathParam("slug") String slug, @PathParam("statement") StatementId id) {
        statements.unfold(actor, id);
        return Redirect.saying(place(actor, id), "said.statement.unfolded");
    }

    private String place(Actor actor, StatementId id) {
        return "/" + work.<String>read(actor, tx -> statements.place(tx, id));
    }

    @GET
    @Path("{slug}/provisions/{provision}/amend")
    @Access(Access.To.SIGNED_IN)
    public Page compose(@Context Actor actor, @PathParam("slug") String slug, @PathParam("provision") ProvisionId id) {
        return work.read(actor, tx -> {
            var plan = plan(tx, slug);
            var base = provision(tx, plan, id);
            return new Page("debate/amend", screens.amendments().amend(tx, plan, base, Optional.empty(), ""));
        });
    }

    /** Shows the difference and whom it would meet, or moves it. */
    @POST
    @Path("{slug}/provisions/{provision}/amend")
    @Access(Access.To.SIGNED_IN)
    public Response move(
            @Context Actor actor,
            @PathParam("slug") String slug,
            @PathParam("provision") ProvisionId id,
            @Context Form form) {
        var words = form.text("words");
        var why = form.text("why");
        if (form.text("deed").equals("preview")) {
            return work.read(actor, tx -> {
                var plan = plan(tx, slug);
                var base = provision(tx, plan, id);
                return new Page("debate/amend", screens.amendments().amend(tx, plan, base, Optional.of(words), why))
                        .status(200);
            });
        }
        var version = work.read(actor, tx -> screens.debated(tx, plan(tx, slug)).id());
        var moved = amendments.move(actor, version, id, words, "", why);
        return Redirect.saying(
                work.read(actor, tx -> {
                    var amendment = amendments.get(tx, moved);
                    return AmendmentScreens.href(plan(tx, slug), amendment);
                }),
                "said.amendment.moved");
    }

    private Plan plan(Tx tx, String slug) {
        return plans.bySlug(tx, slug).orElseThrow(Refusal::unknown);
    }

    private Provision provision(Tx tx, Plan plan, ProvisionId id) {
        return texts.find(tx, screens.debated(tx, plan).id(), id).orElseThrow(Refusal::unknown);
    }
}
