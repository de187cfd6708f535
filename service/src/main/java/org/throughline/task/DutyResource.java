package org.throughline.task;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Office;
import org.throughline.kernel.Refusal;
import org.throughline.org.Unit;
import org.throughline.org.Units;

/** The duties of a unit, for programs. */
@Path("/api/units/{unit}/duties")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class DutyResource {
    private static final int SUGGESTED = 3;

    private final Work work;
    private final Units units;
    private final Duties duties;

    public DutyResource(Work work, Units units, Duties duties) {
        this.work = work;
        this.units = units;
        this.duties = duties;
    }

    /** A duty's word, and the office it goes with; without one it goes round. */
    record NewDuty(@NotBlank String words, Optional<Office> office) {}

    /**
     * A duty.
     *
     * @param turn at most three who have not had it lately, or the one who holds its office
     * @param had the tasks of it, the latest first, at most ten
     */
    record DutyView(String words, Optional<Office> office, List<Tasks.Person> turn, List<Had> had) {}

    /** Who answered for it when. */
    record Had(TaskId task, LocalDate day, Optional<MemberId> member, TaskState state) {}

    @GET
    @Access(Access.To.SIGNED_IN)
    public List<DutyView> list(@Context Actor actor, @PathParam("unit") String slug) {
        return work.read(actor, tx -> {
            var unit = unit(tx, slug);
            var list = duties.of(tx, unit);
            var had = duties.had(tx, unit.id());
            return list.stream()
                    .map(duty -> new DutyView(
                            duty.words(),
                            duty.office(),
                            duties.turn(tx, unit.id(), duty.words()).stream()
                                    .limit(SUGGESTED)
                                    .toList(),
                            had.getOrDefault(duty.words(), List.of()).stream()
                                    .map(one -> new Had(one.task(), one.day(), one.member(), one.state()))
                                    .toList()))
                    .toList();
        });
    }

    /** Names a duty, or gives one another office. */
    @PUT
    @Access(Access.To.SIGNED_IN)
    public List<DutyView> name(@Context Actor actor, @PathParam("unit") String slug, @NotNull @Valid NewDuty wish) {
        duties.name(actor, work.read(actor, tx -> unit(tx, slug)).id(), wish.words(), wish.office());
        return list(actor, slug);
    }

    private Unit unit(Tx tx, String slug) {
        return units.bySlug(tx, slug).orElseThrow(Refusal::unknown);
    }
}
