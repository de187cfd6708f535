package org.throughline.search;

import java.util.List;
import java.util.stream.Collectors;

/** FTS5, over the table {@code search_words} that triggers keep in step. */
final class SqliteWords implements WordMatch {
    @Override
    public String condition() {
        return "r.id IN (SELECT rowid FROM search_words WHERE search_words MATCH :match)";
    }

    @Override
    public String argument(List<String> words) {
        return words.stream()
                .map(word -> '"' + word + '"' + (SearchWords.isBeginning(word) ? "*" : ""))
                .collect(Collectors.joining(" AND "));
    }
}
