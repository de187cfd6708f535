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
import java.util.Arrays;
import java.util.Optional;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.http.Page;
import org.throughline.http.Redirect;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Id;
import org.throughline.kernel.UnitId;

/** Everything that was learned, for people. */
@Path("/lessons")
@Produces(MediaType.TEXT_HTML)
public final class LessonPages {
    private final Work work;
    private final Summations summations;
    private final Lessons lessons;
    private final LessonScreens screens;

    public LessonPages(Work work, Summations summations, Lessons lessons, LessonScreens screens) {
        this.work = work;
        this.summations = summations;
        this.lessons = lessons;
        this.screens = screens;
    }

    @GET
    @Access(Access.To.ANYONE)
    public Page list(
            @Context Actor actor,
            @QueryParam("q") String words,
            @QueryParam("tag") String tag,
            @QueryParam("unit") String unit,
            @QueryParam("kind") String kind,
            @QueryParam("reach") String reach,
            @QueryParam("duty") String duty,
            @QueryParam("like") String like,
            @QueryParam("before") String before) {
        var filter = filter(words, tag, unit, kind, reach, duty, like, before);
        return work.read(actor, tx -> new Page("lessons/list", screens.list(tx, filter)));
    }

    /** What was set aside, again in a summation of one's own. */
    @POST
    @Path("{finding}/raising")
    @Access(Access.To.SIGNED_IN)
    public Response raise(@Context Actor actor, @PathParam("finding") FindingId id) {
        var words = work.read(actor, tx -> lessons.get(tx, id)).finding().words();
        var title = words.length() > 120 ? words.substring(0, 120) + " …" : words;
        var begun = summations.raiseAgain(actor, id, title);
        return Redirect.saying("/summations/" + begun.text() + "/edit", "said.finding.raised");
    }

    /** What is asked for in an address; a part that means nothing asks for nothing. */
    static Lessons.Filter filter(
            String words, String tag, String unit, String kind, String reach, String duty, String like, String before) {
        return new Lessons.Filter(
                words == null ? "" : words,
                tag == null ? "" : tag,
                id(unit).map(UnitId::new),
                one(kind, FindingSort.values()),
                one(kind, FindingKind.values()),
                one(reach, Reach.values()),
                duty == null ? "" : duty,
                id(like).map(FindingId::new),
                id(before).map(FindingId::new));
    }

    private static Optional<Long> id(String text) {
        try {
            return text == null || text.isEmpty() ? Optional.empty() : Optional.of(Id.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Optional<E> one(String text, E[] values) {
        return Arrays.stream(values).filter(value -> value.name().equals(text)).findFirst();
    }
}
