package org.throughline.post;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.http.Form;
import org.throughline.http.Messages;
import org.throughline.http.Page;
import org.throughline.http.Redirect;
import org.throughline.index.NoticeKind;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Sentence;
import org.throughline.org.Members;
import org.throughline.org.Units;
import org.throughline.parts.Field;
import org.throughline.parts.Link;
import org.throughline.parts.Option;
import org.throughline.parts.Wrong;

/** What one wants by mail. */
@Path("/account/mail")
@Produces(MediaType.TEXT_HTML)
public final class WishPages {
    private static final String NEVER = "NEVER";

    private final Work work;
    private final Wishes wishes;
    private final PostOffice office;
    private final Members members;
    private final Units units;
    private final Messages messages;

    public WishPages(Work work, Wishes wishes, PostOffice office, Members members, Units units, Messages messages) {
        this.work = work;
        this.wishes = wishes;
        this.office = office;
        this.members = members;
        this.units = units;
        this.messages = messages;
    }

    /** The model of {@code post/wish}. */
    record View(
            String title,
            String line,
            List<String> notes,
            String action,
            List<Wrong> errors,
            Field digest,
            Field atOnce,
            List<Link> acts) {}

    @GET
    @Access(Access.To.SIGNED_IN)
    public Page show(@Context Actor actor) {
        var wish = wishes.of(actor);
        var lang = actor.lang();
        return work.read(
                actor,
                tx -> new Page(
                        "post/wish",
                        new View(
                                say(lang, "post.wish.title"),
                                say(lang, "post.wish.line"),
                                notes(lang, members.get(tx, actor.member()).email()),
                                "/account/mail",
                                List.of(),
                                Field.select("digest", days(lang, wish)).hinted(),
                                Field.select("atOnce", kinds(lang, wish)).hinted(),
                                acts(lang, actor.keeps(units.root(tx).id())))));
    }

    @POST
    @Access(Access.To.SIGNED_IN)
    public Response choose(@Context Actor actor, @Context Form form) {
        var digest = form.required("digest", 20).equals(NEVER)
                ? Optional.<DayOfWeek>empty()
                : form.choice("digest", DayOfWeek.class);
        var atOnce = EnumSet.noneOf(NoticeKind.class);
        form.all("atOnce").forEach(name -> atOnce.add(kind(name)));
        wishes.choose(actor, new Wish(digest, atOnce));
        return Redirect.saying("/account/mail", "said.post.wish");
    }

    private static NoticeKind kind(String name) {
        return Arrays.stream(NoticeKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("field.no_choice", Sentence.of("field.atOnce"), name));
    }

    private List<String> notes(String lang, Optional<String> email) {
        var notes = new ArrayList<String>();
        if (!office.on()) {
            notes.add(say(lang, "post.wish.off"));
        }
        notes.add(email.map(address -> say(lang, "post.wish.to", address))
                .orElseGet(() -> say(lang, "post.wish.no_address")));
        return notes;
    }

    private List<Option> days(String lang, Wish wish) {
        var chosen = wish.digest().map(Enum::name).orElse(NEVER);
        var days = new ArrayList<Option>();
        days.add(Option.of(NEVER, say(lang, "post.wish.never"), chosen));
        for (var day : DayOfWeek.values()) {
            var name = day.getDisplayName(TextStyle.FULL, Locale.forLanguageTag(lang));
            days.add(Option.of(day.name(), say(lang, "post.wish.day", name), chosen));
        }
        return days;
    }

    private List<Option> kinds(String lang, Wish wish) {
        return Arrays.stream(NoticeKind.values())
                .map(kind -> new Option(
                        kind.name(),
                        say(lang, "post.wish." + kind),
                        wish.atOnce().contains(kind),
                        ""))
                .toList();
    }

    private List<Link> acts(String lang, boolean keeper) {
        var acts = new ArrayList<Link>();
        acts.add(new Link("/account", say(lang, "post.to_account")));
        if (keeper) {
            acts.add(new Link("/post", say(lang, "post.state.title")));
        }
        return acts;
    }

    private String say(String lang, String key, Object... arguments) {
        return messages.say(lang, key, arguments);
    }
}
