package org.throughline.plan;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.http.Form;
import org.throughline.http.Messages;
import org.throughline.http.Page;
import org.throughline.http.Redirect;
import org.throughline.http.Typed;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Visibility;
import org.throughline.org.Members;
import org.throughline.org.Membership;
import org.throughline.parts.Act;
import org.throughline.parts.Field;
import org.throughline.parts.Option;

/** Who may read a plan, for people: said to whoever may read it, changed by those who draft it. */
@Path("/plans")
@Produces(MediaType.TEXT_HTML)
public final class ReaderPages {
    private static final int MOST_OPTIONS = 500;

    private final Work work;
    private final Plans plans;
    private final Readers readers;
    private final Members members;
    private final Messages messages;

    public ReaderPages(Work work, Plans plans, Readers readers, Members members, Messages messages) {
        this.work = work;
        this.plans = plans;
        this.readers = readers;
        this.members = members;
        this.messages = messages;
    }

    @GET
    @Path("{plan}/readers")
    @Access(Access.To.SIGNED_IN)
    public Page show(@Context Actor actor, @PathParam("plan") String slug) {
        return show(actor, slug, Typed.nothing());
    }

    private Page show(Actor actor, String slug, Typed typed) {
        return work.read(actor, tx -> new Page("plan/readers", screen(tx, plan(tx, slug), typed)));
    }

    @POST
    @Path("{plan}/readers")
    @Access(Access.To.SIGNED_IN)
    public Response name(@Context Actor actor, @PathParam("plan") String slug, @Context Form form) {
        try {
            var plan = work.read(actor, tx -> plan(tx, slug));
            readers.name(actor, plan.id(), work.read(actor, tx -> wanted(tx, plan, form)));
            return Redirect.saying(here(slug), "said.plan.reader_named");
        } catch (Refusal no) {
            return Typed.again(form, no, typed -> show(actor, slug, typed));
        }
    }

    @POST
    @Path("{plan}/readers/{member}/removal")
    @Access(Access.To.SIGNED_IN)
    public Response unname(@Context Actor actor, @PathParam("plan") String slug, @PathParam("member") MemberId member) {
        var plan = work.read(actor, tx -> plan(tx, slug));
        readers.unname(actor, plan.id(), member);
        // who took their own name back reads it no more
        return Redirect.saying(member.equals(actor.member()) ? "/plans" : here(slug), "said.plan.reader_unnamed");
    }

    /** The member with the address typed, or the one chosen; asked for drafters only, who else may not look for members. */
    private MemberId wanted(Tx tx, Plan plan, Form form) {
        plans.requireDrafter(tx, plan);
        return form.optional("reader_email")
                .map(email -> members.byEmail(tx, email)
                        .orElseThrow(() -> Refusal.invalid("reader.no_such", email))
                        .id())
                .orElseGet(() -> form.requiredId("reader", MemberId::new));
    }

    private ReadersScreen screen(Tx tx, Plan plan, Typed typed) {
        var words = new PlanWords(messages, tx.actor().lang());
        boolean names = plan.visibility() == Visibility.NAMED && plans.mayDraft(tx.actor(), tx, plan);
        var named = readers.of(tx, plan);
        return new ReadersScreen(
                words.path(plan, words.say("plan.keep.readers")),
                words.say("plan.keep.readers"),
                plan.title(),
                PlanWays.READ.views(messages, tx.actor().lang(), plan.slug()),
                words.say("visibility." + plan.visibility()),
                named.stream()
                        .map(reader -> new ReadersScreen.Named(
                                reader.name(),
                                names
                                        ? Optional.of(Act.word(
                                                here(plan.slug()) + "/"
                                                        + reader.member().text() + "/removal",
                                                words.say("plan.readers.unname", reader.name())))
                                        : Optional.empty()))
                        .toList(),
                names ? Optional.of(form(tx, words, plan, named, typed)) : Optional.empty());
    }

    private ReadersScreen.Form form(Tx tx, PlanWords words, Plan plan, List<Readers.Reader> named, Typed typed) {
        var there = named.stream().map(Readers.Reader::member).collect(Collectors.toSet());
        var options = new ArrayList<Option>();
        options.add(new Option("", words.say("plan.readers.choose"), true, ""));
        members.ofUnit(tx, plan.unit()).stream()
                .filter(m -> there.add(m.member()))
                .limit(MOST_OPTIONS)
                .map((Membership m) -> new Option(m.member().text(), m.name(), false, ""))
                .forEach(options::add);
        return new ReadersScreen.Form(
                here(plan.slug()),
                words.errors(typed, "reader"),
                typed.field(Field.select("reader", options)),
                typed.field(Field.text("reader_email", "").type("email").hinted()));
    }

    private Plan plan(Tx tx, String slug) {
        return plans.bySlug(tx, slug).orElseThrow(Refusal::unknown);
    }

    private static String here(String slug) {
        return "/plans/" + slug + "/readers";
    }
}
