package org.throughline.succession;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.http.Form;
import org.throughline.http.Page;
import org.throughline.http.Redirect;
import org.throughline.http.Typed;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Id;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Office;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Sentence;
import org.throughline.kernel.UnitId;
import org.throughline.org.ComingChangeId;
import org.throughline.org.Unit;
import org.throughline.org.UnitChanges;
import org.throughline.org.Units;
import org.throughline.plan.PlanId;
import org.throughline.plan.ProvisionId;
import org.throughline.summation.FindingId;
import org.throughline.summation.SummationId;
import org.throughline.task.TaskId;

/** Moving and ending a unit, for people. */
@Path("/units")
@Produces(MediaType.TEXT_HTML)
public final class ChangePages {
    private final Work work;
    private final Units units;
    private final UnitChanges changes;
    private final Successions successions;
    private final ChangeScreens screens;

    public ChangePages(Work work, Units units, UnitChanges changes, Successions successions, ChangeScreens screens) {
        this.work = work;
        this.units = units;
        this.changes = changes;
        this.successions = successions;
        this.screens = screens;
    }

    @GET
    @Path("{unit}/change")
    @Access(Access.To.SIGNED_IN)
    public Page ask(@Context Actor actor, @PathParam("unit") String slug) {
        return page(actor, slug, "", Typed.nothing());
    }

    private Page page(Actor actor, String slug, String sent, Typed typed) {
        return work.read(actor, tx -> {
            var unit = unit(tx, slug);
            if (!changes.mayChange(actor, tx, unit.id())) {
                throw Refusal.denied("unit.above_only");
            }
            return new Page("unit/change", screens.of(tx, actor, unit, sent, typed));
        });
    }

    @POST
    @Path("{unit}/parent")
    @Access(Access.To.SIGNED_IN)
    public Response move(@Context Actor actor, @PathParam("unit") String slug, @Context Form form) {
        try {
            return move(actor, form, slug);
        } catch (Refusal no) {
            return Typed.again(form, no, typed -> page(actor, slug, "move", typed));
        }
    }

    private Response move(Actor actor, Form form, String slug) {
        var unit = work.read(actor, tx -> unit(tx, slug));
        boolean done = successions.move(
                actor,
                unit.id(),
                form.requiredId("parent", UnitId::new),
                form.requiredDay("on"),
                form.text("decision"));
        return Redirect.saying("/units/" + unit.slug(), done ? "said.unit_moved" : "said.unit_change_ahead");
    }

    @POST
    @Path("{unit}/closing")
    @Access(Access.To.SIGNED_IN)
    public Response close(@Context Actor actor, @PathParam("unit") String slug, @Context Form form) {
        try {
            return close(actor, form, slug);
        } catch (Refusal no) {
            return Typed.again(form, no, typed -> page(actor, slug, "close", typed));
        }
    }

    private Response close(Actor actor, Form form, String slug) {
        var unit = work.read(actor, tx -> unit(tx, slug));
        var first = form.requiredId("successor", UnitId::new);
        var other = form.id("other", UnitId::new);
        if (other.isEmpty()
                && form.names().stream()
                        .anyMatch(name ->
                                name.endsWith("_other") && !form.text(name).isEmpty())) {
            // what was ticked for the second would go to the first without a word
            throw Refusal.invalid("field.missing", Sentence.of("change.other"));
        }
        var heirs = Stream.concat(Stream.of(first), other.stream()).distinct().toList();
        var second = heirs.get(heirs.size() - 1);
        boolean done = successions.close(
                actor,
                unit.id(),
                new Closing(
                        heirs,
                        all(form.all("units_other"), UnitId::new, second),
                        all(form.all("members_other"), MemberId::new, second),
                        all(form.all("plans_other"), PlanId::new, second),
                        all(form.all("tasks_other"), TaskId::new, second),
                        all(form.all("answers_other"), FindingId::new, second),
                        all(form.all("summations_other"), SummationId::new, second),
                        all(form.all("pledges_other"), ProvisionId::new, second),
                        Stream.concat(
                                        offices(form.all("offices_first"), first),
                                        offices(form.all("offices_other"), second))
                                .toList(),
                        form.requiredDay("on"),
                        form.text("decision")));
        return Redirect.saying("/units/" + unit.slug(), done ? "said.unit_closed" : "said.unit_change_ahead");
    }

    @POST
    @Path("{unit}/changes/{change}/withdrawal")
    @Access(Access.To.SIGNED_IN)
    public Response withdraw(
            @Context Actor actor, @PathParam("unit") String slug, @PathParam("change") ComingChangeId change) {
        var unit = work.read(actor, tx -> unit(tx, slug));
        changes.withdraw(actor, change);
        return Redirect.saying("/units/" + unit.slug() + "/change", "said.unit_change_withdrawn");
    }

    /** Each as the member's id and the office, with a blank between. */
    private static Stream<Closing.OfficeTo> offices(List<String> texts, UnitId heir) {
        return texts.stream().map(text -> {
            var parts = text.split(" ", 2);
            try {
                return new Closing.OfficeTo(new MemberId(id(parts[0])), Office.valueOf(parts[parts.length - 1]), heir);
            } catch (IllegalArgumentException e) {
                throw Refusal.unknown();
            }
        });
    }

    private static <T extends Id> Map<T, UnitId> all(List<String> texts, LongFunction<T> make, UnitId heir) {
        return texts.stream().distinct().collect(Collectors.toMap(text -> make.apply(id(text)), text -> heir));
    }

    private static long id(String text) {
        try {
            return Id.parse(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.unknown();
        }
    }

    private Unit unit(Tx tx, String slug) {
        return units.bySlug(tx, slug).orElseThrow(Refusal::unknown);
    }
}
