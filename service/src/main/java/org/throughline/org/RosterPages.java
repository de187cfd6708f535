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
import org.glassfish.jersey.media.multipart.FormDataParam;
import org.throughline.http.Access;
import org.throughline.http.Messages;
import org.throughline.http.Page;
import org.throughline.kernel.Actor;
import org.throughline.parts.Step;
import org.throughline.text.Bytes;

/**
 * Units and members from a file or pasted table, for people. A table is shown as it was read before it is loaded;
 * one that is not right comes back with every wrong line named.
 */
@Path("/import/{what: units|members}")
@Produces(MediaType.TEXT_HTML)
public final class RosterPages {
    private final Roster roster;
    private final Messages messages;
    private final ReadScreens screens;

    public RosterPages(Roster roster, Messages messages) {
        this.roster = roster;
        this.messages = messages;
        this.screens = new ReadScreens(messages);
    }

    @GET
    @Access(Access.To.SIGNED_IN)
    public Page ask(@Context Actor actor, @PathParam("what") String what) {
        return new Page("import/table", screens.ask(actor.lang(), frame(actor.lang(), what)));
    }

    /** First says what would be loaded; with {@code load}, as the page of that answer sends it, loads it. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Access(Access.To.SIGNED_IN)
    public Response load(
            @Context Actor actor,
            @PathParam("what") String what,
            @FormDataParam("file") byte[] file,
            @FormDataParam("words") String words,
            @FormDataParam("load") String load) {
        boolean units = what.equals("units");
        return SentTable.of(file, words, load)
                .answer(
                        actor.lang(),
                        screens,
                        frame(actor.lang(), what),
                        csv -> units
                                ? roster.rehearseUnits(actor, Bytes.of(csv))
                                : roster.rehearseMembers(actor, Bytes.of(csv)),
                        csv -> units
                                ? roster.loadUnits(actor, Bytes.of(csv))
                                : roster.loadMembers(actor, Bytes.of(csv)),
                        "/units");
    }

    private ReadScreens.Frame frame(String lang, String what) {
        var title = messages.say(lang, "org.import_" + what);
        return new ReadScreens.Frame(
                List.of(new Step("/units", messages.say(lang, "navigation.units"), false), new Step("", title, true)),
                title,
                "/import/" + what,
                messages.say(lang, "org.sample_" + what));
    }
}
