package org.throughline.search;

import java.util.List;
import java.util.stream.Collectors;

/** FTS5, over the table {@code search_words} that {@code index.SearchRows} and triggers keep in step. */
final class SqliteWords implements WordMatch {
    @Override
    public String from() {
        // CROSS JOIN holds the order: the words first, then the row of each
        return "search_words w CROSS JOIN search_row r ON r.id = w.rowid WHERE w.search_words MATCH :match";
    }

    @Override
    public String id() {
        return "w.rowid";
    }

    @Override
    public String whole(List<String> words) {
        return words.stream().map(word -> '"' + word + '"').collect(Collectors.joining(" AND "));
    }

    @Override
    public String longer(List<String> words) {
        var begun = words.stream()
                .map(word -> '"' + word + '"' + (SearchWords.isBeginning(word) ? "*" : ""))
                .collect(Collectors.joining(" AND "));
        return "(" + begun + ") NOT (" + whole(words) + ")";
    }
}
