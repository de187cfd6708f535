package org.throughline.org;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Sentence;

/** What is wrong with a file, line by line; nothing is loaded while there is anything. */
final class Problems {
    private final List<Sentence> found = new ArrayList<>();

    /** Notes that this line cannot be loaded and why; the key is {@code roster.wrong.…}. */
    <T> Optional<T> wrong(Sheet.Line line, String key, Object... arguments) {
        found.add(Sentence.of("roster.line", line.number(), Sentence.of("roster.wrong." + key, arguments)));
        return Optional.empty();
    }

    /** Notes a line that a rule refused. */
    <T> Optional<T> refused(Sheet.Line line, Refusal no) {
        found.add(Sentence.of(
                "roster.line",
                line.number(),
                Sentence.of("refusal." + no.code(), no.arguments().toArray())));
        return Optional.empty();
    }

    /** @throws Refusal {@code roster.lines} with each line, when there are any */
    void raise() {
        if (!found.isEmpty()) {
            throw Refusal.invalid("roster.lines", found, found.size());
        }
    }
}
