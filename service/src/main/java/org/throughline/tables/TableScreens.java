package org.throughline.tables;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.http.Messages;
import org.throughline.kernel.Refusal;
import org.throughline.org.Loaded;
import org.throughline.parts.Field;
import org.throughline.parts.Hidden;
import org.throughline.parts.Step;

/** What the pages of tables show. */
public final class TableScreens {
    private static final int ROWS = 10;

    private final Messages messages;

    public TableScreens(Messages messages) {
        this.messages = messages;
    }

    record All(List<Step> path, String title, String line, List<Choice> choices) {}

    /** One kind of table; {@code load} where it can be loaded. */
    record Choice(String title, String line, String href, Optional<String> load) {}

    record Loading(
            List<Step> path,
            String title,
            String line,
            String action,
            List<String> wrong,
            Field file,
            Field words,
            String sample,
            Optional<Would> would) {}

    /** What was read; nothing is loaded yet. */
    record Would(String line, List<Hidden> hidden) {}

    All all(String lang) {
        var title = messages.say(lang, "table.title");
        var choices = Arrays.stream(TableKind.values())
                .map(kind -> new Choice(
                        messages.say(lang, "table.kind." + kind.word()),
                        heads(lang, kind),
                        "/tables/" + kind.word() + ".csv",
                        loading(kind)))
                .toList();
        return new All(
                List.of(units(lang), new Step("", title, true)), title, messages.say(lang, "table.line"), choices);
    }

    private static Optional<String> loading(TableKind kind) {
        return Optional.of(TableImports.loads(kind) ? "/tables/" + kind.word() + "/load" : "/import/" + kind.word());
    }

    Loading ask(String lang, TableKind kind, String typed, Optional<Refusal> refusal) {
        var wrong = refusal.map(no -> no.errors().isEmpty()
                        ? List.of(messages.say(lang, no))
                        : Stream.concat(
                                        Stream.of(messages.say(lang, no)),
                                        no.errors().stream().map(error -> messages.say(lang, error)))
                                .toList())
                .orElse(List.of());
        return loading(lang, kind, typed, wrong, Optional.empty());
    }

    Loading would(String lang, TableKind kind, String text, Loaded loaded) {
        var would = new Would(
                messages.say(lang, "table.would", loaded.added(), loaded.present()),
                List.of(new Hidden("words", text), new Hidden("load", "yes")));
        return loading(lang, kind, text, List.of(), Optional.of(would));
    }

    private Loading loading(String lang, TableKind kind, String typed, List<String> wrong, Optional<Would> would) {
        var title = messages.say(lang, "table.load." + kind.word());
        return new Loading(
                List.of(
                        units(lang),
                        new Step("/tables", messages.say(lang, "table.title"), false),
                        new Step("", title, true)),
                title,
                messages.say(lang, "org.import_line"),
                "/tables/" + kind.word() + "/load",
                wrong,
                Field.text("file", "").type("file"),
                Field.area("words", typed, ROWS).label("org.pasted"),
                heads(lang, kind) + "\n" + messages.say(lang, "table.sample." + kind.word()),
                would);
    }

    private Step units(String lang) {
        return new Step("/units", messages.say(lang, "navigation.units"), false);
    }

    private static String heads(String lang, TableKind kind) {
        return kind.columns().stream().map(column -> column.word(lang)).collect(Collectors.joining(", "));
    }
}
