package org.throughline.tables;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.throughline.http.Messages;
import org.throughline.org.ReadScreens;
import org.throughline.parts.Step;

/** What the pages of tables show. */
public final class TableScreens {
    private final Messages messages;

    public TableScreens(Messages messages) {
        this.messages = messages;
    }

    record All(List<Step> path, String title, String line, List<Choice> choices) {}

    /** One kind of table; {@code load} where it can be loaded. */
    record Choice(String title, String line, String href, Optional<String> load) {}

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

    ReadScreens.Frame frame(String lang, TableKind kind) {
        var title = messages.say(lang, "table.load." + kind.word());
        return new ReadScreens.Frame(
                List.of(
                        units(lang),
                        new Step("/tables", messages.say(lang, "table.title"), false),
                        new Step("", title, true)),
                title,
                "/tables/" + kind.word() + "/load",
                heads(lang, kind) + "\n" + messages.say(lang, "table.sample." + kind.word()));
    }

    private Step units(String lang) {
        return new Step("/units", messages.say(lang, "navigation.units"), false);
    }

    private static String heads(String lang, TableKind kind) {
        return kind.columns().stream().map(column -> column.word(lang)).collect(Collectors.joining(", "));
    }
}
