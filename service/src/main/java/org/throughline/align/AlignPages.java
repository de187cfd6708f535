package org.throughline.align;

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
import org.throughline.http.Typed;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Id;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Sentence;
import org.throughline.plan.Mappings;
import org.throughline.plan.OriginKind;
import org.throughline.plan.Plan;
import org.throughline.plan.PlanId;
import org.throughline.plan.Plans;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.Version;

/** What became of the provisions of a text and which plans below have followed, and what one plan has to decide, for people. */
@Path("/plans")
@Produces(MediaType.TEXT_HTML)
public final class AlignPages {
    private final Work work;
    private final Plans plans;
    private final Mappings mappings;
    private final Alignments alignments;
    private final MappingScreens above;
    private final RealignScreens below;

    public AlignPages(
            Work work,
            Plans plans,
            Mappings mappings,
            Alignments alignments,
            MappingScreens above,
            RealignScreens below) {
        this.work = work;
        this.plans = plans;
        this.mappings = mappings;
        this.alignments = alignments;
        this.above = above;
        this.below = below;
    }

    @GET
    @Path("{plan}/mapping")
    @Access(Access.To.ANYONE)
    public Page mapping(
            @Context Actor actor,
            @PathParam("plan") String slug,
            @QueryParam("version") Optional<Integer> version,
            @QueryParam("at") ProvisionId at) {
        return work.read(actor, tx -> {
            var plan = plan(tx, slug);
            var shown = version.map(number -> plans.numbered(tx, plan.id(), number))
                    .orElseGet(() -> mappings.latest(tx, plan));
            return mapping(tx, plan, shown, Optional.ofNullable(at), Typed.nothing());
        });
    }

    private Page mapping(Tx tx, Plan plan, Version version, Optional<ProvisionId> at, Typed typed) {
        return new Page("align/mapping", above.show(tx, plan, version, at, typed));
    }

    /** How many days the plans below have. */
    @POST
    @Path("{plan}/mapping")
    @Access(Access.To.SIGNED_IN)
    public Response allow(@Context Actor actor, @PathParam("plan") String slug, @Context Form form) {
        try {
            mappings.allow(actor, latest(actor, slug).id(), days(form));
            return Redirect.saying("/plans/" + slug + "/mapping", "said.plan.saved");
        } catch (Refusal no) {
            return again(actor, slug, Optional.empty(), form, no);
        }
    }

    private static int days(Form form) {
        return (int) Math.max(0, Math.min(9_999, form.requiredWhole("realign_days")));
    }

    /** Names of what a provision is a part, or what was merged into it. */
    @POST
    @Path("{plan}/mapping/{provision}")
    @Access(Access.To.SIGNED_IN)
    public Response name(
            @Context Actor actor,
            @PathParam("plan") String slug,
            @PathParam("provision") ProvisionId id,
            @Context Form form) {
        try {
            var from = form.all("grew_from").stream()
                    .map(text -> new ProvisionId(id(text)))
                    .toList();
            mappings.name(actor, latest(actor, slug).id(), id, form.requiredChoice("grew_how", OriginKind.class), from);
            return Redirect.saying("/plans/" + slug + "/mapping#p" + id.text(), "said.plan.saved");
        } catch (Refusal no) {
            return again(actor, slug, Optional.of(id), form, no);
        }
    }

    private static long id(String text) {
        try {
            return Id.parse(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("field.no_choice", Sentence.of("field.grew_from"), text);
        }
    }

    private Response again(Actor actor, String slug, Optional<ProvisionId> at, Form form, Refusal no) {
        return Typed.again(
                form,
                no,
                typed -> work.read(actor, tx -> {
                    var plan = plan(tx, slug);
                    plans.requireDrafter(tx, plan);
                    return mapping(tx, plan, mappings.latest(tx, plan), at, typed);
                }));
    }

    @GET
    @Path("{plan}/realignment")
    @Access(Access.To.ANYONE)
    public Page realignment(@Context Actor actor, @PathParam("plan") String slug) {
        return work.read(actor, tx -> realignment(tx, slug, Optional.empty(), Typed.nothing()));
    }

    private Page realignment(Tx tx, String slug, Optional<ProvisionId> sent, Typed typed) {
        return new Page("align/realign", below.show(tx, plan(tx, slug), sent, typed));
    }

    /** Takes the stated defaults for all that is left. */
    @POST
    @Path("{plan}/realignment")
    @Access(Access.To.SIGNED_IN)
    public Response acceptAll(@Context Actor actor, @PathParam("plan") String slug) {
        alignments.acceptAll(actor, id(actor, slug));
        return Redirect.saying("/plans/" + slug + "/realignment", "said.realigned");
    }

    @POST
    @Path("{plan}/realignment/{objective}")
    @Access(Access.To.SIGNED_IN)
    public Response answer(
            @Context Actor actor,
            @PathParam("plan") String slug,
            @PathParam("objective") ProvisionId objective,
            @Context Form form) {
        try {
            alignments.answer(actor, id(actor, slug), objective, answer(form));
            return Redirect.saying("/plans/" + slug + "/realignment#p" + objective.text(), "said.realigned");
        } catch (Refusal no) {
            return Typed.again(
                    form,
                    no,
                    typed -> work.read(actor, tx -> {
                        plans.requireDrafter(tx, plan(tx, slug));
                        return realignment(tx, slug, Optional.of(objective), typed);
                    }));
        }
    }

    private static Answer answer(Form form) {
        var text = form.required("realign", 40);
        for (var choice : Choice.values()) {
            if (choice.name().equals(text) && choice != Choice.REHOME) {
                return new Answer(choice, Optional.empty(), form.text("realign_reason"));
            }
        }
        return new Answer(Choice.REHOME, Optional.of(form.requiredId("realign", ProvisionId::new)), "");
    }

    private Version latest(Actor actor, String slug) {
        return work.read(actor, tx -> mappings.latest(tx, plan(tx, slug)));
    }

    private PlanId id(Actor actor, String slug) {
        return work.read(actor, tx -> plan(tx, slug).id());
    }

    private Plan plan(Tx tx, String slug) {
        return plans.bySlug(tx, slug).orElseThrow(Refusal::unknown);
    }
}
