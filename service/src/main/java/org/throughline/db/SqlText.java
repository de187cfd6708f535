package org.throughline.db;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A statement with named places, taken apart once: {@code :name} for a value, {@code <name>} for a list. What stands in quotes or
 * behind {@code --} is left alone.
 */
final class SqlText {
    private static final Pattern PLACES =
            Pattern.compile("'(?:[^']|'')*'|\"[^\"]*\"|--[^\n]*|:([A-Za-z][A-Za-z0-9_.]*)|<([a-z][A-Za-z0-9_]*)>");

    private final List<Part> parts;
    private final boolean lists;
    private final String sql;

    private SqlText(List<Part> parts, boolean lists) {
        this.parts = parts;
        this.lists = lists;
        this.sql = lists ? "" : expanded(Map.of());
    }

    /** Text, and the name of what comes after it: of a value, of a list, or of nothing at the end. */
    private record Part(String before, String value, String list) {}

    static SqlText of(String text) {
        var parts = new ArrayList<Part>();
        var before = new StringBuilder();
        int from = 0;
        boolean lists = false;
        for (var match = PLACES.matcher(text); match.find(); from = match.end()) {
            before.append(text, from, match.start());
            if (match.group(1) == null && match.group(2) == null) {
                before.append(match.group());
                continue;
            }
            parts.add(new Part(
                    before.toString(),
                    match.group(1) == null ? "" : match.group(1),
                    match.group(2) == null ? "" : match.group(2)));
            lists |= match.group(2) != null;
            before.setLength(0);
        }
        parts.add(new Part(before.append(text.substring(from)).toString(), "", ""));
        return new SqlText(parts, lists);
    }

    /** The names of values and lists, in their order; a list's with {@code <} before it. */
    List<String> names() {
        return parts.stream()
                .filter(part -> !part.value.isEmpty() || !part.list.isEmpty())
                .map(part -> part.value.isEmpty() ? "<" + part.list : part.value)
                .toList();
    }

    /** The statement as the database takes it, with as many places for each list as it has values. */
    String with(Map<String, Collection<?>> values) {
        return lists ? expanded(values) : sql;
    }

    private String expanded(Map<String, Collection<?>> values) {
        var out = new StringBuilder();
        for (var part : parts) {
            out.append(part.before);
            if (!part.value.isEmpty()) {
                out.append('?');
            } else if (!part.list.isEmpty()) {
                int many = values.get(part.list).size();
                // nothing is in a list of nothing
                out.append(many == 0 ? "NULL" : "?" + ", ?".repeat(many - 1));
            }
        }
        return out.toString();
    }
}
