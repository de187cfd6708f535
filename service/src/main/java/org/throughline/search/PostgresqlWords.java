package org.throughline.search;

import java.util.List;
import java.util.stream.Collectors;

/** The generated column {@code words}, a tsvector without stemming. */
final class PostgresqlWords implements WordMatch {
    @Override
    public String from() {
        return "search_row r WHERE r.words @@ to_tsquery('simple', :match)";
    }

    @Override
    public String id() {
        return "r.id";
    }

    @Override
    public String whole(List<String> words) {
        return words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" & "));
    }

    @Override
    public String longer(List<String> words) {
        var begun = words.stream()
                .map(word -> "'" + word + "'" + (SearchWords.isBeginning(word) ? ":*" : ""))
                .collect(Collectors.joining(" & "));
        return "(" + begun + ") & !(" + whole(words) + ")";
    }
}
