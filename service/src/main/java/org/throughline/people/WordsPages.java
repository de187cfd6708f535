package org.throughline.people;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.http.Access;
import org.throughline.http.Form;
import org.throughline.http.Messages;
import org.throughline.http.Page;
import org.throughline.http.Redirect;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.org.Level;
import org.throughline.org.LevelWord;
import org.throughline.org.Organisations;
import org.throughline.org.Units;
import org.throughline.parts.Field;
import org.throughline.parts.Step;
import org.throughline.parts.Wrong;

/** What the organisation calls the units of each level, in each of its languages. */
@Path("/words")
@Produces(MediaType.TEXT_HTML)
public final class WordsPages {
    private static final int LONGEST = 60;

    private final Work work;
    private final Organisations organisations;
    private final Units units;
    private final Messages messages;

    public WordsPages(Work work, Organisations organisations, Units units, Messages messages) {
        this.work = work;
        this.organisations = organisations;
        this.units = units;
        this.messages = messages;
    }

    record View(List<Step> path, String title, String line, String action, List<Wrong> errors, List<Group> groups) {}

    /** A level in one language. */
    record Group(String title, String id, Field singular, Field plural) {}

    @GET
    @Access(Access.To.SIGNED_IN)
    public Page ask(@Context Actor actor) {
        return work.read(actor, tx -> {
            requireKeeper(tx, actor);
            return new Page("people/words", view(tx, actor.lang()));
        });
    }

    @POST
    @Access(Access.To.SIGNED_IN)
    public Response call(@Context Actor actor, @Context Form form) {
        var words = new ArrayList<LevelWord>();
        for (var level : Level.values()) {
            for (var lang : Messages.LANGUAGES) {
                var one = form.text("singular_" + level + "_" + lang);
                var many = form.optional("plural_" + level + "_" + lang).orElse(one);
                if (one.length() > LONGEST || many.length() > LONGEST) {
                    throw Refusal.invalid("name.too_long", LONGEST);
                }
                words.add(new LevelWord(level, lang, one, many));
            }
        }
        organisations.call(actor, words);
        return Redirect.saying("/units", "said.words_kept");
    }

    private void requireKeeper(Tx tx, Actor actor) {
        if (!units.mayKeep(actor, tx, units.root(tx).id())) {
            throw Refusal.denied("unit.keepers_only");
        }
    }

    private View view(Tx tx, String lang) {
        var own = organisations.words(tx);
        var groups = new ArrayList<Group>();
        for (var level : Level.values()) {
            for (var in : Messages.LANGUAGES) {
                var word = own.stream()
                        .filter(one -> one.level() == level && one.lang().equals(in))
                        .findFirst();
                groups.add(new Group(
                        messages.say(
                                lang,
                                "people.word_for",
                                messages.say(lang, "level." + level),
                                messages.say(in, "language.name")),
                        "level-" + level + "-" + in,
                        field(
                                "singular",
                                level,
                                in,
                                word.map(LevelWord::singular).orElse("")),
                        field("plural", level, in, word.map(LevelWord::plural).orElse(""))));
            }
        }
        var title = messages.say(lang, "people.words");
        return new View(
                List.of(new Step("/units", messages.say(lang, "navigation.units"), false), new Step("", title, true)),
                title,
                messages.say(lang, "people.words.line"),
                "/words",
                List.of(),
                groups);
    }

    private static Field field(String which, Level level, String lang, String value) {
        return Field.text(which + "_" + level + "_" + lang, value).label("people." + which);
    }
}
