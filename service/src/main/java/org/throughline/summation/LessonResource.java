package org.throughline.summation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.http.Filters;
import org.throughline.http.Messages;
import org.throughline.http.Slice;
import org.throughline.kernel.Actor;
import org.throughline.kernel.UnitId;
import org.throughline.plan.NewProvision;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.ProvisionKind;
import org.throughline.plan.VersionId;

/** Lessons and proposals, for programs: found, followed, taken up. */
@Path("/api/lessons")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class LessonResource {
    private static final List<String> KINDS = Stream.concat(
                    Arrays.stream(FindingSort.values()), Arrays.stream(FindingKind.values()))
            .map(Enum::name)
            .toList();

    private final Work work;
    private final Summations summations;
    private final Lessons lessons;
    private final Became became;
    private final Takings takings;
    private final Messages messages;

    public LessonResource(
            Work work, Summations summations, Lessons lessons, Became became, Takings takings, Messages messages) {
        this.work = work;
        this.summations = summations;
        this.lessons = lessons;
        this.became = became;
        this.takings = takings;
        this.messages = messages;
    }

    /** A lesson as programs read it; {@code times}: how often it was said. */
    public record Told(Finding finding, SummationId summation, UnitId unit, Optional<Disposition> answer, long times) {
        static Told of(Lessons.Lesson lesson) {
            return new Told(
                    lesson.finding(), lesson.from().id(), lesson.from().unit(), lesson.answer(), lesson.times());
        }
    }

    /** The draft that takes it up, in a provision it has, or in a new one at its end. */
    public record Taking(
            @NotNull VersionId version,
            Optional<ProvisionId> provision,
            Optional<ProvisionKind> kind,
            Optional<String> title,
            Optional<String> body) {}

    /** In which provision it was taken up. */
    public record Taken(ProvisionId provision) {}

    /** What is set aside, or merged with another, by the unit that owes the answer. */
    public record Answering(
            @NotNull UnitId unit, @NotNull DispositionKind kind, Optional<String> target, Optional<String> reason) {}

    /** What it is raised again in. */
    public record Again(@NotNull String title) {}

    @GET
    @Access(Access.To.ANYONE)
    public Slice<Told> list(
            @Context Actor actor,
            @QueryParam("q") String words,
            @QueryParam("tag") String tag,
            @QueryParam("unit") String unit,
            @QueryParam("kind") String kind,
            @QueryParam("reach") String reach,
            @QueryParam("duty") String duty,
            @QueryParam("like") String like,
            @QueryParam("after") FindingId after) {
        Filters.one("kind", kind, KINDS);
        Filters.one("reach", reach, Reach.values());
        var same = Filters.id("like", like).map(FindingId::new);
        var found = work.read(actor, tx -> {
            same.ifPresent(id -> lessons.get(tx, id));
            var filter = LessonPages.filter(
                    words, tag, lessons.unit(tx, unit), kind, reach, duty, like, after == null ? "" : after.text());
            var asked = lessons.search(tx, filter);
            if (asked.isEmpty()) {
                Filters.one("duty", duty, lessons.duties(tx));
            }
            return asked;
        });
        boolean last = found.size() <= Lessons.PAGE;
        var shown = last ? found : found.subList(0, Lessons.PAGE);
        return new Slice<>(
                shown.stream().map(Told::of).toList(),
                last
                        ? Optional.empty()
                        : Optional.of(shown.get(Lessons.PAGE - 1).finding().id().text()));
    }

    @GET
    @Path("{finding}")
    @Access(Access.To.ANYONE)
    public Told show(@Context Actor actor, @PathParam("finding") FindingId id) {
        return work.read(actor, tx -> Told.of(lessons.get(tx, id)));
    }

    /** What became of it, step by step, in words. */
    @GET
    @Path("{finding}/became")
    @Access(Access.To.ANYONE)
    public List<SummationView.Way> became(@Context Actor actor, @PathParam("finding") FindingId id) {
        return work.read(actor, tx -> became.of(tx, id)).stream()
                .map(step -> new SummationView.Way(
                        step.kind(), step.on(), messages.say(actor.lang(), step.said()), step.reason(), step.place()))
                .toList();
    }

    @POST
    @Path("{finding}/taking")
    @Access(Access.To.SIGNED_IN)
    public Taken take(@Context Actor actor, @PathParam("finding") FindingId id, @NotNull @Valid Taking taking) {
        if (taking.provision().isPresent()) {
            return new Taken(takings.takeUp(
                    actor, id, taking.version(), taking.provision().get()));
        }
        var wish = NewProvision.atEnd(
                Optional.empty(),
                taking.kind().orElse(ProvisionKind.OBJECTIVE),
                "",
                taking.title().orElse(""),
                taking.body().orElse(""));
        return new Taken(takings.takeUp(actor, id, taking.version(), wish));
    }

    @POST
    @Path("{finding}/answer")
    @Access(Access.To.SIGNED_IN)
    public Told answer(@Context Actor actor, @PathParam("finding") FindingId id, @NotNull @Valid Answering a) {
        takings.answer(
                actor,
                id,
                a.unit(),
                new Answer(a.kind(), a.target().orElse(""), a.reason().orElse("")));
        return show(actor, id);
    }

    /** Raises what was set aside again; answers where it is being written. */
    @POST
    @Path("{finding}/raising")
    @Access(Access.To.SIGNED_IN)
    public Again raise(@Context Actor actor, @PathParam("finding") FindingId id, @NotNull @Valid Again again) {
        return new Again(summations.raiseAgain(actor, id, again.title()).text());
    }
}
