package org.throughline.summation;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.http.Form;
import org.throughline.http.Page;
import org.throughline.http.Redirect;
import org.throughline.http.Typed;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Id;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.UnitId;

/** Syntheses, for people: an answer for each source, and a text made from them. */
@Path("/syntheses")
@Produces(MediaType.TEXT_HTML)
public final class SynthesisPages {
    private final Work work;
    private final Summations summations;
    private final Syntheses syntheses;
    private final SynthesisScreens screens;

    public SynthesisPages(Work work, Summations summations, Syntheses syntheses, SynthesisScreens screens) {
        this.work = work;
        this.summations = summations;
        this.syntheses = syntheses;
        this.screens = screens;
    }

    @POST
    @Access(Access.To.SIGNED_IN)
    public Response begin(@Context Actor actor, @Context Form form) {
        var id = syntheses.begin(actor, form.requiredId("unit", UnitId::new), form.text("title"));
        return Redirect.to("/syntheses/" + id.text());
    }

    @GET
    @Path("{synthesis}")
    @Access(Access.To.ANYONE)
    public Page show(
            @Context Actor actor,
            @PathParam("synthesis") SummationId id,
            @QueryParam("source") String source,
            @QueryParam("finding") String finding) {
        return show(
                actor,
                id,
                new SynthesisScreens.Open(
                        source == null ? "" : source, finding == null ? "" : finding, Typed.nothing()));
    }

    private Page show(Actor actor, SummationId id, SynthesisScreens.Open open) {
        return work.read(actor, tx -> {
            var synthesis = summations.get(tx, id);
            if (!synthesis.isSynthesis()) {
                throw Refusal.unknown();
            }
            return new Page("synthesis/show", screens.show(tx, synthesis, open));
        });
    }

    @POST
    @Path("{synthesis}/answers/{finding}")
    @Access(Access.To.SIGNED_IN)
    public Response answer(
            @Context Actor actor,
            @PathParam("synthesis") SummationId id,
            @PathParam("finding") FindingId finding,
            @Context Form form) {
        try {
            var answer = new Answer(
                    form.requiredChoice("disposition", DispositionKind.class), form.text("target"), form.text("why"));
            var answered = new ArrayList<FindingId>(List.of(finding));
            form.all("also").forEach(text -> answered.add(id(text)));
            syntheses.answer(actor, id, answered, answer);
            return Redirect.saying("/syntheses/" + id.text() + "#sources", "said.synthesis.answered");
        } catch (Refusal no) {
            return Typed.againWhileOpen(
                    form, no, typed -> show(actor, id, new SynthesisScreens.Open(finding.text(), "", typed)));
        }
    }

    @POST
    @Path("{synthesis}/findings")
    @Access(Access.To.SIGNED_IN)
    public Response add(@Context Actor actor, @PathParam("synthesis") SummationId id, @Context Form form) {
        try {
            summations.add(actor, id, SummationPages.finding(form));
            return Redirect.saying("/syntheses/" + id.text() + "#text", "said.finding.added");
        } catch (Refusal no) {
            return Typed.againWhileOpen(
                    form, no, typed -> show(actor, id, new SynthesisScreens.Open("", "new", typed)));
        }
    }

    @POST
    @Path("{synthesis}/findings/{finding}")
    @Access(Access.To.SIGNED_IN)
    public Response change(
            @Context Actor actor,
            @PathParam("synthesis") SummationId id,
            @PathParam("finding") FindingId finding,
            @Context Form form) {
        try {
            summations.change(actor, finding, SummationPages.finding(form));
            return Redirect.saying("/syntheses/" + id.text() + "#text", "said.summation.saved");
        } catch (Refusal no) {
            return Typed.againWhileOpen(
                    form, no, typed -> show(actor, id, new SynthesisScreens.Open("", finding.text(), typed)));
        }
    }

    private static FindingId id(String text) {
        try {
            return new FindingId(Id.parse(text));
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("answer.not_a_source");
        }
    }
}
