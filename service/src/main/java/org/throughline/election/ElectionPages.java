package org.throughline.election;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
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

/** One election: who is proposed for what, put to the vote, decided. */
@Path("/elections/{election}")
@Produces(MediaType.TEXT_HTML)
public final class ElectionPages {
    private final Work work;
    private final Elections elections;
    private final ElectionScreens screens;

    public ElectionPages(Work work, Elections elections, ElectionScreens screens) {
        this.work = work;
        this.elections = elections;
        this.screens = screens;
    }

    @GET
    @Access(Access.To.SIGNED_IN)
    public Page show(@Context Actor actor, @PathParam("election") ElectionId id) {
        return work.read(actor, tx -> new Page("election/show", screens.show(tx, elections.get(tx, id))));
    }

    @POST
    @Path("withdrawal")
    @Access(Access.To.SIGNED_IN)
    public Response withdraw(@Context Actor actor, @PathParam("election") ElectionId id) {
        elections.withdraw(actor, id);
        return Redirect.saying("/elections/" + id.text(), "said.election.withdrawn");
    }

    @GET
    @Path("decision")
    @Access(Access.To.SIGNED_IN)
    public Page decision(@Context Actor actor, @PathParam("election") ElectionId id) {
        return decision(actor, id, Typed.nothing());
    }

    private Page decision(Actor actor, ElectionId id, Typed typed) {
        return work.read(actor, tx -> new Page("decide/record", screens.decision(tx, put(tx, id), typed)));
    }

    @POST
    @Path("decision")
    @Access(Access.To.SIGNED_IN)
    public Response decide(@Context Actor actor, @PathParam("election") ElectionId id, @Context Form form) {
        try {
            record(actor, id, form);
            return Redirect.saying("/elections/" + id.text(), "said.election.decided");
        } catch (Refusal no) {
            return Typed.again(form, no, typed -> decision(actor, id, typed));
        }
    }

    private void record(Actor actor, ElectionId id, Form form) {
        var body = body(actor, id, form);
        var those = form.all(ElectionScreens.SLATE);
        if (those.isEmpty()) {
            elections.record(actor, id, body, DecisionForms.decision(form));
            return;
        }
        var counts = DecisionForms.votes(form, those.size());
        var votes = new HashMap<ElectionId, Long>();
        for (int i = 0; i < those.size(); i++) {
            votes.put(election(those.get(i)), counts.get(i));
        }
        elections.recordSeveral(actor, id, body, DecisionForms.decision(form), votes);
    }

    private static ElectionId election(String text) {
        try {
            return new ElectionId(Id.parse(text));
        } catch (IllegalArgumentException e) {
            throw Refusal.unknown();
        }
    }

    @GET
    @Path("ballot")
    @Access(Access.To.SIGNED_IN)
    public Page ballot(@Context Actor actor, @PathParam("election") ElectionId id) {
        return ballot(actor, id, Typed.nothing());
    }

    private Page ballot(Actor actor, ElectionId id, Typed typed) {
        return work.read(actor, tx -> new Page("decide/open", screens.opening(tx, put(tx, id), typed)));
    }

    @POST
    @Path("ballot")
    @Access(Access.To.SIGNED_IN)
    public Response open(@Context Actor actor, @PathParam("election") ElectionId id, @Context Form form) {
        try {
            var closes = work.read(
                    actor,
                    tx -> screens.forms().closes(tx, form, elections.get(tx, id).unit()));
            var ballot = elections.open(actor, id, body(actor, id, form), closes);
            return Redirect.to("/ballots/" + ballot.text());
        } catch (Refusal no) {
            return Typed.again(form, no, typed -> ballot(actor, id, typed));
        }
    }

    private BodyId body(Actor actor, ElectionId id, Form form) {
        return work.read(actor, tx -> screens.forms().body(tx, form, screens.asked(tx, elections.get(tx, id), false)));
    }

    /** One that the actor may put to the vote. */
    private Election put(Tx tx, ElectionId id) {
        var election = elections.get(tx, id);
        if (!elections.mayPut(tx, election.unit())) {
            throw Refusal.denied("election.convene");
        }
        return election;
    }
}
