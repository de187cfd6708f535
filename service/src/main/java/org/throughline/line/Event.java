package org.throughline.line;

import java.time.LocalDate;
import java.util.Optional;
import org.throughline.kernel.Sentence;

/**
 * Something that happened to a thing, or that it came from.
 *
 * @param on the day; empty where none is known or it is still awaited
 * @param kind the message {@code line.event.KIND} that says what it is
 * @param said what happened
 * @param answer the reason or answer that was given; may be empty
 * @param place where to read on, as an address; empty for nowhere
 * @param aside whether it was set aside, lost or withdrawn
 */
public record Event(Optional<LocalDate> on, String kind, Sentence said, String answer, String place, boolean aside) {

    /** An event that is told by words that members wrote. */
    static Event words(Optional<LocalDate> on, String kind, String words, String place) {
        return new Event(on, kind, Sentence.of("line.words", words), "", place, false);
    }

    Event answered(String text, boolean setAside) {
        return new Event(on, kind, said, text, place, setAside);
    }
}
