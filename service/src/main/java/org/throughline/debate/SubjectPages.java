package org.throughline.debate;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.http.Redirect;
import org.throughline.kernel.Actor;

/** Leads from what a ballot names as text to where it can be read. */
@Path("/subjects")
public final class SubjectPages {
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
        return work.read(
                actor, tx -> Redirect.to("/" + subjects.about(tx, subject).place()));
    }
}
