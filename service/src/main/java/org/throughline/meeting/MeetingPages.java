package org.throughline.meeting;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.throughline.ballot.How;
import org.throughline.ballot.RecordedDecision;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.http.Form;
import org.throughline.http.Page;
import org.throughline.http.Redirect;
import org.throughline.http.Typed;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Id;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Sentence;

/** One meeting: its agenda, who was there, what it decided, its minutes. */
@Path("/meetings/{meeting}")
@Produces(MediaType.TEXT_HTML)
public final class MeetingPages {
    private final Work work;
    private final Meetings meetings;
    private final MeetingScreens screens;

    public MeetingPages(Work work, Meetings meetings, MeetingScreens screens) {
        this.work = work;
        this.meetings = meetings;
        this.screens = screens;
    }

    @GET
    @Access(Access.To.SIGNED_IN)
    public Page show(@Context Actor actor, @PathParam("meeting") MeetingId id) {
        return show(actor, id, Typed.nothing());
    }

    private Page show(Actor actor, MeetingId id, Typed typed) {
        return work.read(actor, tx -> new Page("meeting/show", screens.show(tx, meetings.get(tx, id), typed)));
    }

    @POST
    @Access(Access.To.SIGNED_IN)
    public Response edit(@Context Actor actor, @PathParam("meeting") MeetingId id, @Context Form form) {
        work.read(actor, tx -> meetings.get(tx, id));
        meetings.edit(actor, id, words(form), form.requiredWhole("revision"));
        return Redirect.saying("/meetings/" + id.text(), "said.meeting.saved");
    }

    @POST
    @Path("presence")
    @Access(Access.To.SIGNED_IN)
    public Response come(@Context Actor actor, @PathParam("meeting") MeetingId id, @Context Form form) {
        work.read(actor, tx -> meetings.get(tx, id));
        var those = form.all("member").stream()
                .filter(text -> !text.isEmpty())
                .map(MeetingPages::member)
                .toList();
        if (those.isEmpty()) {
            throw Refusal.invalid("field.missing", Sentence.of("field.member"));
        }
        meetings.come(actor, id, those, form.optional("came"), form.optional("went"));
        return Redirect.to("/meetings/" + id.text());
    }

    private static MemberId member(String text) {
        try {
            return new MemberId(Id.parse(text));
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("field.no_choice", Sentence.of("field.member"), text);
        }
    }

    @POST
    @Path("presence/{member}/remove")
    @Access(Access.To.SIGNED_IN)
    public Response remove(
            @Context Actor actor, @PathParam("meeting") MeetingId id, @PathParam("member") MemberId member) {
        meetings.remove(actor, id, member);
        return Redirect.to("/meetings/" + id.text());
    }

    @POST
    @Path("decisions")
    @Access(Access.To.SIGNED_IN)
    public Response record(@Context Actor actor, @PathParam("meeting") MeetingId id, @Context Form form) {
        var meeting = work.read(actor, tx -> meetings.get(tx, id));
        try {
            record(actor, meeting, form);
            return Redirect.saying("/meetings/" + id.text(), "said.meeting.decided");
        } catch (Refusal no) {
            return Typed.again(form, no, typed -> show(actor, id, typed));
        }
    }

    private void record(Actor actor, Meeting meeting, Form form) {
        meetings.record(
                actor,
                meeting.id(),
                form.text("motion"),
                new RecordedDecision(
                        meeting.heldOn(),
                        form.requiredChoice("how", How.class),
                        form.requiredWhole("present"),
                        form.whole("for").orElse(0L),
                        form.whole("against").orElse(0L),
                        form.whole("abstained").orElse(0L),
                        form.whole("entitled")));
    }

    /** What the form says of a meeting. */
    static MeetingWords words(Form form) {
        return new MeetingWords(
                form.requiredDay("held"),
                form.optional("begins"),
                form.text("place"),
                form.text("agenda"),
                form.whole("attended").map(count -> (int) Math.max(-1, Math.min(count, Integer.MAX_VALUE))),
                form.text("minutes"));
    }
}
