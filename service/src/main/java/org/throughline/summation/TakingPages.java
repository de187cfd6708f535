package org.throughline.summation;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
import org.throughline.http.Typed;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.plan.NewProvision;
import org.throughline.plan.Plan;
import org.throughline.plan.Plans;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.ProvisionKind;
import org.throughline.plan.Version;

/** What has come all the way up goes into a draft, for people. */
@Path("/plans")
@Produces(MediaType.TEXT_HTML)
public final class TakingPages {
    private final Work work;
    private final Plans plans;
    private final Takings takings;
    private final LessonScreens screens;

    public TakingPages(Work work, Plans plans, Takings takings, LessonScreens screens) {
        this.work = work;
        this.plans = plans;
        this.takings = takings;
        this.screens = screens;
    }

    @GET
    @Path("{plan}/proposals")
    @Access(Access.To.SIGNED_IN)
    public Page list(@Context Actor actor, @PathParam("plan") String slug) {
        return list(actor, slug, LessonScreens.Sent.NOTHING);
    }

    private Page list(Actor actor, String slug, LessonScreens.Sent sent) {
        return work.read(actor, tx -> {
            var plan = plan(tx, slug);
            return new Page("summation/takings", screens.takings(tx, plan, draft(tx, plan), sent));
        });
    }

    private Response again(Actor actor, String slug, FindingId id, boolean aside, Form form, Refusal no) {
        return Typed.againWhileOpen(
                form, no, typed -> list(actor, slug, new LessonScreens.Sent(Optional.of(id), aside, typed)));
    }

    @POST
    @Path("{plan}/proposals/{finding}/taking")
    @Access(Access.To.SIGNED_IN)
    public Response take(
            @Context Actor actor,
            @PathParam("plan") String slug,
            @PathParam("finding") FindingId id,
            @Context Form form) {
        var draft = work.read(actor, tx -> draft(tx, plan(tx, slug))).id();
        try {
            var into = form.id("into", ProvisionId::new);
            if (into.isPresent()) {
                takings.takeUp(actor, id, draft, into.get());
            } else {
                var kind = form.choice("kind", ProvisionKind.class).orElse(ProvisionKind.OBJECTIVE);
                var wish = NewProvision.atEnd(Optional.empty(), kind, "", form.text("title"), form.text("body"));
                takings.takeUp(actor, id, draft, wish);
            }
            return Redirect.saying("/plans/" + slug + "/proposals", "said.finding.taken_up");
        } catch (Refusal no) {
            return again(actor, slug, id, false, form, no);
        }
    }

    @POST
    @Path("{plan}/proposals/{finding}/setting_aside")
    @Access(Access.To.SIGNED_IN)
    public Response setAside(
            @Context Actor actor,
            @PathParam("plan") String slug,
            @PathParam("finding") FindingId id,
            @Context Form form) {
        var plan = work.read(actor, tx -> plan(tx, slug));
        try {
            takings.answer(actor, id, plan.unit(), Answer.setAside(form.text("why")));
            return Redirect.saying("/plans/" + slug + "/proposals", "said.synthesis.answered");
        } catch (Refusal no) {
            return again(actor, slug, id, true, form, no);
        }
    }

    private Plan plan(Tx tx, String slug) {
        var plan = plans.bySlug(tx, slug).orElseThrow(Refusal::unknown);
        if (!plans.mayDraft(tx.actor(), tx, plan)) {
            throw Refusal.denied("summation.drafters_only");
        }
        return plan;
    }

    private Version draft(Tx tx, Plan plan) {
        return plans.open(tx, plan.id())
                .filter(Version::isDraft)
                .orElseThrow(() -> Refusal.because("finding.no_draft"));
    }
}
