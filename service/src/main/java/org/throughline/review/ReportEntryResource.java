package org.throughline.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.throughline.http.Access;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;

/** Report forms that came back on paper, for programs. */
@Path("/api/reviews/entry")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ReportEntryResource {
    private final ReportForms forms;
    private final ReviewResource reviews;

    public ReportEntryResource(ReportForms forms, ReviewResource reviews) {
        this.forms = forms;
        this.reviews = reviews;
    }

    /** What stands on a form: its code, whose words they are, and either nothing done or what they wrote. */
    public record FilledForm(
            @NotBlank String code,
            @NotNull MemberId whose,
            boolean nil,
            @NotNull @Valid List<Verdict> verdicts,
            @NotNull Sections sections) {}

    @POST
    @Access(Access.To.SIGNED_IN)
    public ReviewView enter(@Context Actor actor, @NotNull @Valid FilledForm form) {
        var filled = new ReportForms.Filled(form.whose(), form.nil(), new Written(form.verdicts(), form.sections()));
        return reviews.show(actor, forms.enter(actor, form.code(), filled).id());
    }
}
