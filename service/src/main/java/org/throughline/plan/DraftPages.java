package org.throughline.plan;

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
import java.util.function.Supplier;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.http.Form;
import org.throughline.http.Page;
import org.throughline.http.Redirect;
import org.throughline.http.Typed;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;

/** Writing in a draft, for people: one provision open at a time, its unsent words kept. */
@Path("/plans")
@Produces(MediaType.TEXT_HTML)
public final class DraftPages {
    private final Work work;
    private final Plans plans;
    private final Texts texts;
    private final Drafts drafts;
    private final Indicators indicators;
    private final Measures measures;
    private final Links links;
    private final Buffers buffers;
    private final DraftScreens screens;

    public DraftPages(
            Work work,
            Plans plans,
            Texts texts,
            Drafts drafts,
            Indicators indicators,
            Measures measures,
            Links links,
            Buffers buffers,
            DraftScreens screens) {
        this.work = work;
        this.plans = plans;
        this.texts = texts;
        this.drafts = drafts;
        this.indicators = indicators;
        this.measures = measures;
        this.links = links;
        this.buffers = buffers;
        this.screens = screens;
    }

    @GET
    @Path("{plan}/edit")
    @Access(Access.To.SIGNED_IN)
    public Page edit(@Context Actor actor, @PathParam("plan") String slug, @QueryParam("at") ProvisionId at) {
        return edit(actor, slug, Optional.ofNullable(at), DraftScreens.Sent.NOTHING);
    }

    private Page edit(Actor actor, String slug, Optional<ProvisionId> at, DraftScreens.Sent sent) {
        return work.read(actor, tx -> {
            var plan = plan(tx, slug);
            plans.requireDrafter(tx, plan);
            var version = PlanVersion.draft(plans.openOf(tx, plan)).facts();
            return new Page("plan/edit", screens.edit(tx, plan, version, at, sent));
        });
    }

    /** Does what one of the page's forms asks, or shows that form again with what was typed. */
    private Response sent(
            Actor actor, String slug, Optional<ProvisionId> at, String name, Form form, Supplier<Response> deed) {
        try {
            return deed.get();
        } catch (Refusal no) {
            return Typed.again(form, no, typed -> edit(actor, slug, at, new DraftScreens.Sent(name, typed)));
        }
    }

    @POST
    @Path("{plan}/provisions")
    @Access(Access.To.SIGNED_IN)
    public Response add(@Context Actor actor, @PathParam("plan") String slug, @Context Form form) {
        return sent(actor, slug, Optional.empty(), "add", form, () -> added(actor, slug, form));
    }

    private Response added(Actor actor, String slug, Form form) {
        var id = work.write(actor, tx -> {
            var version = plans.openOf(tx, plan(tx, slug)).id();
            var kind = form.requiredChoice("kind", ProvisionKind.class);
            var parent = form.id("after", ProvisionId::new);
            var number = form.optional("number")
                    .orElseGet(() -> Numbering.next(texts.provisions(tx, version), parent, kind));
            return drafts.add(
                    tx, version, NewProvision.atEnd(parent, kind, number, form.text("heading"), form.text("body")));
        });
        return Redirect.saying(at(slug, id), "said.plan.added");
    }

    @POST
    @Path("{plan}/provisions/{provision}")
    @Access(Access.To.SIGNED_IN)
    public Response save(
            @Context Actor actor,
            @PathParam("plan") String slug,
            @PathParam("provision") ProvisionId id,
            @Context Form form) {
        return sent(actor, slug, Optional.of(id), "words", form, () -> saved(actor, slug, id, form));
    }

    private Response saved(Actor actor, String slug, ProvisionId id, Form form) {
        var kind = form.requiredChoice("kind", ProvisionKind.class);
        var wording = new Wording(
                kind,
                form.text("number"),
                form.text("heading"),
                form.text("body"),
                form.whole("weight").orElse(1L),
                form.day("from"),
                form.day("until"),
                form.text("answers"));
        long revision = form.requiredWhole("revision");
        work.writing(actor, tx -> {
            var version = plans.openOf(tx, plan(tx, slug)).id();
            drafts.edit(tx, version, id, wording, revision);
            link(tx, id, form);
            buffers.clear(tx, DraftScreens.buffer(version, id));
            tx.place("plans/" + slug + "/edit");
        });
        return Redirect.saying("/plans/" + slug + "/edit#p" + id.text(), "said.plan.saved");
    }

    private void link(Tx tx, ProvisionId id, Form form) {
        var wanted = form.text("serves");
        if (wanted.isEmpty()) {
            return;
        }
        if (wanted.equals(DraftScreens.INITIATIVE)) {
            links.initiative(tx, id, form.text("reason"));
            return;
        }
        var target = form.requiredId("serves", ProvisionId::new);
        if (!links.servedBy(tx, id).flatMap(Serving::target).equals(Optional.of(target))) {
            links.serve(tx, id, target, 1);
            links.feedAlike(tx, id);
        }
    }

    @POST
    @Path("{plan}/provisions/{provision}/place")
    @Access(Access.To.SIGNED_IN)
    public Response move(
            @Context Actor actor,
            @PathParam("plan") String slug,
            @PathParam("provision") ProvisionId id,
            @Context Form form) {
        drafts.move(actor, open(actor, slug), id, form.id("parent", ProvisionId::new), (int)
                Math.max(-1, Math.min(form.requiredWhole("position"), Outline.MOST)));
        return Redirect.to(at(slug, id));
    }

    @POST
    @Path("{plan}/provisions/{provision}/removal")
    @Access(Access.To.SIGNED_IN)
    public Response remove(
            @Context Actor actor, @PathParam("plan") String slug, @PathParam("provision") ProvisionId id) {
        drafts.remove(actor, open(actor, slug), id);
        return Redirect.saying("/plans/" + slug + "/edit", "said.plan.removed");
    }

    /** Sets an indicator; where the objective serves one with the like of it, it feeds that from the start. */
    @POST
    @Path("{plan}/provisions/{provision}/indicators")
    @Access(Access.To.SIGNED_IN)
    public Response measure(
            @Context Actor actor,
            @PathParam("plan") String slug,
            @PathParam("provision") ProvisionId id,
            @Context Form form) {
        return sent(actor, slug, Optional.of(id), "measure", form, () -> measured(actor, slug, id, form));
    }

    private Response measured(Actor actor, String slug, ProvisionId id, Form form) {
        work.writing(actor, tx -> {
            var measure = measures.get(tx, form.requiredId("measure", MeasureId::new));
            var kind = form.requiredChoice("kind", IndicatorKind.class);
            var wish = new NewIndicator(
                    measure.id(),
                    kind,
                    measure.scaled(form.whole("baseline").orElse(0L)),
                    measure.scaled(form.requiredWhole("target")),
                    form.day("due"));
            indicators.add(tx, plans.openOf(tx, plan(tx, slug)).id(), id, wish);
            links.feedAlike(tx, id);
            tx.place("plans/" + slug + "/edit");
        });
        return Redirect.saying(at(slug, id), "said.plan.measured");
    }

    @POST
    @Path("{plan}/indicators/{indicator}/removal")
    @Access(Access.To.SIGNED_IN)
    public Response unmeasure(
            @Context Actor actor, @PathParam("plan") String slug, @PathParam("indicator") IndicatorId id) {
        indicators.remove(actor, open(actor, slug), id);
        return Redirect.to("/plans/" + slug + "/edit");
    }

    @POST
    @Path("{plan}/whole")
    @Access(Access.To.SIGNED_IN)
    public Response whole(@Context Actor actor, @PathParam("plan") String slug, @Context Form form) {
        return sent(actor, slug, Optional.empty(), "whole", form, () -> named(actor, slug, form));
    }

    private Response named(Actor actor, String slug, Form form) {
        var id = work.read(actor, tx -> plan(tx, slug).id());
        plans.change(
                actor,
                id,
                form.required("name", 300),
                PlanResource.period(form.day("from"), form.day("until")),
                form.requiredWhole("revision"));
        return Redirect.saying("/plans/" + slug + "/edit", "said.plan.saved");
    }

    private static String at(String slug, ProvisionId id) {
        return "/plans/" + slug + "/edit?at=" + id.text() + "#p" + id.text();
    }

    private VersionId open(Actor actor, String slug) {
        return work.read(actor, tx -> plans.openOf(tx, plan(tx, slug)).id());
    }

    private Plan plan(Tx tx, String slug) {
        return plans.bySlug(tx, slug).orElseThrow(Refusal::unknown);
    }
}
