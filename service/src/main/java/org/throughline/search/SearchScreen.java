package org.throughline.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.http.Messages;
import org.throughline.kernel.UnitId;
import org.throughline.org.Unit;
import org.throughline.parts.Field;
import org.throughline.parts.Link;
import org.throughline.parts.Option;
import org.throughline.parts.Pages;
import org.throughline.parts.View;

/** Puts the search page together in one reader's language. */
record SearchScreen(Messages messages, String lang, SearchAsked asked) {
    private static final String HERE = "/search";

    SearchView of(Found found, List<Unit> units, Map<UnitId, String> names) {
        boolean searched = !SearchWords.of(asked.q()).isEmpty();
        return new SearchView(
                HERE,
                Field.text("q", asked.q()).type("search"),
                units.isEmpty() ? Optional.empty() : Optional.of(units(units)),
                Field.text("from", asked.from()).type("date"),
                Field.text("until", asked.until()).type("date"),
                asked.kind(),
                line(found),
                searched ? kinds() : List.of(),
                found.hits().stream().map(hit -> result(hit, names)).toList(),
                pages(found),
                found.hits().isEmpty() ? say(searched ? "search.none" : "search.ask") : "");
    }

    private Field units(List<Unit> units) {
        return Field.select(
                "unit",
                Stream.concat(
                                Stream.of(Option.of("", say("search.everywhere"), asked.unit())),
                                units.stream().map(unit -> Option.of(unit.slug(), unit.name(), asked.unit())))
                        .toList());
    }

    private String line(Found found) {
        if (found.hits().isEmpty()) {
            return "";
        }
        boolean all = asked.after().isEmpty() && found.next().isEmpty();
        return all ? messages.count(lang, "search.found", found.hits().size()) : say("search.newest_first");
    }

    private List<View> kinds() {
        var kinds = new ArrayList<View>();
        kinds.add(new View(href("", ""), say("search.kind.all"), asked.kind().isEmpty()));
        Kinds.ALL.forEach(kind -> kinds.add(new View(
                href(kind, ""), say("search.kind." + kind), asked.kind().equals(kind))));
        return kinds;
    }

    private SearchView.Result result(Hit hit, Map<UnitId, String> names) {
        var kind = say("search.kind." + hit.kind());
        return new SearchView.Result(
                "/" + hit.place(),
                hit.title().isBlank() ? kind : hit.title(),
                kind,
                hit.unit().map(names::get).orElse(""),
                messages.date(lang, hit.day()),
                hit.marks());
    }

    private Optional<Pages> pages(Found found) {
        if (found.next().isEmpty() && asked.after().isEmpty()) {
            return Optional.empty();
        }
        var newest = asked.after().isEmpty()
                ? Optional.<Link>empty()
                : Optional.of(new Link(href(asked.kind(), ""), say("search.to_newest")));
        var older = found.next().map(cursor -> new Link(href(asked.kind(), cursor.text()), say("search.older")));
        return Optional.of(new Pages(newest, older, ""));
    }

    private String href(String kind, String after) {
        return Stream.of(
                        pair("q", asked.q()),
                        pair("kind", kind),
                        pair("unit", asked.unit()),
                        pair("from", asked.from()),
                        pair("until", asked.until()),
                        pair("after", after))
                .filter(pair -> !pair.isEmpty())
                .collect(Collectors.joining("&", HERE + "?", ""));
    }

    private static String pair(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private String say(String key, Object... arguments) {
        return messages.say(lang, key, arguments);
    }
}
