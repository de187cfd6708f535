package org.throughline.debate;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Optional;
import org.throughline.ballot.BallotId;
import org.throughline.ballot.DecisionForms;
import org.throughline.ballot.RecordedDecision;
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
import org.throughline.plan.Adoption;
import org.throughline.plan.Plan;
import org.throughline.plan.Plans;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.Version;

/** Where a body decides on a plan: its amendments in order, then the whole. */
@Path("/plans")
@Produces(MediaType.TEXT_HTML)
public final class DecidePages {
    private static final String CHOSEN = "words-";

    private final Work work;
    private final Plans plans;
    private final Amendments amendments;
    private final Decisions decisions;
    private final Adoption adoption;
    private final Merges merges;
    private final DebateScreens debate;
    private final DecideScreens screens;

    public DecidePages(
            Work work,
            Plans plans,
            Amendments amendments,
            Decisions decisions,
            Adoption adoption,
            Merges merges,
            DebateScreens debate,
            DecideScreens screens) {
        this.work = work;
        this.plans = plans;
        this.amendments = amendments;
        this.decisions = decisions;
        this.adoption = adoption;
        this.merges = merges;
        this.debate = debate;
        this.screens = screens;
    }

    @GET
    @Path("{slug}/decide")
    @Access(Access.To.ANYONE)
    public Page show(@Context Actor actor, @PathParam("slug") String slug) {
        return work.read(actor, tx -> new Page("decide/show", screens.show(tx, plan(tx, slug))));
    }

    @GET
    @Path("{slug}/decide/text")
    @Access(Access.To.ANYONE)
    public Page stands(@Context Actor actor, @PathParam("slug") String slug) {
        return work.read(actor, tx -> new Page("decide/stands", screens.stands(tx, plan(tx, slug))));
    }

    @POST
    @Path("{slug}/decide/merge")
    @Access(Access.To.SIGNED_IN)
    public Response merge(@Context Actor actor, @PathParam("slug") String slug, @Context Form form) {
        var chosen = new HashMap<ProvisionId, String>();
        for (var name : form.names()) {
            if (name.startsWith(CHOSEN)) {
                chosen.put(new ProvisionId(parsed(name.substring(CHOSEN.length()))), form.text(name));
            }
        }
        merges.merge(actor, version(actor, slug).id(), chosen);
        return Redirect.saying("/plans/" + slug + "/decide", "said.plan.merged");
    }

    @GET
    @Path("{slug}/decide/open")
    @Access(Access.To.SIGNED_IN)
    public Page asked(@Context Actor actor, @PathParam("slug") String slug, @QueryParam("amendment") Integer number) {
        return open(actor, slug, Optional.ofNullable(number), Typed.nothing());
    }

    private Page open(Actor actor, String slug, Optional<Integer> number, Typed typed) {
        return work.read(
                actor, tx -> new Page("decide/open", screens.forms().open(tx, asked(tx, slug, number), typed)));
    }

    @POST
    @Path("{slug}/decide/open")
    @Access(Access.To.SIGNED_IN)
    public Response open(@Context Actor actor, @PathParam("slug") String slug, @Context Form form) {
        try {
            var closes = work.read(
                    actor, tx -> screens.forms().closes(tx, form, plan(tx, slug).unit()));
            BallotId ballot = amendment(actor, slug, form)
                    .map(id -> decisions.putToVote(actor, id, closes))
                    .orElseGet(
                            () -> adoption.putToVote(actor, version(actor, slug).id(), closes));
            return Redirect.saying("/ballots/" + ballot.text(), "said.ballot.opened");
        } catch (Refusal no) {
            return Typed.again(form, no, typed -> open(actor, slug, number(form), typed));
        }
    }

    @GET
    @Path("{slug}/decide/record")
    @Access(Access.To.SIGNED_IN)
    public Page met(@Context Actor actor, @PathParam("slug") String slug, @QueryParam("amendment") Integer number) {
        return record(actor, slug, Optional.ofNullable(number), Typed.nothing());
    }

    private Page record(Actor actor, String slug, Optional<Integer> number, Typed typed) {
        return work.read(
                actor, tx -> new Page("decide/record", screens.forms().meeting(tx, asked(tx, slug, number), typed)));
    }

    @POST
    @Path("{slug}/decide/record")
    @Access(Access.To.SIGNED_IN)
    public Response record(@Context Actor actor, @PathParam("slug") String slug, @Context Form form) {
        try {
            var decision = DecisionForms.decision(form);
            amendment(actor, slug, form)
                    .ifPresentOrElse(
                            id -> decisions.record(actor, id, decision),
                            () -> adopt(actor, version(actor, slug), decision));
            return Redirect.saying("/plans/" + slug + "/decide", "said.decision.recorded");
        } catch (Refusal no) {
            return Typed.again(form, no, typed -> record(actor, slug, number(form), typed));
        }
    }

    private DecisionForms.Asked asked(Tx tx, String slug, Optional<Integer> number) {
        var plan = kept(tx, slug);
        return screens.asked(tx, plan, number.map(n -> amendments.numbered(tx, plan.id(), n)));
    }

    private static Optional<Integer> number(Form form) {
        return form.whole("amendment").map(number -> Math.toIntExact(Math.min(number, Integer.MAX_VALUE)));
    }

    private Optional<AmendmentId> amendment(Actor actor, String slug, Form form) {
        return number(form)
                .map(number -> work.read(
                        actor,
                        tx -> amendments
                                .numbered(tx, plan(tx, slug).id(), number)
                                .id()));
    }

    private void adopt(Actor actor, Version version, RecordedDecision decision) {
        adoption.recordAdoption(actor, version.id(), Backing.body(version), decision);
    }

    private Version version(Actor actor, String slug) {
        return work.read(actor, tx -> debate.debated(tx, plan(tx, slug)));
    }

    private Plan plan(Tx tx, String slug) {
        return plans.bySlug(tx, slug).orElseThrow(Refusal::unknown);
    }

    private Plan kept(Tx tx, String slug) {
        var plan = plan(tx, slug);
        if (!tx.actor().keeps(plan.unit())) {
            throw Refusal.denied("ballot.convene");
        }
        return plan;
    }

    private static long parsed(String text) {
        try {
            return Id.parse(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.unknown();
        }
    }
}
