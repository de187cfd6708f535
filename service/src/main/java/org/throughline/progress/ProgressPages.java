package org.throughline.progress;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.http.Form;
import org.throughline.http.Page;
import org.throughline.http.Redirect;
import org.throughline.http.Typed;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Id;
import org.throughline.kernel.Refusal;
import org.throughline.plan.IndicatorId;
import org.throughline.plan.ProvisionId;

/** One objective's figures taken apart, for people. */
@Path("/progress/{objective}")
@Produces(MediaType.TEXT_HTML)
public final class ProgressPages {
    private final Work work;
    private final Totals totals;
    private final WhyScreens screens;
    private final StatedFigures stated;
    private final Deeds deeds;

    public ProgressPages(Work work, Totals totals, WhyScreens screens, StatedFigures stated, Deeds deeds) {
        this.deeds = deeds;
        this.stated = stated;
        this.work = work;
        this.totals = totals;
        this.screens = screens;
    }

    @GET
    @Path("why")
    @Access(Access.To.ANYONE)
    public Page why(
            @Context Actor actor,
            @PathParam("objective") ProvisionId objective,
            @QueryParam("as-of") @DefaultValue("") String day,
            @QueryParam("known") @DefaultValue("") String known,
            @QueryParam("version") @DefaultValue("") String version) {
        return work.read(
                actor,
                tx -> new Page(
                        "progress/why", screens.why(tx, objective, new Asked(day, known, version), Typed.nothing())));
    }

    @GET
    @Path("table")
    @Access(Access.To.ANYONE)
    public Page table(
            @Context Actor actor,
            @PathParam("objective") ProvisionId objective,
            @QueryParam("as-of") @DefaultValue("") String day,
            @QueryParam("known") @DefaultValue("") String known,
            @QueryParam("version") @DefaultValue("") String version) {
        return work.read(
                actor,
                tx -> new Page("progress/table", screens.numbers(tx, objective, new Asked(day, known, version))));
    }

    /** Shows what was reported elsewhere here too; it counts where it was reported. */
    @POST
    @Path("also")
    @Access(Access.To.SIGNED_IN)
    public Response also(@Context Actor actor, @PathParam("objective") ProvisionId objective, @Context Form form) {
        deeds.also(actor, objective, update(form.required("update", 20)));
        return Redirect.saying(ProgressScreens.why(objective), "said.progress.also");
    }

    /** The id of a report. @throws Refusal unknown when it is none */
    static long update(String text) {
        try {
            return Id.parse(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.unknown();
        }
    }

    /** The body's own figure, beside the derived one. */
    @POST
    @Path("stated")
    @Access(Access.To.SIGNED_IN)
    public Response state(@Context Actor actor, @PathParam("objective") ProvisionId objective, @Context Form form) {
        try {
            stated.state(actor, objective, StatedScreens.wish(form));
        } catch (Refusal no) {
            return Typed.again(
                    form,
                    no,
                    typed -> work.read(
                            actor, tx -> new Page("progress/why", screens.why(tx, objective, Asked.NOW, typed))));
        }
        return Redirect.saying(ProgressScreens.why(objective), "said.progress.stated");
    }

    @POST
    @Path("stated/removal")
    @Access(Access.To.SIGNED_IN)
    public Response takeBack(@Context Actor actor, @PathParam("objective") ProvisionId objective, @Context Form form) {
        stated.takeBack(actor, objective, form.id("indicator", IndicatorId::new));
        return Redirect.saying(ProgressScreens.why(objective), "said.progress.taken_back");
    }

    /** Nothing was done, and we say so. */
    @POST
    @Path("nil")
    @Access(Access.To.SIGNED_IN)
    public Response nil(@Context Actor actor, @PathParam("objective") ProvisionId objective) {
        totals.nil(actor, objective);
        return Redirect.saying(ProgressScreens.why(objective), "said.progress.nil");
    }
}
