package org.throughline.org;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.glassfish.jersey.media.multipart.FormDataParam;
import org.throughline.http.Access;
import org.throughline.http.Messages;
import org.throughline.http.Page;
import org.throughline.http.Redirect;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.parts.Cell;
import org.throughline.parts.Field;
import org.throughline.parts.Head;
import org.throughline.parts.Hidden;
import org.throughline.parts.Row;
import org.throughline.parts.Step;
import org.throughline.parts.Table;
import org.throughline.parts.Wrong;

/**
 * Units and members from a file or pasted table, for people. A table is shown as it was read before it is loaded;
 * one that is not right comes back with every wrong line named.
 */
@Path("/import/{what: units|members}")
@Produces(MediaType.TEXT_HTML)
public final class RosterPages {
    private static final int ROWS = 10;
    private static final int SHOWN = 100;

    private final Roster roster;
    private final Messages messages;

    public RosterPages(Roster roster, Messages messages) {
        this.roster = roster;
        this.messages = messages;
    }

    record View(
            List<Step> path,
            String title,
            String line,
            String action,
            List<Wrong> errors,
            Optional<Field> file,
            Optional<Field> words,
            String sample,
            Optional<Read> read) {}

    /** What was wrong in what was sent. */
    record Read(String line, String action, List<Hidden> hidden, List<WrongLine> wrong, Optional<Table> rows) {}

    record WrongLine(String line, String text) {}

    @GET
    @Access(Access.To.SIGNED_IN)
    public Page ask(@Context Actor actor, @PathParam("what") String what) {
        return page(actor.lang(), what, "", List.of(), Optional.empty());
    }

    /** First says what would be loaded; with {@code load}, as the page of that answer sends it, loads it. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Access(Access.To.SIGNED_IN)
    public Response load(
            @Context Actor actor,
            @PathParam("what") String what,
            @FormDataParam("file") String file,
            @FormDataParam("words") String words,
            @FormDataParam("load") String load) {
        var csv = Optional.ofNullable(file)
                .filter(text -> !text.isBlank())
                .or(() -> Optional.ofNullable(words))
                .orElse("");
        boolean units = what.equals("units");
        try {
            if (load == null) {
                var rehearsal = units ? roster.rehearseUnits(actor, csv) : roster.rehearseMembers(actor, csv);
                return page(actor.lang(), what, csv, List.of(), Optional.of(read(actor.lang(), what, csv, rehearsal)))
                        .status(200);
            }
            var loaded = units ? roster.loadUnits(actor, csv) : roster.loadMembers(actor, csv);
            return Redirect.saying(
                    "/units", "said.loaded", String.valueOf(loaded.added()), String.valueOf(loaded.present()));
        } catch (Refusal no) {
            return again(actor.lang(), what, csv, no).status(no.kind().status());
        }
    }

    private Read read(String lang, String what, String csv, Rehearsal rehearsal) {
        var heads = rehearsal.columns().stream()
                .map(column -> new Head(messages.say(lang, "field." + column), false))
                .toList();
        var rows = rehearsal.lines().stream()
                .limit(SHOWN)
                .map(cells -> new Row(
                        cells.get(0),
                        "",
                        cells.stream()
                                .skip(1)
                                .map(text -> new Cell(text, false, ""))
                                .toList()))
                .toList();
        var loaded = rehearsal.loaded();
        int more = rehearsal.lines().size() - rows.size();
        return new Read(
                messages.say(lang, "org.would_load", loaded.added(), loaded.present())
                        + (more > 0 ? " " + messages.count(lang, "org.more_lines", more) : ""),
                "/import/" + what,
                List.of(new Hidden("words", csv), new Hidden("load", "yes")),
                List.of(),
                Optional.of(new Table(messages.say(lang, "org.read_lines"), heads, rows)));
    }

    private Page again(String lang, String what, String csv, Refusal no) {
        var sentence = messages.say(lang, no);
        if (no.errors().isEmpty()) {
            return page(lang, what, csv, List.of(new Wrong("words", sentence)), Optional.empty());
        }
        var wrong = no.errors().stream()
                .map(error -> new WrongLine("", messages.say(lang, error)))
                .toList();
        return page(
                lang,
                what,
                csv,
                List.of(),
                Optional.of(new Read(sentence, "/import/" + what, List.of(), wrong, Optional.empty())));
    }

    private Page page(String lang, String what, String csv, List<Wrong> errors, Optional<Read> read) {
        var title = messages.say(lang, "org.import_" + what);
        return new Page(
                "import/" + what,
                new View(
                        List.of(
                                new Step("/units", messages.say(lang, "navigation.units"), false),
                                new Step("", title, true)),
                        title,
                        messages.say(lang, "org.import_line"),
                        "/import/" + what,
                        errors,
                        Optional.of(Field.text("file", "").type("file")),
                        Optional.of(Field.area("words", csv, ROWS).label("org.pasted")),
                        messages.say(lang, "org.sample_" + what),
                        read));
    }
}
