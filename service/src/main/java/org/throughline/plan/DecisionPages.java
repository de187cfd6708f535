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
import org.throughline.ballot.DecisionForms;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.http.Form;
import org.throughline.http.Page;
import org.throughline.http.Redirect;
import org.throughline.http.Typed;
import org.throughline.kernel.Actor;
import org.throughline.kernel.BodyId;
import org.throughline.kernel.Refusal;

/** The steps of a version's life, for people: circulated, adopted by a meeting, withdrawn, followed. */
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
    private final KeepScreens keeping;

    public DecisionPages(
            Work work,
            Plans plans,
            Drafts drafts,
            Adoption adoption,
            NextVersions next,
            Assessments assessments,
            DecisionScreens screens,
            KeepScreens keeping) {
        this.work = work;
        this.plans = plans;
        this.drafts = drafts;
        this.adoption = adoption;
        this.next = next;
        this.assessments = assessments;
        this.screens = screens;
        this.keeping = keeping;
    }

    @GET
    @Path("{plan}/circulate")
    @Access(Access.To.SIGNED_IN)
    public Page circulate(@Context Actor actor, @PathParam("plan") String slug) {
        return circulate(actor, slug, Typed.nothing());
    }

    private Page circulate(Actor actor, String slug, Typed typed) {
        return drafting(actor, slug, (tx, plan) -> new Page("plan/step", screens.circulate(tx, plan, typed)));
    }

    @POST
    @Path("{plan}/circulation")
    @Access(Access.To.SIGNED_IN)
    public Response circulate(@Context Actor actor, @PathParam("plan") String slug, @Context Form form) {
        try {
            adoption.circulate(
                    actor, open(actor, slug), form.requiredId("body_of", BodyId::new), form.requiredDay("until"));
            return Redirect.saying("/plans/" + slug, "said.plan.circulated");
        } catch (Refusal no) {
            return Typed.again(form, no, typed -> circulate(actor, slug, typed));
        }
    }

    @GET
    @Path("{plan}/adopt")
    @Access(Access.To.SIGNED_IN)
    public Page adopt(@Context Actor actor, @PathParam("plan") String slug) {
        return adopt(actor, slug, Typed.nothing());
    }

    private Page adopt(Actor actor, String slug, Typed typed) {
        return drafting(
                actor,
                slug,
                (tx, plan) -> new Page("decide/record", screens.forms().meeting(tx, screens.adopt(tx, plan), typed)));
    }

    @POST
    @Path("{plan}/adoption")
    @Access(Access.To.SIGNED_IN)
    public Response adopt(@Context Actor actor, @PathParam("plan") String slug, @Context Form form) {
        try {
            var body = work.read(actor, tx -> screens.forms().body(tx, form, screens.adopt(tx, plan(tx, slug))));
            adoption.recordAdoption(actor, open(actor, slug), body, DecisionForms.decision(form), form.day("since"));
            return Redirect.saying("/plans/" + slug, "said.plan.decided");
        } catch (Refusal no) {
            return Typed.again(form, no, typed -> adopt(actor, slug, typed));
        }
    }

    /** What may be done with the plan now. */
    @GET
    @Path("{plan}/keep")
    @Access(Access.To.SIGNED_IN)
    public Page keep(@Context Actor actor, @PathParam("plan") String slug) {
        return drafting(actor, slug, (tx, plan) -> new Page("plan/keep", keeping.keep(tx, plan)));
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
        return assess(actor, slug, Typed.nothing());
    }

    private Page assess(Actor actor, String slug, Typed typed) {
        return drafting(
                actor,
                slug,
                (tx, plan) ->
                        new Page("plan/step", screens.assess(tx, plan, assessments.latest(tx, plan.id()), typed)));
    }

    @POST
    @Path("{plan}/assessment")
    @Access(Access.To.SIGNED_IN)
    public Response assess(@Context Actor actor, @PathParam("plan") String slug, @Context Form form) {
        try {
            var id = work.read(actor, tx -> plan(tx, slug).id());
            assessments.write(actor, id, form.text("body"), (int) form.requiredWhole("seen"));
            return Redirect.saying("/plans/" + slug + "#assessment", "said.plan.saved");
        } catch (Refusal no) {
            return Typed.again(form, no, typed -> assess(actor, slug, typed));
        }
    }

    private Page drafting(Actor actor, String slug, BiFunction<Tx, Plan, Page> page) {
        return work.read(actor, tx -> {
            var plan = plan(tx, slug);
            plans.requireDrafter(tx, plan);
            return page.apply(tx, plan);
        });
    }

    private VersionId open(Actor actor, String slug) {
        return work.read(actor, tx -> plans.openOf(tx, plan(tx, slug)).id());
    }

    private Plan plan(Tx tx, String slug) {
        return plans.bySlug(tx, slug).orElseThrow(Refusal::unknown);
    }
}
