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
import java.util.stream.Collectors;
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
import org.throughline.kernel.UnitId;
import org.throughline.org.Unit;
import org.throughline.org.Units;
import org.throughline.plan.ProvisionId;
import org.throughline.progress.Weight;

/** Tasks, for people: mine, one with its report form, a new one, and a report read back before it is saved. */
@Path("/tasks")
@Produces(MediaType.TEXT_HTML)
public final class TaskPages {
    private static final int LONGEST = 200;

    private final Work work;
    private final Units units;
    private final Tasks tasks;
    private final Checklists checklists;
    private final Duties duties;
    private final Updates updates;
    private final Reporting reporting;
    private final TaskScreens screens;
    private final ReportScreens reportScreens;
    private final ListScreens lists;

    public TaskPages(
            Work work,
            Units units,
            Tasks tasks,
            Checklists checklists,
            Duties duties,
            Updates updates,
            Reporting reporting,
            TaskScreens screens,
            ReportScreens reportScreens,
            ListScreens lists) {
        this.work = work;
        this.units = units;
        this.tasks = tasks;
        this.checklists = checklists;
        this.duties = duties;
        this.updates = updates;
        this.reporting = reporting;
        this.screens = screens;
        this.reportScreens = reportScreens;
        this.lists = lists;
    }

    @GET
    @Access(Access.To.SIGNED_IN)
    public Page mine(
            @Context Actor actor,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("after") @DefaultValue("") String after) {
        return work.read(actor, tx -> new Page("task/list", lists.mine(tx, state, after)));
    }

    @GET
    @Path("new")
    @Access(Access.To.SIGNED_IN)
    public Page fresh(
            @Context Actor actor,
            @QueryParam("unit") @DefaultValue("") String unit,
            @QueryParam("objective") ProvisionId objective,
            @QueryParam("duty") @DefaultValue("") String duty) {
        return fresh(actor, unit, Optional.ofNullable(objective), duty, Typed.nothing());
    }

    private Page fresh(Actor actor, String unit, Optional<ProvisionId> objective, String duty, Typed typed) {
        return work.read(actor, tx -> new Page("task/new", screens.fresh(tx, unit(tx, unit), objective, duty, typed)));
    }

    @POST
    @Access(Access.To.SIGNED_IN)
    public Response make(@Context Actor actor, @QueryParam("unit") @DefaultValue("") String unit, @Context Form form) {
        var where = work.read(actor, tx -> unit(tx, unit)).id();
        try {
            var words = words(form);
            var objective = form.id("objective", ProvisionId::new);
            var id = work.write(actor, tx -> {
                var made = tasks.make(tx, where, objective, inTurn(tx, where, form, words));
                checklists.write(tx, made, form.text("checklist"));
                return made;
            });
            return Redirect.saying("/tasks/" + id.text(), "said.task.made");
        } catch (Refusal no) {
            return Typed.again(form, no, typed -> fresh(actor, unit, Optional.empty(), form.text("duty"), typed));
        }
    }

    @GET
    @Path("{task}")
    @Access(Access.To.ANYONE)
    public Page show(@Context Actor actor, @PathParam("task") TaskId id, @QueryParam("correct") UpdateId correcting) {
        return show(actor, id, Optional.ofNullable(correcting), Typed.nothing());
    }

    private Page show(Actor actor, TaskId id, Optional<UpdateId> correcting, Typed typed) {
        return work.read(actor, tx -> new Page("task/show", screens.show(tx, id, correcting, typed)));
    }

    /** New words and a new place are one deed: all of it is done or nothing. */
    @POST
    @Path("{task}/edit")
    @Access(Access.To.SIGNED_IN)
    public Response edit(@Context Actor actor, @PathParam("task") TaskId id, @Context Form form) {
        try {
            var words = words(form);
            var objective = form.id("objective", ProvisionId::new);
            long revision = form.requiredWhole("revision");
            work.writing(actor, tx -> {
                tasks.edit(tx, id, inTurn(tx, tasks.get(tx, id).unit(), form, words), revision);
                tasks.rehome(tx, id, objective);
                checklists.write(tx, id, form.text("checklist"));
            });
            return Redirect.saying("/tasks/" + id.text(), "said.task.saved");
        } catch (Refusal no) {
            return Typed.again(
                    form, no, typed -> work.read(actor, tx -> new Page("task/new", screens.again(tx, id, typed))));
        }
    }

    @POST
    @Path("{task}/drop")
    @Access(Access.To.SIGNED_IN)
    public Response drop(@Context Actor actor, @PathParam("task") TaskId id, @Context Form form) {
        updates.drop(actor, id, form.text("why"));
        return Redirect.saying("/tasks/" + id.text(), "said.task.dropped");
    }

    /** What is read in a line while it is typed. */
    @GET
    @Path("{task}/reading")
    @Access(Access.To.SIGNED_IN)
    public Page preview(
            @Context Actor actor, @PathParam("task") TaskId id, @QueryParam("said") @DefaultValue("") String said) {
        return work.read(actor, tx -> {
            var fields = ReportFields.of(Form.of(Map.of("said", said)), actor.lang());
            return new Page("task/_read", reportScreens.preview(tx, reporting.at(tx, id, fields), fields));
        });
    }

    /** The report read back, to be confirmed. Nothing is saved by it. */
    @POST
    @Path("{task}/reading")
    @Access(Access.To.SIGNED_IN)
    public Response read(@Context Actor actor, @PathParam("task") TaskId id, @Context Form form) {
        if (form.ticked(ReportScreen.AGAIN)) {
            return show(actor, id, correcting(form), Typed.before(form)).status(200);
        }
        try {
            var fields = ReportFields.of(form, actor.lang());
            return work.<Page>read(
                            actor,
                            tx -> new Page(
                                    "task/confirm", reportScreens.confirm(tx, reporting.at(tx, id, fields), fields)))
                    .status(200);
        } catch (Refusal no) {
            return Typed.again(form, no, typed -> show(actor, id, correcting(form), typed));
        }
    }

    @POST
    @Path("{task}/updates")
    @Access(Access.To.SIGNED_IN)
    public Response report(@Context Actor actor, @PathParam("task") TaskId id, @Context Form form) {
        try {
            var fields = ReportFields.of(form, actor.lang());
            var update = reporting.save(actor, id, fields);
            if (form.text(QuickPages.FROM).equals(QuickPages.DESK)) {
                return QuickPages.back(work.read(actor, tx -> tasks.get(tx, id)));
            }
            return Redirect.saying("/tasks/" + id.text() + "#u" + update.text(), "said.task.reported");
        } catch (Refusal no) {
            return Typed.again(form, no, typed -> show(actor, id, correcting(form), typed));
        }
    }

    /** The report that this one was to stand in place of. */
    private static Optional<UpdateId> correcting(Form form) {
        return form.id("corrects", UpdateId::new);
    }

    private Unit unit(Tx tx, String slug) {
        return slug.isEmpty()
                ? units.get(tx, tx.actor().home().orElseThrow(Refusal::unknown))
                : units.bySlug(tx, slug).orElseThrow(Refusal::unknown);
    }

    private static TaskWords words(Form form) {
        return new TaskWords(
                form.required("name", LONGEST),
                form.text("body"),
                form.day("due"),
                form.whole("weight").orElse(Weight.DEFAULT),
                form.text("duty"),
                isTurn(form) ? Optional.empty() : form.id("responsible", MemberId::new),
                form.all("others").stream().map(TaskPages::member).collect(Collectors.toList()));
    }

    private static boolean isTurn(Form form) {
        return form.text("responsible").equals(TaskForms.TURN);
    }

    /** With whoever's turn the duty is, where that was chosen. @throws Refusal {@code task.turn_no_duty} */
    private TaskWords inTurn(Tx tx, UnitId unit, Form form, TaskWords words) {
        if (!isTurn(form)) {
            return words;
        }
        if (words.duty().isEmpty()) {
            throw Refusal.invalid("task.turn_no_duty");
        }
        tasks.requireWorker(tx, unit);
        return duties.next(tx, unit, words.duty()).map(words::by).orElse(words);
    }

    private static MemberId member(String text) {
        try {
            return new MemberId(Id.parse(text));
        } catch (IllegalArgumentException e) {
            throw Refusal.unknown();
        }
    }
}
