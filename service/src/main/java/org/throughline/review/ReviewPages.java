package org.throughline.review;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.throughline.ballot.BallotId;
import org.throughline.ballot.DecisionForms;
import org.throughline.ballot.RecordedDecision;
import org.throughline.ballot.ReportRoom;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.debate.StatementId;
import org.throughline.debate.Statements;
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
    private final Statements statements;
    private final ReportRoom<ReviewId> room;
    private final ReviewDesk desk;
    private final Quotes quotes;

    public ReviewPages(
            Work work,
            Reviews reviews,
            ReviewDecisions decisions,
            ReviewScreens screens,
            Statements statements,
            ReviewDesk desk,
            Quotes quotes) {
        this.work = work;
        this.reviews = reviews;
        this.decisions = decisions;
        this.screens = screens;
        this.statements = statements;
        this.room = new ReportRoom<>(work, screens.decisions(), new Put(), "said.review.decided");
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
    public Page show(@Context Actor actor, @PathParam("review") ReviewId id, @QueryParam("reply") StatementId reply) {
        return show(actor, id, Optional.ofNullable(reply), Typed.nothing());
    }

    private Page show(Actor actor, ReviewId id, Optional<StatementId> reply, Typed typed) {
        return work.read(actor, tx -> new Page("review/show", screens.show(tx, reviews.get(tx, id), reply, typed)));
    }

    /** Speaks on it; whoever may read it may. */
    @POST
    @Path("{review}/statements")
    @Access(Access.To.SIGNED_IN)
    public Response speak(@Context Actor actor, @PathParam("review") ReviewId id, @Context Form form) {
        var parent = form.id("parent", StatementId::new);
        try {
            var place = work.<String>read(actor, tx -> reviews.get(tx, id).subject());
            var said = statements.speak(actor, place, form.text("words"), parent);
            return Redirect.to("/reviews/" + id.text() + "#s" + said.text());
        } catch (Refusal no) {
            return Typed.again(form, no, typed -> show(actor, id, parent, typed));
        }
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
        return room.meeting(actor, id);
    }

    @POST
    @Path("{review}/decision")
    @Access(Access.To.SIGNED_IN)
    public Response decide(@Context Actor actor, @PathParam("review") ReviewId id, @Context Form form) {
        return room.decided(actor, id, form);
    }

    @GET
    @Path("{review}/ballot")
    @Access(Access.To.SIGNED_IN)
    public Page ballot(@Context Actor actor, @PathParam("review") ReviewId id) {
        return room.ballot(actor, id);
    }

    @POST
    @Path("{review}/ballot")
    @Access(Access.To.SIGNED_IN)
    public Response open(@Context Actor actor, @PathParam("review") ReviewId id, @Context Form form) {
        return room.opened(actor, id, form);
    }

    /** How one of these is put to its body. */
    private final class Put implements ReportRoom.Report<ReviewId> {
        @Override
        public DecisionForms.Asked asked(Tx tx, ReviewId id) {
            return screens.asked(tx, kept(tx, id));
        }

        @Override
        public BallotId record(Actor actor, ReviewId id, BodyId body, RecordedDecision decision, String note) {
            return decisions.record(actor, id, body, decision, note);
        }

        @Override
        public BallotId open(Actor actor, ReviewId id, BodyId body, Instant closesAt) {
            return decisions.open(actor, id, body, closesAt);
        }

        @Override
        public String place(Tx tx, ReviewId id) {
            return "reviews/" + id.text();
        }
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
