package org.throughline.post;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.throughline.kernel.MemberId;

/**
 * A letter in the outbox.
 *
 * @param lang the language it is written in
 * @param tries how often it was given to the mail server, the try under way among them
 * @param nextAt when it is tried next
 * @param problem what the mail server said last; empty while nothing went wrong
 * @param address where it goes; to the member's address when empty
 */
public record Letter(
        LetterId id,
        MemberId member,
        LetterKind kind,
        String lang,
        String title,
        String body,
        Instant writtenAt,
        int tries,
        Instant nextAt,
        String problem,
        Optional<String> address) {
    /** Tried so often, which takes almost three days, it is given up. */
    static final int MOST_TRIES = 14;

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(12);

    /** One about to wait in the outbox. */
    static Letter written(
            LetterId id, MemberId member, LetterKind kind, String lang, String title, String body, Instant now) {
        return new Letter(id, member, kind, lang, title, body, now, 0, now, "", Optional.empty());
    }

    /** Being tried now, and not again before a wait that doubles each time, up to half a day. */
    Letter tried(Instant now) {
        var wait = FIRST.multipliedBy(1L << Math.min(tries, MOST_TRIES));
        return new Letter(
                id,
                member,
                kind,
                lang,
                title,
                body,
                writtenAt,
                tries + 1,
                now.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait),
                problem,
                address);
    }

    /** The same, to another address than the member's. */
    Letter to(String other) {
        return new Letter(id, member, kind, lang, title, body, writtenAt, tries, nextAt, problem, Optional.of(other));
    }

    /** Whether there is no try left after the one under way. */
    boolean isExhausted() {
        return tries >= MOST_TRIES;
    }
}
