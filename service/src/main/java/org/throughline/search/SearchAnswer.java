package org.throughline.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a program is told; next is the {@code after} of the following page. */
public record SearchAnswer(List<Result> results, Optional<String> next) {

    static SearchAnswer of(Found found) {
        return new SearchAnswer(
                found.hits().stream()
                        .map(hit -> new Result(
                                hit.subject(),
                                hit.kind(),
                                hit.unit().map(unit -> unit.text()),
                                hit.day(),
                                "/" + hit.place(),
                                hit.title(),
                                hit.marks()))
                        .toList(),
                found.next().map(SearchCursor::text));
    }

    /** One thing that was found; href is its page. */
    public record Result(
            String subject,
            String kind,
            Optional<String> unit,
            LocalDate day,
            String href,
            String title,
            List<Mark> marks) {}
}
