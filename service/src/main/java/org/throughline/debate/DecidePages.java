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
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Optional;
import org.throughline.ballot.BallotId;
import org.throughline.ballot.How;
import org.throughline.ballot.RecordedDecision;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.http.Form;
import org.throughline.http.Page;
import org.throughline.http.Redirect;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Id;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Sentence;
import org.throughline.org.Units;
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
    private final Units units;
    private final Amendments amendments;
    private final Decisions decisions;
    private final Adoption adoption;
    private final Merges merges;
    private final DebateScreens debate;
    private final DecideScreens screens;

    public DecidePages(
            Work work,
            Plans plans,
            Units units,
            Amendments amendments,
            Decisions decisions,
            Adoption adoption,
            Merges merges,
            DebateScreens debate,
            DecideScreens screens) {
        this.work = work;
        this.plans = plans;
        this.units = units;
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
        return work.read(actor, tx -> {
            var plan = kept(tx, slug);
            return new Page("decide/open", screens.open(tx, plan, amendment(tx, plan, number)));
        });
    }

    @POST
    @Path("{slug}/decide/open")
    @Access(Access.To.SIGNED_IN)
    public Response open(@Context Actor actor, @PathParam("slug") String slug, @Context Form form) {
        var zone = work.<ZoneId>read(
                actor, tx -> ZoneId.of(units.get(tx, plan(tx, slug).unit()).zone()));
        var closes = form.moment("closes", zone)
                .orElseThrow(() -> Refusal.invalid("field.missing", Sentence.of("field.closes")));
        BallotId ballot = amendment(actor, slug, form)
                .map(id -> decisions.putToVote(actor, id, closes))
                .orElseGet(() -> adoption.putToVote(actor, version(actor, slug).id(), closes));
        return Redirect.saying("/ballots/" + ballot.text(), "said.ballot.opened");
    }

    @GET
    @Path("{slug}/decide/record")
    @Access(Access.To.SIGNED_IN)
    public Page met(@Context Actor actor, @PathParam("slug") String slug, @QueryParam("amendment") Integer number) {
        return work.read(actor, tx -> {
            var plan = kept(tx, slug);
            return new Page("decide/record", screens.record(tx, plan, amendment(tx, plan, number)));
        });
    }

    @POST
    @Path("{slug}/decide/record")
    @Access(Access.To.SIGNED_IN)
    public Response record(@Context Actor actor, @PathParam("slug") String slug, @Context Form form) {
        var decision = new RecordedDecision(
                form.requiredDay("held"),
                form.requiredChoice("how", How.class),
                form.requiredWhole("present"),
                form.whole("for").orElse(0L),
                form.whole("against").orElse(0L),
                form.whole("abstained").orElse(0L));
        amendment(actor, slug, form)
                .ifPresentOrElse(
                        id -> decisions.record(actor, id, decision),
                        () -> adopt(actor, version(actor, slug), decision));
        return Redirect.saying("/plans/" + slug + "/decide", "said.decision.recorded");
    }

    private Optional<AmendmentId> amendment(Actor actor, String slug, Form form) {
        return form.whole("amendment")
                .map(number -> work.read(
                        actor,
                        tx -> amendments
                                .numbered(tx, plan(tx, slug).id(), Math.toIntExact(Math.min(number, Integer.MAX_VALUE)))
                                .id()));
    }

    private Optional<Amendment> amendment(Tx tx, Plan plan, Integer number) {
        return Optional.ofNullable(number).map(n -> amendments.numbered(tx, plan.id(), n));
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
