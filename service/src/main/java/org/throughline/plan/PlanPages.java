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
import java.util.function.BiFunction;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.http.Form;
import org.throughline.http.Page;
import org.throughline.http.Redirect;
import org.throughline.http.Typed;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.UnitId;
import org.throughline.kernel.Visibility;

/** Plans for people: the list, the beginning of one, and its history. A plan is read at {@code /plans/SLUG}, served above. */
@Path("/plans")
@Produces(MediaType.TEXT_HTML)
public final class PlanPages {
    private final Work work;
    private final Plans plans;
    private final NextVersions next;
    private final PlanScreens screens;

    public PlanPages(Work work, Plans plans, NextVersions next, PlanScreens screens) {
        this.work = work;
        this.plans = plans;
        this.next = next;
        this.screens = screens;
    }

    @GET
    @Access(Access.To.ANYONE)
    public Page list(@Context Actor actor) {
        return work.read(actor, tx -> new Page("plan/list", screens.list(tx)));
    }

    @GET
    @Path("new")
    @Access(Access.To.SIGNED_IN)
    public Page fresh(@Context Actor actor, @QueryParam("follows") String follows) {
        return fresh(actor, Optional.ofNullable(follows), Typed.nothing());
    }

    private Page fresh(Actor actor, Optional<String> follows, Typed typed) {
        return work.read(actor, tx -> new Page("plan/new", screens.fresh(tx, follows, typed)));
    }

    @POST
    @Access(Access.To.SIGNED_IN)
    public Response draft(@Context Actor actor, @Context Form form) {
        try {
            var wish = new NewPlan(
                    form.requiredId("unit", UnitId::new),
                    form.requiredChoice("tier", Tier.class),
                    form.required("name", 300),
                    PlanResource.period(form.day("from"), form.day("until")),
                    form.choice("visibility", Visibility.class).orElse(Visibility.ORGANISATION),
                    form.id("follows", PlanId::new));
            var id = wish.follows().isPresent()
                    ? next.draftFollowing(actor, wish.follows().get(), wish)
                    : plans.draft(actor, wish);
            // asked of nobody: who is named as its reader just now is so from the next request on
            var slug = work.read(actor, tx -> plans.get(tx, id).slug());
            return Redirect.saying("/plans/" + slug + "/edit", "said.plan.drafted");
        } catch (Refusal no) {
            return Typed.again(form, no, typed -> fresh(actor, Optional.empty(), typed));
        }
    }

    @GET
    @Path("{plan}/history")
    @Access(Access.To.ANYONE)
    public Page history(@Context Actor actor, @PathParam("plan") String slug) {
        return on(actor, slug, (tx, plan) -> new Page("plan/history", screens.history(tx, plan)));
    }

    @GET
    @Path("{plan}/difference")
    @Access(Access.To.ANYONE)
    public Page difference(
            @Context Actor actor,
            @PathParam("plan") String slug,
            @QueryParam("before") Optional<Integer> before,
            @QueryParam("after") Optional<Integer> after) {
        return on(actor, slug, (tx, plan) -> new Page("plan/difference", screens.difference(tx, plan, before, after)));
    }

    @GET
    @Path("{plan}/versions/{number}/check")
    @Access(Access.To.ANYONE)
    public Page check(@Context Actor actor, @PathParam("plan") String slug, @PathParam("number") int number) {
        return on(actor, slug, (tx, plan) -> new Page("plan/check", screens.check(tx, plan, number)));
    }

    private Page on(Actor actor, String slug, BiFunction<Tx, Plan, Page> page) {
        return work.read(actor, tx -> page.apply(tx, plans.bySlug(tx, slug).orElseThrow(Refusal::unknown)));
    }
}
