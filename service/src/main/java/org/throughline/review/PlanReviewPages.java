package org.throughline.review;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.http.Form;
import org.throughline.http.Page;
import org.throughline.http.Redirect;
import org.throughline.http.Typed;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.plan.PlanId;
import org.throughline.plan.Plans;

/** The reviews expected of a plan, for people. */
@Path("/plans")
@Produces(MediaType.TEXT_HTML)
public final class PlanReviewPages {
    private final Work work;
    private final Plans plans;
    private final Reviews reviews;
    private final ReviewScreens screens;
    private final Excuses excuses;
    private final ReportingScreens reporting;
    private final ReportForms forms;
    private final ReportFormScreens paper;

    public PlanReviewPages(
            Work work,
            Plans plans,
            Reviews reviews,
            ReviewScreens screens,
            Excuses excuses,
            ReportingScreens reporting,
            ReportForms forms,
            ReportFormScreens paper) {
        this.work = work;
        this.plans = plans;
        this.reviews = reviews;
        this.screens = screens;
        this.excuses = excuses;
        this.reporting = reporting;
        this.forms = forms;
        this.paper = paper;
    }

    @GET
    @Path("{plan}/reviews")
    @Access(Access.To.ANYONE)
    public Page list(@Context Actor actor, @PathParam("plan") String slug) {
        return work.read(
                actor,
                tx -> new Page(
                        "review/list",
                        screens.lists()
                                .ofPlan(tx, plans.bySlug(tx, slug).orElseThrow(Refusal::unknown), Typed.nothing())));
    }

    /** Every how many months the plan is reviewed. */
    @POST
    @Path("{plan}/reviews/cadence")
    @Access(Access.To.SIGNED_IN)
    public Response cadence(@Context Actor actor, @PathParam("plan") String slug, @Context Form form) {
        try {
            plans.cadence(actor, plan(actor, slug), form.requiredWhole("months"));
            return Redirect.saying("/plans/" + slug + "/reviews", "said.review.cadence");
        } catch (Refusal no) {
            return Typed.again(
                    form,
                    no,
                    typed -> work.read(
                            actor,
                            tx -> new Page(
                                    "review/list",
                                    screens.lists()
                                            .ofPlan(tx, plans.bySlug(tx, slug).orElseThrow(Refusal::unknown), typed))));
        }
    }

    @POST
    @Path("{plan}/reviews")
    @Access(Access.To.SIGNED_IN)
    public Response begin(@Context Actor actor, @PathParam("plan") String slug, @Context Form form) {
        var id = reviews.begin(actor, plan(actor, slug), form.requiredDay("from"));
        return Redirect.to("/reviews/" + id.text() + "/edit");
    }

    @POST
    @Path("{plan}/reviews/nil")
    @Access(Access.To.SIGNED_IN)
    public Response nil(@Context Actor actor, @PathParam("plan") String slug, @Context Form form) {
        var review = reviews.nothingDone(actor, plan(actor, slug), form.requiredDay("from"));
        return Redirect.saying("/reviews/" + review.id().text(), "said.review.nil");
    }

    /** The report form of the plan's unit on paper, with the code that leads back to it. */
    @GET
    @Path("{plan}/reviews/form")
    @Access(Access.To.SIGNED_IN)
    public Page paper(@Context Actor actor, @PathParam("plan") String slug, @QueryParam("from") String from) {
        return work.read(actor, tx -> {
            var plan = plans.bySlug(tx, slug).orElseThrow(Refusal::unknown);
            return new Page("review/paper", paper.paper(tx, forms.blank(tx, plan, day(from))));
        });
    }

    /** Who has reported under the plan, and who is late. */
    @GET
    @Path("{plan}/reviews/units")
    @Access(Access.To.SIGNED_IN)
    public Page units(@Context Actor actor, @PathParam("plan") String slug) {
        return work.read(
                actor,
                tx -> new Page(
                        "review/units",
                        reporting.show(tx, plans.bySlug(tx, slug).orElseThrow(Refusal::unknown), "", Typed.nothing())));
    }

    /** Excuses the plan's unit from a report; {@code at}: the plan on whose page it was done. */
    @POST
    @Path("{plan}/excuses")
    @Access(Access.To.SIGNED_IN)
    public Response excuse(@Context Actor actor, @PathParam("plan") String slug, @Context Form form) {
        var back = form.optional("at").orElse(slug);
        var upper = work.read(actor, tx -> plans.bySlug(tx, back).orElseThrow(Refusal::unknown));
        try {
            if (form.ticked("inactive")) {
                excuses.inactive(actor, plan(actor, slug), form.requiredDay("from"), form.text("why"));
            } else {
                excuses.excuse(actor, plan(actor, slug), form.requiredDay("from"), form.text("why"));
            }
        } catch (Refusal no) {
            return Typed.again(
                    form,
                    no,
                    typed -> work.read(actor, tx -> new Page("review/units", reporting.show(tx, upper, slug, typed))));
        }
        return Redirect.saying("/plans/" + upper.slug() + "/reviews/units", "said.review.excused");
    }

    /** The report is expected again. */
    @POST
    @Path("{plan}/excuses/withdrawal")
    @Access(Access.To.SIGNED_IN)
    public Response withdraw(@Context Actor actor, @PathParam("plan") String slug, @Context Form form) {
        excuses.withdraw(actor, plan(actor, slug), form.requiredDay("from"));
        return Redirect.saying("/plans/" + slug + "/reviews", "said.review.expected_again");
    }

    private static Optional<LocalDate> day(String from) {
        try {
            return Optional.ofNullable(from).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw Refusal.unknown();
        }
    }

    private PlanId plan(Actor actor, String slug) {
        return work.read(actor, tx -> plans.bySlug(tx, slug).orElseThrow(Refusal::unknown))
                .id();
    }
}
