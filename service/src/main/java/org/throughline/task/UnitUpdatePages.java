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
import java.util.Map;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.http.Form;
import org.throughline.http.Page;
import org.throughline.http.Redirect;
import org.throughline.http.Typed;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.org.Units;
import org.throughline.plan.ProvisionId;

/** What a unit reports, with a task or without, for people. */
@Path("/units/{unit}/updates")
@Produces(MediaType.TEXT_HTML)
public final class UnitUpdatePages {
    private final Work work;
    private final Units units;
    private final Tasks tasks;
    private final Updates updates;
    private final Reports reports;
    private final ReportScreens screens;

    public UnitUpdatePages(
            Work work, Units units, Tasks tasks, Updates updates, Reports reports, ReportScreens screens) {
        this.work = work;
        this.units = units;
        this.tasks = tasks;
        this.updates = updates;
        this.reports = reports;
        this.screens = screens;
    }

    @GET
    @Access(Access.To.SIGNED_IN)
    public Page list(@Context Actor actor, @PathParam("unit") String unit, @QueryParam("correct") UpdateId correcting) {
        return list(actor, unit, Optional.ofNullable(correcting), Typed.nothing());
    }

    private Page list(Actor actor, String unit, Optional<UpdateId> correcting, Typed typed) {
        return work.read(actor, tx -> {
            var where = units.bySlug(tx, unit).orElseThrow(Refusal::unknown);
            return new Page("task/update", screens.unit(tx, where, correcting, typed));
        });
    }

    @GET
    @Path("reading")
    @Access(Access.To.SIGNED_IN)
    public Page preview(
            @Context Actor actor,
            @PathParam("unit") String unit,
            @QueryParam("said") @DefaultValue("") String said,
            @QueryParam("objective") @DefaultValue("") String objective) {
        return work.read(actor, tx -> {
            var fields = ReportFields.of(Form.of(Map.of("said", said, "objective", objective)), actor.lang());
            return new Page("task/_read", screens.preview(tx, at(tx, unit, fields), fields));
        });
    }

    @POST
    @Path("reading")
    @Access(Access.To.SIGNED_IN)
    public Response read(@Context Actor actor, @PathParam("unit") String unit, @Context Form form) {
        if (form.ticked(ReportScreen.AGAIN)) {
            return list(actor, unit, form.id("corrects", UpdateId::new), Typed.before(form))
                    .status(200);
        }
        try {
            var fields = ReportFields.of(form, actor.lang());
            return work.<Page>read(
                            actor, tx -> new Page("task/confirm", screens.confirm(tx, at(tx, unit, fields), fields)))
                    .status(200);
        } catch (Refusal no) {
            return again(actor, unit, form, no);
        }
    }

    @POST
    @Access(Access.To.SIGNED_IN)
    public Response report(@Context Actor actor, @PathParam("unit") String unit, @Context Form form) {
        try {
            var fields = ReportFields.of(form, actor.lang());
            var wish = work.read(actor, tx -> {
                var at = at(tx, unit, fields);
                var read = reports.read(tx, fields.said(), fields.lang(), at.objective(), fields.answers());
                return fields.update(at.bare(), read.clear());
            });
            updates.report(actor, wish);
            return Redirect.saying("/units/" + unit + "/updates", "said.task.reported");
        } catch (Refusal no) {
            return again(actor, unit, form, no);
        }
    }

    private Response again(Actor actor, String unit, Form form, Refusal no) {
        return Typed.again(form, no, typed -> list(actor, unit, form.id("corrects", UpdateId::new), typed));
    }

    private ReportScreens.At at(Tx tx, String slug, ReportFields fields) {
        var unit = units.bySlug(tx, slug).orElseThrow(Refusal::unknown);
        tasks.requireWorker(tx, unit.id());
        Optional<ProvisionId> objective = fields.objective();
        var day = fields.happened().orElse(unit.today(tx.now()));
        return new ReportScreens.At(
                unit,
                Optional.empty(),
                objective,
                NewUpdate.of(unit.id(), objective, day),
                "units/" + unit.slug() + "/updates");
    }
}
