package org.throughline.ballot;

import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.http.Form;
import org.throughline.http.Page;
import org.throughline.http.Redirect;
import org.throughline.http.Typed;
import org.throughline.kernel.Actor;
import org.throughline.kernel.BodyId;
import org.throughline.kernel.Refusal;

/**
 * The pages on which a report that a body decides on is put before it, whether a review, a summation or a synthesis: what a
 * meeting decided, and the wish for a ballot. A form that is refused comes back in its place.
 *
 * @param <I> how such a report is named
 */
public final class ReportRoom<I> {
    private final Work work;
    private final DecisionForms forms;
    private final Report<I> reports;
    private final String said;

    /** @param said the message that tells that the decision is recorded */
    public ReportRoom(Work work, DecisionForms forms, Report<I> reports, String said) {
        this.work = work;
        this.forms = forms;
        this.reports = reports;
        this.said = said;
    }

    /** What differs from one kind of report to another. */
    public interface Report<I> {
        /** What the body is asked about it. @throws Refusal for who may not put it to the body */
        DecisionForms.Asked asked(Tx tx, I id);

        /** Enters what a meeting decided. */
        BallotId record(Actor actor, I id, BodyId body, RecordedDecision decision, String note);

        /** Opens a ballot. */
        BallotId open(Actor actor, I id, BodyId body, Instant closesAt);

        /** Where it is read, below {@code /}. */
        String place(Tx tx, I id);
    }

    /** The form for what a meeting decided. */
    public Page meeting(Actor actor, I id) {
        return meeting(actor, id, Typed.nothing());
    }

    private Page meeting(Actor actor, I id, Typed typed) {
        return work.read(actor, tx -> new Page("decide/record", forms.meeting(tx, reports.asked(tx, id), typed)));
    }

    /** Enters it. */
    public Response decided(Actor actor, I id, Form form) {
        try {
            reports.record(actor, id, body(actor, id, form), DecisionForms.decision(form), form.text("note"));
            return Redirect.saying("/" + work.<String>read(actor, tx -> reports.place(tx, id)), said);
        } catch (Refusal no) {
            return Typed.again(form, no, typed -> meeting(actor, id, typed));
        }
    }

    /** The form that opens a ballot. */
    public Page ballot(Actor actor, I id) {
        return ballot(actor, id, Typed.nothing());
    }

    private Page ballot(Actor actor, I id, Typed typed) {
        return work.read(actor, tx -> new Page("decide/open", forms.open(tx, reports.asked(tx, id), typed)));
    }

    /** Opens it. */
    public Response opened(Actor actor, I id, Form form) {
        try {
            var closes = work.read(
                    actor, tx -> forms.closes(tx, form, reports.asked(tx, id).unit()));
            var ballot = reports.open(actor, id, body(actor, id, form), closes);
            return Redirect.to("/ballots/" + ballot.text());
        } catch (Refusal no) {
            return Typed.again(form, no, typed -> ballot(actor, id, typed));
        }
    }

    private BodyId body(Actor actor, I id, Form form) {
        return work.read(actor, tx -> forms.body(tx, form, reports.asked(tx, id)));
    }
}
