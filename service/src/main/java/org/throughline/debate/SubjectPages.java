package org.throughline.debate;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.http.Redirect;
import org.throughline.kernel.Actor;

/** Leads from what a ballot or statement names as text to where it can be read. */
@Path("/subjects")
public final class SubjectPages {
    /** What is looked back on, and who is elected, has pages that ask by themselves who may read it. */
    private static final Pattern LOOKED_BACK = Pattern.compile("(review|summation|election):([0-9a-z]+)");

    private final Work work;
    private final Subjects subjects;

    public SubjectPages(Work work, Subjects subjects) {
        this.work = work;
        this.subjects = subjects;
    }

    @GET
    @Path("{subject}")
    @Access(Access.To.ANYONE)
    public Response show(@Context Actor actor, @PathParam("subject") String subject) {
        var lookedBack = LOOKED_BACK.matcher(subject);
        if (lookedBack.matches()) {
            return Redirect.to("/" + lookedBack.group(1) + "s/" + lookedBack.group(2));
        }
        return work.read(
                actor, tx -> Redirect.to("/" + subjects.about(tx, subject).place()));
    }
}
