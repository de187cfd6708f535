package org.throughline.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;

/** Writing in drafts, for programs. */
@Path("/api/plans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class DraftResource {
    private final Work work;
    private final Plans plans;
    private final Drafts drafts;
    private final Pastes pastes;
    private final Indicators indicators;
    private final PlanViews views;

    public DraftResource(Work work, Plans plans, Drafts drafts, Pastes pastes, Indicators indicators, PlanViews views) {
        this.work = work;
        this.plans = plans;
        this.drafts = drafts;
        this.pastes = pastes;
        this.indicators = indicators;
        this.views = views;
    }

    /** The words of a provision, and its place when it is new; {@code revision} when it is not. */
    public record Words(
            @NotNull ProvisionKind kind,
            Optional<String> number,
            Optional<String> title,
            Optional<String> body,
            Optional<Long> weight,
            Optional<LocalDate> startsOn,
            Optional<LocalDate> dueOn,
            Optional<String> answers,
            Optional<ProvisionId> parent,
            Optional<Integer> position,
            Optional<Long> revision) {

        Wording wording() {
            return new Wording(
                    kind,
                    number.orElse(""),
                    title.orElse(""),
                    body.orElse(""),
                    weight.orElse(1L),
                    startsOn,
                    dueOn,
                    answers.orElse(""));
        }
    }

    public record Place(Optional<ProvisionId> parent, int position) {}

    public record Measured(
            @NotNull MeasureId measure,
            @NotNull IndicatorKind kind,
            long baseline,
            long target,
            Optional<LocalDate> due) {}

    /** A whole text; {@code answers} say which entry is which provision, where that was in doubt. */
    public record Text(@NotNull String text, Optional<Map<Integer, ProvisionId>> answers) {}

    @POST
    @Path("{plan}/provisions")
    @Access(Access.To.SIGNED_IN)
    public PlanView add(@Context Actor actor, @PathParam("plan") String slug, @NotNull @Valid Words words) {
        drafts.add(
                actor,
                open(actor, slug),
                new NewProvision(words.parent(), words.position().orElse(-1), words.wording()));
        return draft(actor, slug);
    }

    @PUT
    @Path("{plan}/provisions/{provision}")
    @Access(Access.To.SIGNED_IN)
    public PlanView edit(
            @Context Actor actor,
            @PathParam("plan") String slug,
            @PathParam("provision") ProvisionId id,
            @NotNull @Valid Words words) {
        drafts.edit(
                actor,
                open(actor, slug),
                id,
                words.wording(),
                words.revision().orElseThrow(() -> Refusal.invalid("revision.missing")));
        return draft(actor, slug);
    }

    @POST
    @Path("{plan}/provisions/{provision}/place")
    @Access(Access.To.SIGNED_IN)
    public PlanView move(
            @Context Actor actor,
            @PathParam("plan") String slug,
            @PathParam("provision") ProvisionId id,
            @NotNull @Valid Place to) {
        drafts.move(actor, open(actor, slug), id, to.parent(), to.position());
        return draft(actor, slug);
    }

    @DELETE
    @Path("{plan}/provisions/{provision}")
    @Access(Access.To.SIGNED_IN)
    public PlanView remove(
            @Context Actor actor, @PathParam("plan") String slug, @PathParam("provision") ProvisionId id) {
        drafts.remove(actor, open(actor, slug), id);
        return draft(actor, slug);
    }

    @POST
    @Path("{plan}/provisions/{provision}/indicators")
    @Access(Access.To.SIGNED_IN)
    public PlanView measure(
            @Context Actor actor,
            @PathParam("plan") String slug,
            @PathParam("provision") ProvisionId id,
            @NotNull @Valid Measured m) {
        indicators.add(
                actor,
                open(actor, slug),
                id,
                new NewIndicator(m.measure(), m.kind(), m.baseline(), m.target(), m.due()));
        return draft(actor, slug);
    }

    @DELETE
    @Path("{plan}/indicators/{indicator}")
    @Access(Access.To.SIGNED_IN)
    public PlanView unmeasure(
            @Context Actor actor, @PathParam("plan") String slug, @PathParam("indicator") IndicatorId id) {
        indicators.remove(actor, open(actor, slug), id);
        return draft(actor, slug);
    }

    /** What would become of the draft, before the text is kept. */
    @POST
    @Path("{plan}/text/preview")
    @Access(Access.To.SIGNED_IN)
    public Matching preview(@Context Actor actor, @PathParam("plan") String slug, @NotNull @Valid Text text) {
        var version = open(actor, slug);
        return work.read(actor, tx -> pastes.preview(tx, version, Outline.of(pastes.read(tx, version, text.text()))));
    }

    @PUT
    @Path("{plan}/text")
    @Access(Access.To.SIGNED_IN)
    public PlanView replace(@Context Actor actor, @PathParam("plan") String slug, @NotNull @Valid Text text) {
        var version = open(actor, slug);
        var outline = Outline.of(work.read(actor, tx -> pastes.read(tx, version, text.text())));
        pastes.replaceAll(actor, version, outline, text.answers().orElse(new HashMap<>()));
        return draft(actor, slug);
    }

    private PlanView draft(Actor actor, String slug) {
        return work.read(actor, tx -> {
            var plan = plan(tx, slug);
            return views.of(tx, plan, plans.openOf(tx, plan));
        });
    }

    private VersionId open(Actor actor, String slug) {
        return work.read(actor, tx -> plans.openOf(tx, plan(tx, slug)).id());
    }

    private Plan plan(Tx tx, String slug) {
        return plans.bySlug(tx, slug).orElseThrow(Refusal::unknown);
    }
}
