package org.throughline.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.http.Slice;

/** One thing that was found, as a program is told; href is its page. */
public record Result(
        String subject,
        String kind,
        Optional<String> unit,
        LocalDate day,
        String href,
        String title,
        List<Mark> marks) {

    static Slice<Result> of(Found found) {
        return new Slice<>(
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
}
