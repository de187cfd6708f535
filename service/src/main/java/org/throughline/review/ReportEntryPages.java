package org.throughline.review;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.http.Form;
import org.throughline.http.Page;
import org.throughline.http.Redirect;
import org.throughline.http.Typed;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.org.Members;

/** Report forms that came back on paper, typed in one after the other. */
@Path("/reviews/entry")
@Produces(MediaType.TEXT_HTML)
public final class ReportEntryPages {
    private final Work work;
    private final ReportForms forms;
    private final Members members;
    private final ReportFormScreens screens;

    public ReportEntryPages(Work work, ReportForms forms, Members members, ReportFormScreens screens) {
        this.work = work;
        this.forms = forms;
        this.members = members;
        this.screens = screens;
    }

    @GET
    @Access(Access.To.SIGNED_IN)
    public Response ask(@Context Actor actor, @QueryParam("code") @DefaultValue("") String code) {
        try {
            return Response.ok(page(actor, code, Typed.nothing())).build();
        } catch (Refusal no) {
            return Typed.again(Form.of(Map.of("code", code)), no, typed -> page(actor, code, typed));
        }
    }

    @POST
    @Access(Access.To.SIGNED_IN)
    public Response enter(@Context Actor actor, @Context Form form) {
        var code = form.text("code");
        try {
            var who = form.requiredId("whose", MemberId::new);
            var review = forms.enter(
                    actor, code, new ReportForms.Filled(who, form.ticked("nil"), ReviewPages.written(form)));
            var unit =
                    work.read(actor, tx -> forms.named(tx, code).report().unit().name());
            var name = work.read(actor, tx -> members.name(tx, who));
            return Redirect.saying(
                    "/reviews/entry",
                    "said.report_form.entered",
                    unit,
                    name,
                    review.id().text());
        } catch (Refusal no) {
            return Typed.again(form, no, typed -> page(actor, code, typed));
        }
    }

    private Page page(Actor actor, String code, Typed typed) {
        return work.read(actor, tx -> new Page("review/entry", screens.entry(tx, code, typed)));
    }
}
