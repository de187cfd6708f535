package org.throughline.exchange;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.glassfish.jersey.media.multipart.FormDataParam;
import org.throughline.http.Access;
import org.throughline.http.Form;
import org.throughline.http.Page;
import org.throughline.http.Redirect;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.plan.Correcting;
import org.throughline.text.Corrections;

/** Taking a plan in, for people: a file or pasted text is read and shown, and kept when they say so. */
@Path(ImportScreens.HERE)
@Produces(MediaType.TEXT_HTML)
public final class ImportPages {
    private static final String PAGE = "import/plan";

    private final PlanImports imports;
    private final ImportScreens screens;

    public ImportPages(PlanImports imports, ImportScreens screens) {
        this.imports = imports;
        this.screens = screens;
    }

    @GET
    @Access(Access.To.SIGNED_IN)
    public Page ask(@Context Actor actor) {
        return new Page(PAGE, screens.ask(actor));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Access(Access.To.SIGNED_IN)
    public Response read(
            @Context Actor actor,
            @FormDataParam("unit") String unit,
            @FormDataParam("tier") String tier,
            @FormDataParam("visibility") String visibility,
            @FormDataParam("name") String name,
            @FormDataParam("from") String from,
            @FormDataParam("until") String until,
            @FormDataParam("format") String format,
            @FormDataParam("file") byte[] file,
            @FormDataParam("words") String words) {
        var asked = new ImportAsked(unit, tier, visibility, name, from, until, format);
        var typed = words == null ? "" : words;
        var sent = file == null || file.length == 0 ? typed.getBytes(StandardCharsets.UTF_8) : file;
        try {
            var preview = imports.read(actor, asked.wish().unit(), asked.planFormat(), sent);
            var digest = imports.staged().put(actor, sent);
            return new Page(PAGE, screens.read(actor, asked, typed, preview, digest, Corrections.none())).status(200);
        } catch (Refusal no) {
            return new Page(PAGE, screens.again(actor, asked, typed, no))
                    .status(no.kind().status());
        }
    }

    /** Keeps what was read, with what was corrected in it; or shows it again so corrected. */
    @POST
    @Path("kept")
    @Access(Access.To.SIGNED_IN)
    public Response keep(@Context Actor actor, @Context Form form) {
        var asked = new ImportAsked(
                form.text("unit"),
                form.text("tier"),
                form.text("visibility"),
                form.text("name"),
                form.text("from"),
                form.text("until"),
                form.text("format"));
        try {
            var digest = form.text("digest");
            var file = imports.staged().get(actor, digest);
            var read = imports.read(actor, asked.unitId(), asked.planFormat(), file);
            var corrections = Correcting.of(form);
            var preview = read.corrected(corrections);
            return Correcting.wantsToSee(form)
                    ? new Page(PAGE, screens.read(actor, asked, "", preview, digest, corrections)).status(200)
                    : keep(actor, asked, preview, digest, corrections);
        } catch (Refusal no) {
            return new Page(PAGE, screens.again(actor, asked, "", no))
                    .status(no.kind().status());
        }
    }

    private Response keep(Actor actor, ImportAsked asked, Preview preview, String digest, Corrections corrections) {
        try {
            var imported = imports.save(actor, asked.wish(), preview);
            return Redirect.saying(
                    "/plans/" + imported.slug(),
                    "said.imported",
                    String.valueOf(imported.counts().provisions()));
        } catch (Refusal no) {
            return new Page(PAGE, screens.refused(actor, asked, preview, digest, corrections, no))
                    .status(no.kind().status());
        }
    }
}
