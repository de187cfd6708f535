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

    /** One kind of table; {@code href} where it can be taken away. */
    record Choice(String title, String line, Optional<String> href, Optional<String> load) {}

    /** @param takes whether the reader may take them away too */
    All all(String lang, boolean takes) {
        var title = messages.say(lang, "table.title");
        var choices = Arrays.stream(TableKind.values())
                .map(kind -> new Choice(
                        messages.say(lang, "table.kind." + kind.word()),
                        heads(lang, kind),
                        Optional.of("/tables/" + kind.word() + ".csv").filter(file -> takes),
                        loading(kind)))
                .toList();
        return new All(
                List.of(units(lang), new Step("", title, true)),
                title,
                messages.say(lang, takes ? "table.line" : "table.line.in"),
                choices);
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
                // as a spreadsheet of that language saves it
                (heads(lang, kind) + "\n" + messages.say(lang, "table.sample." + kind.word()))
                        .replace(", ", lang.equals("es") ? ";" : ","));
    }

    private Step units(String lang) {
        return new Step("/units", messages.say(lang, "navigation.units"), false);
    }

    private static String heads(String lang, TableKind kind) {
        return kind.columns().stream().map(column -> column.word(lang)).collect(Collectors.joining(", "));
    }
}
