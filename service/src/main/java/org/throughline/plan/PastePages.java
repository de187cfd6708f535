package org.throughline.plan;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Optional;
import org.glassfish.jersey.media.multipart.FormDataParam;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.http.Form;
import org.throughline.http.Page;
import org.throughline.http.Redirect;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.text.Corrections;
import org.throughline.text.Encoded;

/** Pasting or uploading the whole text of a draft: first what was read is shown, then it is kept. */
@Path("/plans")
@Produces(MediaType.TEXT_HTML)
public final class PastePages {
    private static final int LONGEST = 400_000;

    private final Work work;
    private final Plans plans;
    private final Pastes pastes;
    private final PasteScreens screens;

    public PastePages(Work work, Plans plans, Pastes pastes, PasteScreens screens) {
        this.work = work;
        this.plans = plans;
        this.pastes = pastes;
        this.screens = screens;
    }

    @GET
    @Path("{plan}/paste")
    @Access(Access.To.SIGNED_IN)
    public Page blank(@Context Actor actor, @PathParam("plan") String slug) {
        return shown(actor, slug, Optional.empty(), Corrections.none());
    }

    @POST
    @Path("{plan}/paste")
    @Access(Access.To.SIGNED_IN)
    public Page read(@Context Actor actor, @PathParam("plan") String slug, @Context Form form) {
        return shown(actor, slug, Optional.of(form.text("words")), Corrections.none());
    }

    @POST
    @Path("{plan}/upload")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Access(Access.To.SIGNED_IN)
    public Page upload(@Context Actor actor, @PathParam("plan") String slug, @FormDataParam("file") InputStream file)
            throws IOException {
        if (file == null) {
            throw Refusal.invalid("outline.empty");
        }
        var bytes = file.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw Refusal.tooLarge(LONGEST);
        }
        return shown(actor, slug, Optional.of(Encoded.text(bytes)), Corrections.none());
    }

    /** Keeps the text as it was read and corrected, with the answers to what was in doubt; or shows it again so corrected. */
    @POST
    @Path("{plan}/text")
    @Access(Access.To.SIGNED_IN)
    public Response keep(@Context Actor actor, @PathParam("plan") String slug, @Context Form form) {
        var corrections = Correcting.of(form);
        if (Correcting.wantsToSee(form)) {
            return shown(actor, slug, Optional.of(form.text("words")), corrections)
                    .status(200);
        }
        var version = work.read(actor, tx -> draft(tx, plan(tx, slug)));
        var read = work.read(actor, tx -> pastes.read(tx, version, form.text("words")));
        var outline = Outline.of(corrections.apply(read));
        var answers = new HashMap<Integer, ProvisionId>();
        for (int i = 0; i < outline.entries().size(); i++) {
            var entry = i;
            form.id(PasteScreens.DOUBT + i, ProvisionId::new).ifPresent(id -> answers.put(entry, id));
        }
        pastes.replaceAll(actor, version, outline, answers);
        return Redirect.saying("/plans/" + slug + "/edit", "said.plan.pasted");
    }

    private Page shown(Actor actor, String slug, Optional<String> text, Corrections corrections) {
        return work.read(actor, tx -> {
            var plan = plan(tx, slug);
            plans.requireDrafter(tx, plan);
            var draft = draft(tx, plan);
            Optional<org.throughline.text.Outline> read =
                    text.map(words -> corrections.apply(pastes.read(tx, draft, words)));
            read.ifPresent(Outline::of);
            return new Page("plan/paste", screens.paste(tx, plan, draft, text.orElse(""), read, corrections));
        });
    }

    private VersionId draft(Tx tx, Plan plan) {
        return PlanVersion.draft(plans.openOf(tx, plan)).facts().id();
    }

    private Plan plan(Tx tx, String slug) {
        return plans.bySlug(tx, slug).orElseThrow(Refusal::unknown);
    }
}
