package org.throughline.review;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import org.throughline.ballot.DecisionForms;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.http.Form;
import org.throughline.http.Page;
import org.throughline.http.Redirect;
import org.throughline.http.Typed;
import org.throughline.kernel.Actor;
import org.throughline.kernel.BodyId;
import org.throughline.kernel.Id;
import org.throughline.kernel.Refusal;
import org.throughline.plan.ProvisionId;

/** Reviews, for people. */
@Path("/reviews")
@Produces(MediaType.TEXT_HTML)
public final class ReviewPages {
    private final Work work;
    private final Reviews reviews;
    private final ReviewDecisions decisions;
    private final ReviewScreens screens;
    private final ReviewDesk desk;
    private final Quotes quotes;

    public ReviewPages(
            Work work,
            Reviews reviews,
            ReviewDecisions decisions,
            ReviewScreens screens,
            ReviewDesk desk,
            Quotes quotes) {
        this.work = work;
        this.reviews = reviews;
        this.decisions = decisions;
        this.screens = screens;
        this.desk = desk;
        this.quotes = quotes;
    }

    @GET
    @Access(Access.To.SIGNED_IN)
    public Page mine(@Context Actor actor) {
        return work.read(actor, tx -> new Page("review/list", screens.lists().mine(tx)));
    }

    @GET
    @Path("{review}")
    @Access(Access.To.ANYONE)
    public Page show(@Context Actor actor, @PathParam("review") ReviewId id) {
        return work.read(actor, tx -> new Page("review/show", screens.show(tx, reviews.get(tx, id))));
    }

    @GET
    @Path("{review}/edit")
    @Access(Access.To.SIGNED_IN)
    public Page edit(@Context Actor actor, @PathParam("review") ReviewId id) {
        return edit(actor, id, Typed.nothing());
    }

    private Page edit(Actor actor, ReviewId id, Typed typed) {
        return work.read(actor, tx -> new Page("review/edit", desk.edit(tx, kept(tx, id), typed)));
    }

    @POST
    @Path("{review}")
    @Access(Access.To.SIGNED_IN)
    public Response save(@Context Actor actor, @PathParam("review") ReviewId id, @Context Form form) {
        try {
            var written = written(form);
            long revision = form.requiredWhole("revision");
            if (form.text("then").equals("hand_in")) {
                reviews.submit(actor, id, written, revision);
                return Redirect.saying("/reviews/" + id.text(), "said.review.submitted");
            }
            if (Quotes.isWish(form.text("then"))) {
                var quoted = work.read(actor, tx -> quotes.into(tx, written, form.text("then")));
                reviews.save(actor, id, quoted.written(), revision);
                return Redirect.saying("/reviews/" + id.text() + "/edit#" + quoted.section(), "said.review.quoted");
            }
            reviews.save(actor, id, written, revision);
            return Redirect.saying("/reviews/" + id.text() + "/edit", "said.review.saved");
        } catch (Refusal no) {
            return Typed.again(form, no, typed -> edit(actor, id, typed));
        }
    }

    @POST
    @Path("{review}/submission")
    @Access(Access.To.SIGNED_IN)
    public Response submit(@Context Actor actor, @PathParam("review") ReviewId id) {
        reviews.submit(actor, id);
        return Redirect.saying("/reviews/" + id.text(), "said.review.submitted");
    }

    @POST
    @Path("{review}/nil")
    @Access(Access.To.SIGNED_IN)
    public Response nil(@Context Actor actor, @PathParam("review") ReviewId id) {
        var review = work.read(actor, tx -> reviews.get(tx, id));
        reviews.nothingDone(actor, review.plan(), review.period().from());
        return Redirect.saying("/reviews/" + id.text(), "said.review.nil");
    }

    @GET
    @Path("{review}/decision")
    @Access(Access.To.SIGNED_IN)
    public Page decision(@Context Actor actor, @PathParam("review") ReviewId id) {
        return decision(actor, id, Typed.nothing());
    }

    private Page decision(Actor actor, ReviewId id, Typed typed) {
        return work.read(
                actor,
                tx -> new Page(
                        "decide/record", screens.decisions().meeting(tx, screens.asked(tx, kept(tx, id)), typed)));
    }

    @POST
    @Path("{review}/decision")
    @Access(Access.To.SIGNED_IN)
    public Response decide(@Context Actor actor, @PathParam("review") ReviewId id, @Context Form form) {
        try {
            decisions.record(actor, id, body(actor, id, form), DecisionForms.decision(form), form.text("note"));
            return Redirect.saying("/reviews/" + id.text(), "said.review.decided");
        } catch (Refusal no) {
            return Typed.again(form, no, typed -> decision(actor, id, typed));
        }
    }

    @GET
    @Path("{review}/ballot")
    @Access(Access.To.SIGNED_IN)
    public Page ballot(@Context Actor actor, @PathParam("review") ReviewId id) {
        return ballot(actor, id, Typed.nothing());
    }

    private Page ballot(Actor actor, ReviewId id, Typed typed) {
        return work.read(
                actor,
                tx -> new Page("decide/open", screens.decisions().open(tx, screens.asked(tx, kept(tx, id)), typed)));
    }

    @POST
    @Path("{review}/ballot")
    @Access(Access.To.SIGNED_IN)
    public Response open(@Context Actor actor, @PathParam("review") ReviewId id, @Context Form form) {
        try {
            var closes = work.read(
                    actor,
                    tx -> screens.decisions()
                            .closes(tx, form, reviews.get(tx, id).unit()));
            var ballot = decisions.open(actor, id, body(actor, id, form), closes);
            return Redirect.to("/ballots/" + ballot.text());
        } catch (Refusal no) {
            return Typed.again(form, no, typed -> ballot(actor, id, typed));
        }
    }

    private BodyId body(Actor actor, ReviewId id, Form form) {
        return work.read(actor, tx -> screens.decisions().body(tx, form, screens.asked(tx, reviews.get(tx, id))));
    }

    /** A review that the actor keeps. */
    private Review kept(Tx tx, ReviewId id) {
        var review = reviews.get(tx, id);
        if (!tx.actor().keeps(review.unit())) {
            throw Refusal.denied("ballot.convene");
        }
        return review;
    }

    /** What a form says: a judgement and a sentence for each objective, and the sections. */
    static Written written(Form form) {
        var verdicts = new ArrayList<Verdict>();
        for (var name : form.names()) {
            if (name.startsWith("judgement-")) {
                form.choice(name, Judgement.class).ifPresent(judgement -> {
                    var objective = name.substring("judgement-".length());
                    verdicts.add(new Verdict(id(objective), judgement, form.text("why-" + objective)));
                });
            }
        }
        return new Written(
                verdicts,
                new Sections(
                        form.text("achieved"),
                        form.text("obstacles"),
                        form.text("changes"),
                        form.text("help"),
                        form.text("decided"),
                        form.text("minority")));
    }

    private static ProvisionId id(String text) {
        try {
            return new ProvisionId(Id.parse(text));
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("review.other_objective");
        }
    }
}
