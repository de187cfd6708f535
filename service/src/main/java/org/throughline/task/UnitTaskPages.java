package org.throughline.task;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.LongFunction;
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
import org.throughline.kernel.Refusal;
import org.throughline.org.Unit;
import org.throughline.org.Units;
import org.throughline.plan.ProvisionId;

/** A unit's tasks, for people; what is chosen stands in the address. */
@Path("/units/{unit}/tasks")
@Produces(MediaType.TEXT_HTML)
public final class UnitTaskPages {
    private final Work work;
    private final Units units;
    private final Changes changes;
    private final ListScreens lists;

    public UnitTaskPages(Work work, Units units, Changes changes, ListScreens lists) {
        this.changes = changes;
        this.work = work;
        this.units = units;
        this.lists = lists;
    }

    @GET
    @Access(Access.To.ANYONE)
    public Page list(
            @Context Actor actor,
            @PathParam("unit") String unit,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("who") @DefaultValue("") String who,
            @QueryParam("on") @DefaultValue("") String objective,
            @QueryParam("duty") @DefaultValue("") String duty,
            @QueryParam("view") @DefaultValue("") String view,
            @QueryParam("after") @DefaultValue("") String after) {
        return list(actor, unit, new Wanted(state, who, objective, duty, view), after, Typed.nothing());
    }

    private Page list(Actor actor, String unit, Wanted wanted, String after, Typed typed) {
        return work.read(actor, tx -> new Page("task/list", lists.ofUnit(tx, unit(tx, unit), wanted, after, typed)));
    }

    /** Changes those that are ticked, and leads back to the same page of the list. */
    @POST
    @Access(Access.To.SIGNED_IN)
    public Response change(
            @Context Actor actor,
            @PathParam("unit") String unit,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("who") @DefaultValue("") String who,
            @QueryParam("on") @DefaultValue("") String objective,
            @QueryParam("duty") @DefaultValue("") String duty,
            @QueryParam("view") @DefaultValue("") String view,
            @QueryParam("after") @DefaultValue("") String after,
            @Context Form form) {
        var wanted = new Wanted(state, who, objective, duty, view);
        var where = work.read(actor, tx -> changes.workedIn(tx, unit(tx, unit)));
        try {
            var list = ListScreens.at(wanted.at("/units/" + where.slug() + "/tasks"), after);
            return said(list, change(actor, where, form));
        } catch (Refusal no) {
            return Typed.again(form, no, typed -> list(actor, unit, wanted, after, typed));
        }
    }

    private Changes.Changed change(Actor actor, Unit where, Form form) {
        var change = new Change(
                form.day("due"),
                anew(form, "responsible", MemberId::new),
                anew(form, "objective", ProvisionId::new),
                form.text("drop"));
        var chosen = form.all("task").stream().map(UnitTaskPages::task).toList();
        return changes.apply(actor, where.id(), chosen, change);
    }

    private static Response said(String list, Changes.Changed changed) {
        var many = Integer.toString(changed.tasks());
        return changed.again() == 0
                ? Redirect.saying(list, "said.tasks.changed", many)
                : Redirect.saying(list, "said.tasks.changed_again", many, Integer.toString(changed.again()));
    }

    private Unit unit(Tx tx, String slug) {
        return units.bySlug(tx, slug).orElseThrow(Refusal::unknown);
    }

    private static TaskId task(String text) {
        try {
            return new TaskId(Id.parse(text));
        } catch (IllegalArgumentException e) {
            throw Refusal.unknown();
        }
    }

    private static <T extends Id> Change.Anew<T> anew(Form form, String name, LongFunction<T> make) {
        var said = form.text(name);
        return said.isEmpty()
                ? Change.Anew.asBefore()
                : Change.Anew.to(said.equals(ListScreen.NONE) ? Optional.empty() : form.id(name, make));
    }
}
