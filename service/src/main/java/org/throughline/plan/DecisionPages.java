package org.throughline.plan;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.BiFunction;
import org.throughline.ballot.How;
import org.throughline.ballot.RecordedDecision;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.http.Form;
import org.throughline.http.Page;
import org.throughline.http.Redirect;
import org.throughline.kernel.Actor;
import org.throughline.kernel.BodyId;
import org.throughline.kernel.Refusal;

/** The steps of a version's life, for people: circulated, put to the vote, adopted by a meeting, withdrawn, followed. */
@Path("/plans")
@Produces(MediaType.TEXT_HTML)
public final class DecisionPages {
    private final Work work;
    private final Plans plans;
    private final Drafts drafts;
    private final Adoption adoption;
    private final NextVersions next;
    private final Assessments assessments;
    private final DecisionScreens screens;

    public DecisionPages(
            Work work,
            Plans plans,
            Drafts drafts,
            Adoption adoption,
            NextVersions next,
            Assessments assessments,
            DecisionScreens screens) {
        this.work = work;
        this.plans = plans;
        this.drafts = drafts;
        this.adoption = adoption;
        this.next = next;
        this.assessments = assessments;
        this.screens = screens;
    }

    @GET
    @Path("{plan}/circulate")
    @Access(Access.To.SIGNED_IN)
    public Page circulate(@Context Actor actor, @PathParam("plan") String slug) {
        return form(actor, slug, screens::circulate);
    }

    @POST
    @Path("{plan}/circulation")
    @Access(Access.To.SIGNED_IN)
    public Response circulate(@Context Actor actor, @PathParam("plan") String slug, @Context Form form) {
        adoption.circulate(
                actor, open(actor, slug), form.requiredId("body_of", BodyId::new), form.requiredDay("until"));
        return Redirect.saying("/plans/" + slug, "said.plan.circulated");
    }

    @GET
    @Path("{plan}/vote")
    @Access(Access.To.SIGNED_IN)
    public Page vote(@Context Actor actor, @PathParam("plan") String slug) {
        return form(actor, slug, screens::vote);
    }

    @POST
    @Path("{plan}/vote")
    @Access(Access.To.SIGNED_IN)
    public Response vote(@Context Actor actor, @PathParam("plan") String slug, @Context Form form) {
        var zone = work.read(actor, tx -> screens.zone(tx, plan(tx, slug)));
        var closes = form.moment("closes", zone).orElseThrow(() -> Refusal.invalid("ballot.closes_before"));
        var ballot = adoption.putToVote(actor, open(actor, slug), closes);
        return Redirect.saying("/ballots/" + ballot.text(), "said.plan.vote");
    }

    @GET
    @Path("{plan}/adopt")
    @Access(Access.To.SIGNED_IN)
    public Page adopt(@Context Actor actor, @PathParam("plan") String slug) {
        return form(actor, slug, screens::adopt);
    }

    @POST
    @Path("{plan}/adoption")
    @Access(Access.To.SIGNED_IN)
    public Response adopt(@Context Actor actor, @PathParam("plan") String slug, @Context Form form) {
        adoption.recordAdoption(
                actor,
                open(actor, slug),
                form.requiredId("body_of", BodyId::new),
                new RecordedDecision(
                        form.requiredDay("held"),
                        form.requiredChoice("how", How.class),
                        form.requiredWhole("present"),
                        form.whole("for").orElse(0L),
                        form.whole("against").orElse(0L),
                        form.whole("abstained").orElse(0L)),
                form.day("since"));
        return Redirect.saying("/plans/" + slug, "said.plan.decided");
    }

    /** Begins the plan's next version. */
    @POST
    @Path("{plan}/versions")
    @Access(Access.To.SIGNED_IN)
    public Response next(@Context Actor actor, @PathParam("plan") String slug) {
        next.nextDraft(actor, work.read(actor, tx -> plan(tx, slug).id()));
        return Redirect.saying("/plans/" + slug + "/edit", "said.plan.next");
    }

    @POST
    @Path("{plan}/withdrawal")
    @Access(Access.To.SIGNED_IN)
    public Response withdraw(@Context Actor actor, @PathParam("plan") String slug) {
        drafts.withdraw(actor, open(actor, slug));
        return Redirect.saying("/plans/" + slug, "said.plan.withdrawn");
    }

    @POST
    @Path("{plan}/completion")
    @Access(Access.To.SIGNED_IN)
    public Response complete(@Context Actor actor, @PathParam("plan") String slug) {
        plans.complete(actor, work.read(actor, tx -> plan(tx, slug).id()));
        return Redirect.saying("/plans/" + slug, "said.plan.completed");
    }

    @GET
    @Path("{plan}/assessment")
    @Access(Access.To.SIGNED_IN)
    public Page assess(@Context Actor actor, @PathParam("plan") String slug) {
        return form(actor, slug, (tx, plan) -> screens.assess(tx, plan, assessments.latest(tx, plan.id())));
    }

    @POST
    @Path("{plan}/assessment")
    @Access(Access.To.SIGNED_IN)
    public Response assess(@Context Actor actor, @PathParam("plan") String slug, @Context Form form) {
        var id = work.read(actor, tx -> plan(tx, slug).id());
        assessments.write(actor, id, form.text("body"), (int) form.requiredWhole("seen"));
        return Redirect.saying("/plans/" + slug + "#assessment", "said.plan.saved");
    }

    private Page form(Actor actor, String slug, BiFunction<Tx, Plan, StepScreen> screen) {
        return work.read(actor, tx -> {
            var plan = plan(tx, slug);
            plans.requireDrafter(tx, plan);
            return new Page("plan/step", screen.apply(tx, plan));
        });
    }

    private VersionId open(Actor actor, String slug) {
        return work.read(actor, tx -> plans.openOf(tx, plan(tx, slug)).id());
    }

    private Plan plan(Tx tx, String slug) {
        return plans.bySlug(tx, slug).orElseThrow(Refusal::unknown);
    }
}
