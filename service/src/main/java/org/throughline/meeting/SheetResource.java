package org.throughline.meeting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.org.Unit;
import org.throughline.org.Units;
import org.throughline.plan.VersionId;
import org.throughline.task.TaskId;

/** The meeting sheet and its answers, for programs. */
@Path("/api/units/{unit}/sheet")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SheetResource {
    private final Work work;
    private final Units units;
    private final Sheets sheets;
    private final Answers answers;

    public SheetResource(Work work, Units units, Sheets sheets, Answers answers) {
        this.work = work;
        this.units = units;
        this.sheets = sheets;
        this.answers = answers;
    }

    /** A report that someone made in the meeting. */
    public record NewSaid(
            Optional<TaskId> task,
            @NotNull MemberId who,
            boolean done,
            @NotNull String said) {}

    /** What someone said on a draft. */
    public record NewSpoken(
            @NotNull VersionId version,
            @NotNull MemberId who,
            @NotNull String words) {}

    /** A sheet as it came back. */
    public record NewAnswers(
            @NotNull LocalDate heldOn,
            @NotNull List<@Valid NewSaid> reports,
            @NotNull List<@Valid NewSpoken> statements,
            boolean again) {}

    /** How many answers were entered. */
    public record Entered(int entered) {}

    @GET
    @Access(Access.To.SIGNED_IN)
    public Sheet show(@Context Actor actor, @PathParam("unit") String slug) {
        return work.read(actor, tx -> sheets.of(tx, unit(actor, slug)));
    }

    @POST
    @Path("answers")
    @Access(Access.To.SIGNED_IN)
    public Entered enter(@Context Actor actor, @PathParam("unit") String slug, @NotNull @Valid NewAnswers sent) {
        var filled = new Answers.Filled(
                sent.heldOn(),
                sent.reports().stream()
                        .map(row -> new Answers.Said(row.task(), row.who(), row.done(), row.said()))
                        .toList(),
                sent.statements().stream()
                        .map(row -> new Answers.Spoken(row.version(), row.who(), row.words()))
                        .toList(),
                sent.again());
        return new Entered(answers.enter(actor, unit(actor, slug), filled));
    }

    private Unit unit(Actor actor, String slug) {
        return work.read(actor, tx -> units.bySlug(tx, slug).orElseThrow(Refusal::unknown));
    }
}
