package org.throughline.account;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.http.Form;
import org.throughline.http.Messages;
import org.throughline.http.Page;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.org.Founding;
import org.throughline.org.Level;
import org.throughline.org.LevelWord;
import org.throughline.org.Organisations;
import org.throughline.org.SetUp;
import org.throughline.parts.Field;
import org.throughline.parts.Option;
import org.throughline.parts.Wrong;

/** The first minutes: one form on an empty installation, then three ways on. Gone once there is an organisation. */
@Path("/setup")
@Produces(MediaType.TEXT_HTML)
public final class SetUpPages {
    private static final int LONGEST = 200;
    private static final List<Level> NAMED = List.of(Level.REGIONAL, Level.LOCAL);
    /** What can stand at the top, the most usual first. */
    private static final List<Level> TOPS = List.of(Level.CENTRAL, Level.NETWORK, Level.LOCAL);

    private static final String ZONE = "UTC";

    private final Work work;
    private final SetUp setUp;
    private final Organisations organisations;
    private final Passwords passwords;
    private final Accounts accounts;
    private final Cookies cookies;
    private final Messages messages;

    public SetUpPages(
            Work work,
            SetUp setUp,
            Organisations organisations,
            Passwords passwords,
            Accounts accounts,
            Cookies cookies,
            Messages messages) {
        this.work = work;
        this.setUp = setUp;
        this.organisations = organisations;
        this.passwords = passwords;
        this.accounts = accounts;
        this.cookies = cookies;
        this.messages = messages;
    }

    record View(
            String action,
            List<Wrong> errors,
            Field organisation,
            Field slug,
            Field level,
            Field language,
            Field zone,
            boolean guessesZone,
            List<Field> words,
            Field name,
            Field email,
            Field password,
            Optional<String> demoHref) {}

    record Ways(String title, String line, List<Way> ways) {}

    record Way(String href, String title, String text) {}

    @GET
    @Access(Access.To.ANYONE)
    public Page ask(@Context Actor actor) {
        requireNone();
        return page(actor.lang(), Form.of(java.util.Map.of()), List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Access(Access.To.ANYONE)
    public Response begin(
            @Context Actor actor, @Context Form form, @HeaderParam("User-Agent") @DefaultValue("") String agent) {
        requireNone();
        try {
            var founded = setUp.setUp(founding(form));
            var in = work.write(Entrance.DOOR, tx -> accounts.open(tx, founded.secretary(), agent));
            return Response.seeOther(URI.create("/setup/ways"))
                    .cookie(cookies.session(in.token()))
                    .build();
        } catch (Refusal no) {
            var wrong = new Wrong(field(no), messages.say(actor.lang(), no));
            return page(actor.lang(), form, List.of(wrong)).status(no.kind().status());
        }
    }

    @GET
    @Path("ways")
    @Access(Access.To.SIGNED_IN)
    public Page ways(@Context Actor actor) {
        var lang = actor.lang();
        return new Page(
                "setup/ways",
                new Ways(
                        messages.say(lang, "setup.ways"),
                        messages.say(lang, "setup.ways_line"),
                        List.of(
                                way(lang, "/plans/import", "import"),
                                way(lang, "/plans/new", "plan"),
                                way(lang, "/import/units", "units"),
                                way(lang, "/import/members", "members"),
                                way(lang, "/tables", "tables"),
                                way(lang, "/words", "words"))));
    }

    private Way way(String lang, String href, String key) {
        return new Way(href, messages.say(lang, "setup.way." + key), messages.say(lang, "setup.way." + key + ".text"));
    }

    /** The field that a refusal is about. */
    private static String field(Refusal no) {
        return Stream.of("password", "slug", "zone")
                .filter(no.code()::contains)
                .findFirst()
                .orElse(no.code().startsWith("member.email") ? "email" : "organisation");
    }

    private void requireNone() {
        if (organisations.find().isPresent()) {
            throw Refusal.because("organisation.exists");
        }
    }

    private Founding founding(Form form) {
        var lang = form.required("language", 10);
        var languages = Stream.concat(Stream.of(lang), Messages.LANGUAGES.stream())
                .distinct()
                .toList();
        var words = new ArrayList<LevelWord>();
        for (var level : NAMED) {
            form.optional("word_" + level)
                    .ifPresent(word -> words.add(new LevelWord(
                            level, lang, word, form.optional("words_" + level).orElse(word))));
        }
        return new Founding(
                form.required("organisation", LONGEST),
                form.optional("slug"),
                form.choice("level", Level.class).filter(TOPS::contains).orElse(Level.CENTRAL),
                languages,
                form.required("zone", 60),
                words,
                form.required("name", LONGEST),
                Optional.of(form.required("email", LONGEST)),
                Optional.of(passwords.hash(SignInPages.password(form, "password"))),
                false);
    }

    private Page page(String lang, Form typed, List<Wrong> errors) {
        var chosen = typed.optional("language").orElse(lang);
        var languages = Messages.LANGUAGES.stream()
                .map(code -> Option.of(code, messages.say(code, "language.name"), chosen))
                .toList();
        var top = typed.optional("level").orElse(Level.CENTRAL.name());
        var tops = TOPS.stream()
                .map(level -> Option.of(level.name(), messages.say(lang, "setup.level." + level), top))
                .toList();
        var words = NAMED.stream()
                .flatMap(level -> Stream.of("word_", "words_")
                        .map(which -> Field.text(which + level, typed.text(which + level))
                                .label("setup." + which.replace('_', '.') + level)))
                .toList();
        return new Page(
                "setup/new",
                new View(
                        "/setup",
                        errors,
                        Field.text("organisation", typed.text("organisation")).must(),
                        Field.text("slug", typed.text("slug")).hinted(),
                        Field.select("level", tops).label("setup.level").must(),
                        Field.select("language", languages).must(),
                        Field.text("zone", typed.optional("zone").orElse(ZONE))
                                .label("setup.zone")
                                .must(),
                        typed.optional("zone").isEmpty(),
                        words,
                        Field.text("name", typed.text("name"))
                                .autocomplete("name")
                                .must(),
                        Field.text("email", typed.text("email"))
                                .type("email")
                                .autocomplete("username")
                                .must(),
                        Field.text("password", "")
                                .type("password")
                                .autocomplete("new-password")
                                .label("setup.password")
                                .hinted()
                                .must(),
                        Optional.empty()));
    }
}
