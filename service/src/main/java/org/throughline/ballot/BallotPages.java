package org.throughline.ballot;

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
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.http.Form;
import org.throughline.http.Page;
import org.throughline.http.Redirect;
import org.throughline.http.Typed;
import org.throughline.kernel.Actor;
import org.throughline.kernel.BodyId;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;

/** Ballots, for people: the paper while one is open, the result once it is closed. */
@Path("/ballots")
@Produces(MediaType.TEXT_HTML)
public final class BallotPages {
    private final Work work;
    private final Ballots ballots;
    private final Contests contests;
    private final BallotScreens screens;

    public BallotPages(Work work, Ballots ballots, Contests contests, BallotScreens screens) {
        this.work = work;
        this.ballots = ballots;
        this.contests = contests;
        this.screens = screens;
    }

    @GET
    @Access(Access.To.ANYONE)
    public Page list(@Context Actor actor, @QueryParam("body") BodyId body) {
        return work.read(actor, tx -> new Page("ballot/list", screens.list(tx, Optional.ofNullable(body))));
    }

    @GET
    @Path("{ballot}")
    @Access(Access.To.ANYONE)
    public Page show(@Context Actor actor, @PathParam("ballot") BallotId id) {
        return work.read(actor, tx -> {
            var ballot = ballots.read(tx, id);
            return ballot.closed()
                    ? new Page("ballot/result", screens.result(tx, ballot, Typed.nothing()))
                    : new Page("ballot/paper", screens.paper(tx, ballot, Typed.nothing()));
        });
    }

    /** The standing rules that it is held under. */
    @GET
    @Path("{ballot}/rules")
    @Access(Access.To.ANYONE)
    public Page rules(@Context Actor actor, @PathParam("ballot") BallotId id) {
        return work.read(actor, tx -> new Page("ballot/rules", screens.rulesThen(tx, ballots.read(tx, id))));
    }

    @POST
    @Path("{ballot}/contests")
    @Access(Access.To.SIGNED_IN)
    public Response contest(@Context Actor actor, @PathParam("ballot") BallotId id, @Context Form form) {
        try {
            contests.contest(actor, id, form.text("reason"));
            return Redirect.saying("/ballots/" + id.text() + "#contest", "said.ballot.contested");
        } catch (Refusal no) {
            return Typed.again(
                    form,
                    no,
                    typed -> work.read(
                            actor, tx -> new Page("ballot/result", screens.result(tx, ballots.read(tx, id), typed))));
        }
    }

    @POST
    @Path("{ballot}/contests/{member}/answer")
    @Access(Access.To.SIGNED_IN)
    public Response answer(
            @Context Actor actor,
            @PathParam("ballot") BallotId id,
            @PathParam("member") MemberId member,
            @Context Form form) {
        contests.answer(actor, id, member, form.text("answer"));
        return Redirect.saying("/ballots/" + id.text() + "#contest", "said.ballot.answered");
    }

    @POST
    @Path("{ballot}/votes")
    @Access(Access.To.SIGNED_IN)
    public Response cast(@Context Actor actor, @PathParam("ballot") BallotId id, @Context Form form) {
        try {
            ballots.cast(actor, id, paper(actor, id, form));
            return Redirect.saying("/ballots/" + id.text(), "said.ballot.cast");
        } catch (Refusal no) {
            return Typed.againWhileOpen(form, no, typed -> paper(actor, id, typed));
        }
    }

    @POST
    @Path("{ballot}/votes/entered")
    @Access(Access.To.SIGNED_IN)
    public Response castFor(@Context Actor actor, @PathParam("ballot") BallotId id, @Context Form form) {
        var paper = paper(actor, id, form);
        ballots.castFor(actor, id, form.requiredId("member", MemberId::new), paper);
        return Redirect.saying("/ballots/" + id.text(), "said.ballot.entered");
    }

    private Paper paper(Actor actor, BallotId id, Form form) {
        return PaperForm.read(form, work.read(actor, tx -> ballots.read(tx, id)));
    }

    private Page paper(Actor actor, BallotId id, Typed typed) {
        return work.read(actor, tx -> new Page("ballot/paper", screens.paper(tx, ballots.read(tx, id), typed)));
    }
}
