package org.throughline.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Sentence;

/** What is wrong with a table, line by line; nothing is loaded while there is anything. */
final class Faults {
    private static final int MOST = 200;

    private final List<Sentence> found = new ArrayList<>();
    private int count;

    /** Notes that this line cannot be loaded and why; the key is {@code roster.wrong.…}. */
    <T> Optional<T> wrong(TableLine line, String key, Object... arguments) {
        add(line, Sentence.of("roster.wrong." + key, arguments));
        return Optional.empty();
    }

    /** Notes a line that a rule refused. */
    void refused(TableLine line, Refusal no) {
        add(line, Sentence.of("refusal." + no.code(), no.arguments().toArray()));
    }

    private void add(TableLine line, Sentence why) {
        count++;
        if (found.size() < MOST) {
            found.add(Sentence.of("roster.line", line.number(), why));
        }
    }

    /** @throws Refusal {@code roster.lines} with each line, when there are any */
    void raise() {
        if (count > 0) {
            throw Refusal.invalid("roster.lines", found, count);
        }
    }
}
