package org.throughline.people;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.kernel.Actor;
import org.throughline.org.LevelWord;
import org.throughline.org.Organisations;

/** The organisation's own words for its levels, for programs. */
@Path("/api/words")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class WordsResource {
    private final Work work;
    private final Organisations organisations;

    public WordsResource(Work work, Organisations organisations) {
        this.work = work;
        this.organisations = organisations;
    }

    @GET
    @Access(Access.To.SIGNED_IN)
    public List<LevelWord> list(@Context Actor actor) {
        return work.read(actor, organisations::words);
    }

    /** Sets the words that are sent, or takes one back whose singular and plural are empty; the others stay. */
    @PUT
    @Access(Access.To.SIGNED_IN)
    public List<LevelWord> call(@Context Actor actor, @NotNull List<LevelWord> words) {
        organisations.call(actor, words);
        return list(actor);
    }
}
