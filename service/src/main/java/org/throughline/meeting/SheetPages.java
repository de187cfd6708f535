package org.throughline.meeting;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.http.Form;
import org.throughline.http.Messages;
import org.throughline.http.Page;
import org.throughline.http.Redirect;
import org.throughline.http.Typed;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Id;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.org.Unit;
import org.throughline.org.Units;
import org.throughline.task.TaskId;

/** The meeting sheet to print, and its answers entered afterwards. */
@Path("/units/{unit}/sheet")
@Produces(MediaType.TEXT_HTML)
public final class SheetPages {
    private final Work work;
    private final Units units;
    private final Sheets sheets;
    private final Answers answers;
    private final Messages messages;

    public SheetPages(Work work, Units units, Sheets sheets, Answers answers, Messages messages) {
        this.work = work;
        this.units = units;
        this.sheets = sheets;
        this.answers = answers;
        this.messages = messages;
    }

    @GET
    @Access(Access.To.SIGNED_IN)
    public Page show(@Context Actor actor, @PathParam("unit") String slug) {
        return work.read(actor, tx -> {
            var unit = unit(tx, slug);
            return new Page("meeting/sheet", screen(tx).sheet(unit, sheets.of(tx, unit)));
        });
    }

    @GET
    @Path("answers")
    @Access(Access.To.SIGNED_IN)
    public Page ask(@Context Actor actor, @PathParam("unit") String slug) {
        return ask(actor, slug, Typed.nothing());
    }

    private Page ask(Actor actor, String slug, Typed typed) {
        return work.read(actor, tx -> {
            var unit = unit(tx, slug);
            return new Page("meeting/answers", screen(tx).answers(unit, sheets.of(tx, unit), typed));
        });
    }

    @POST
    @Path("answers")
    @Access(Access.To.SIGNED_IN)
    public Response enter(@Context Actor actor, @PathParam("unit") String slug, @Context Form form) {
        var unit = work.read(actor, tx -> unit(tx, slug));
        var sheet = work.read(actor, tx -> sheets.of(tx, unit));
        try {
            int count = answers.enter(actor, unit, filled(form, sheet));
            return Redirect.saying("/units/" + unit.slug() + "/updates", "said.sheet.entered", Integer.toString(count));
        } catch (Refusal no) {
            return Typed.again(form, no, typed -> ask(actor, slug, typed));
        }
    }

    private SheetScreens screen(Tx tx) {
        return new SheetScreens(messages, tx.actor().lang());
    }

    private Unit unit(Tx tx, String slug) {
        return units.bySlug(tx, slug).orElseThrow(Refusal::unknown);
    }

    /** The rows that hold something, in the order of the sheet. */
    private static Answers.Filled filled(Form form, Sheet sheet) {
        var reports = new ArrayList<Answers.Said>();
        for (var task : sheet.tasks()) {
            said(form, "-" + task.id().text()).ifPresent(row -> reports.add(row.on(task.id())));
        }
        for (int i = 1; i <= SheetScreens.OTHER_ROWS; i++) {
            said(form, "-other" + i).ifPresent(row -> reports.add(row.onNone()));
        }
        var statements = new ArrayList<Answers.Spoken>();
        for (var draft : sheet.drafts()) {
            var end = "-" + draft.version().text();
            var words = text(form, "words" + end);
            if (!words.isEmpty()) {
                statements.add(new Answers.Spoken(draft.version(), who(form, end), words));
            }
        }
        return new Answers.Filled(form.requiredDay("held"), reports, statements, form.ticked("again"));
    }

    private static Optional<Row> said(Form form, String end) {
        var said = text(form, "said" + end);
        boolean done = form.ticked("done" + end);
        return said.isEmpty() && !done ? Optional.empty() : Optional.of(new Row(who(form, end), done, said));
    }

    private static MemberId who(Form form, String end) {
        try {
            return new MemberId(Id.parse(text(form, "who" + end)));
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("sheet.who");
        }
    }

    /** Of a field that is there once for each row, and so has no label of its own to be refused by. */
    private static String text(Form form, String name) {
        return form.all(name).stream()
                .findFirst()
                .orElse("")
                .replace("\r\n", "\n")
                .strip();
    }

    /** A row of the form that holds something. */
    private record Row(MemberId who, boolean done, String said) {
        Answers.Said on(TaskId task) {
            return new Answers.Said(Optional.of(task), who, done, said);
        }

        Answers.Said onNone() {
            return new Answers.Said(Optional.empty(), who, false, said);
        }
    }
}
