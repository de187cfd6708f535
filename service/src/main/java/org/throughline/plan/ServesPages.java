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
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.http.Form;
import org.throughline.http.Page;
import org.throughline.http.Redirect;
import org.throughline.http.Typed;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;

/** What objectives serve, support and feed, for people: to read for all, to change for those who draft the plan. */
@Path("/plans")
@Produces(MediaType.TEXT_HTML)
public final class ServesPages {
    private final Work work;
    private final Plans plans;
    private final Links links;
    private final ServesScreens screens;

    public ServesPages(Work work, Plans plans, Links links, ServesScreens screens) {
        this.work = work;
        this.plans = plans;
        this.links = links;
        this.screens = screens;
    }

    @GET
    @Path("{plan}/serves")
    @Access(Access.To.ANYONE)
    public Page show(@Context Actor actor, @PathParam("plan") String slug, @QueryParam("at") ProvisionId at) {
        return work.read(actor, tx -> {
            var plan = plans.bySlug(tx, slug).orElseThrow(Refusal::unknown);
            return page(tx, plan, Optional.ofNullable(at), Typed.nothing());
        });
    }

    private Page page(Tx tx, Plan plan, Optional<ProvisionId> at, Typed typed) {
        return new Page("plan/serves", screens.serves(tx, plan, at, typed));
    }

    private Response again(Actor actor, String slug, ProvisionId at, Form form, Refusal no) {
        return Typed.again(
                form,
                no,
                typed -> work.read(actor, tx -> {
                    var plan = plans.bySlug(tx, slug).orElseThrow(Refusal::unknown);
                    plans.requireDrafter(tx, plan);
                    var screen = screens.serves(tx, plan, Optional.of(at), typed);
                    // where there is nothing above there is no form that could say why not
                    if (screen.objectives().stream()
                            .allMatch(objective -> objective.forms().isEmpty())) {
                        throw no;
                    }
                    return new Page("plan/serves", screen);
                }));
    }

    /** What it serves, or why none; each indicator feeds its like above where there is exactly one. */
    @POST
    @Path("{plan}/serves/{provision}")
    @Access(Access.To.SIGNED_IN)
    public Response serve(
            @Context Actor actor,
            @PathParam("plan") String slug,
            @PathParam("provision") ProvisionId id,
            @Context Form form) {
        try {
            work.writing(actor, tx -> {
                if (form.text("serves").equals(DraftScreens.INITIATIVE)) {
                    links.initiative(tx, id, form.text("reason"));
                } else {
                    links.serve(
                            tx,
                            id,
                            form.requiredId("serves", ProvisionId::new),
                            form.whole("weight").orElse(1L));
                    links.feedAlike(tx, id);
                }
            });
            return back(slug, id);
        } catch (Refusal no) {
            return again(actor, slug, id, form, no);
        }
    }

    @POST
    @Path("{plan}/serves/{provision}/supports")
    @Access(Access.To.SIGNED_IN)
    public Response support(
            @Context Actor actor,
            @PathParam("plan") String slug,
            @PathParam("provision") ProvisionId id,
            @Context Form form) {
        try {
            links.support(actor, id, form.requiredId("supports", ProvisionId::new));
            return back(slug, id);
        } catch (Refusal no) {
            return again(actor, slug, id, form, no);
        }
    }

    @POST
    @Path("{plan}/serves/{provision}/supports/{target}/removal")
    @Access(Access.To.SIGNED_IN)
    public Response endSupport(
            @Context Actor actor,
            @PathParam("plan") String slug,
            @PathParam("provision") ProvisionId id,
            @PathParam("target") ProvisionId target) {
        links.endSupport(actor, id, target);
        return back(slug, id);
    }

    @POST
    @Path("{plan}/serves/{provision}/feeds/{indicator}")
    @Access(Access.To.SIGNED_IN)
    public Response feed(
            @Context Actor actor,
            @PathParam("plan") String slug,
            @PathParam("provision") ProvisionId id,
            @PathParam("indicator") IndicatorId indicator,
            @Context Form form) {
        try {
            if (form.text("feeds").equals(ServesScreens.NONE)) {
                links.unfeed(actor, indicator);
            } else {
                links.feed(actor, indicator, form.requiredId("feeds", IndicatorId::new));
            }
            return back(slug, id);
        } catch (Refusal no) {
            return again(actor, slug, id, form, no);
        }
    }

    private static Response back(String slug, ProvisionId id) {
        return Redirect.saying("/plans/" + slug + "/serves?at=" + id.text() + "#p" + id.text(), "said.plan.linked");
    }
}
