package org.throughline.progress;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.plan.IndicatorId;
import org.throughline.plan.Plans;
import org.throughline.plan.ProvisionId;

/** One objective's figures, for programs. */
@Path("/api/progress/{objective}")
@Produces(MediaType.APPLICATION_JSON)
public final class ProgressResource {
    private final Work work;
    private final Totals totals;
    private final ProgressScreens screens;
    private final Plans plans;
    private final StatedFigures figures;
    private final StatedScreens stated;
    private final Deeds deeds;

    public ProgressResource(
            Work work,
            Totals totals,
            ProgressScreens screens,
            Plans plans,
            StatedFigures figures,
            StatedScreens stated,
            Deeds deeds) {
        this.deeds = deeds;
        this.plans = plans;
        this.figures = figures;
        this.stated = stated;
        this.work = work;
        this.totals = totals;
        this.screens = screens;
    }

    @GET
    @Access(Access.To.ANYONE)
    public ProgressView show(
            @Context Actor actor,
            @PathParam("objective") ProvisionId objective,
            @QueryParam("as-of") @DefaultValue("") String day,
            @QueryParam("known") @DefaultValue("") String known,
            @QueryParam("version") @DefaultValue("") String version) {
        return show(actor, objective, new Asked(day, known, version));
    }

    private ProgressView show(Actor actor, ProvisionId objective, Asked asked) {
        return work.read(actor, tx -> {
            var standing = screens.standing(tx, objective, asked);
            var progress = Optional.ofNullable(standing.all().get(objective)).orElseThrow(Refusal::unknown);
            var silent =
                    progress.work().coverage().silent() == 0 ? List.<Gap>of() : standing.silent(List.of(objective));
            var said = screens.said(tx, plans.of(tx, objective), List.of(objective), asked);
            return ProgressViews.of(
                            screens.words(tx), progress, said.getOrDefault(objective, Voices.Said.NOTHING), silent)
                    .stating(stated.of(tx, plans.of(tx, objective), objective, asked).stream()
                            .map(ProgressView.Own::of)
                            .toList());
        });
    }

    /**
     * A figure to stand beside the derived one.
     *
     * @param indicator whose result; empty for the work, in per cent
     * @param until the last day on which it stands; empty for the end of the review period
     */
    public record NewStated(
            Optional<IndicatorId> indicator,
            @NotNull BigDecimal amount,
            @NotNull String reason,
            Optional<LocalDate> until) {}

    /** The body's own figure, beside the derived one. */
    @POST
    @Path("stated")
    @Consumes(MediaType.APPLICATION_JSON)
    @Access(Access.To.SIGNED_IN)
    public ProgressView state(
            @Context Actor actor, @PathParam("objective") ProvisionId objective, @NotNull @Valid NewStated wish) {
        figures.state(
                actor, objective, new StatedFigures.Wish(wish.indicator(), wish.amount(), wish.reason(), wish.until()));
        return show(actor, objective, Asked.NOW);
    }

    /** Takes the body's own figure back: that of the work, or of the result of this indicator. */
    @DELETE
    @Path("stated")
    @Access(Access.To.SIGNED_IN)
    public ProgressView takeBack(
            @Context Actor actor,
            @PathParam("objective") ProvisionId objective,
            @QueryParam("indicator") IndicatorId indicator) {
        figures.takeBack(actor, objective, Optional.ofNullable(indicator));
        return show(actor, objective, Asked.NOW);
    }

    /** A report that was made elsewhere, by its id. */
    public record Elsewhere(@NotNull String update) {}

    /** Shows it here too; it counts where it was made. */
    @POST
    @Path("also")
    @Consumes(MediaType.APPLICATION_JSON)
    @Access(Access.To.SIGNED_IN)
    public ProgressView also(
            @Context Actor actor, @PathParam("objective") ProvisionId objective, @NotNull @Valid Elsewhere shown) {
        deeds.also(actor, objective, ProgressPages.update(shown.update()));
        return show(actor, objective, Asked.NOW);
    }

    /** Nothing was done, and we say so. */
    @POST
    @Path("nil")
    @Access(Access.To.SIGNED_IN)
    public ProgressView nil(@Context Actor actor, @PathParam("objective") ProvisionId objective) {
        totals.nil(actor, objective);
        return show(actor, objective, Asked.NOW);
    }
}
