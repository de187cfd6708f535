package org.throughline.org;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Sentence;

/** What is wrong with a file, line by line in the order of the file; nothing is loaded while there is anything. */
final class Problems {
    private record Found(long line, Sentence why) {}

    private final List<Found> found = new ArrayList<>();

    /** Notes that this line cannot be loaded and why; the key is {@code roster.wrong.…}. */
    <T> Optional<T> wrong(Sheet.Line line, String key, Object... arguments) {
        found.add(new Found(line.number(), Sentence.of("roster.wrong." + key, arguments)));
        return Optional.empty();
    }

    /** Notes a line that a rule refused. */
    <T> Optional<T> refused(Sheet.Line line, Refusal no) {
        found.add(new Found(
                line.number(),
                Sentence.of("refusal." + no.code(), no.arguments().toArray())));
        return Optional.empty();
    }

    /** @throws Refusal {@code roster.lines} with each line, when there are any */
    void raise() {
        if (!found.isEmpty()) {
            var lines = found.stream()
                    .sorted(Comparator.comparingLong(Found::line))
                    .map(one -> Sentence.of("roster.line", one.line(), one.why()))
                    .toList();
            throw Refusal.invalid("roster.lines", lines, lines.size());
        }
    }
}
