package org.throughline.people;

import java.time.LocalDate;
import org.throughline.http.Messages;
import org.throughline.org.Role;

/** What is said of a term beside the office: since when, until when, or that it is over and the holder only acts. */
final class Terms {
    private Terms() {}

    static String note(Messages messages, Role role, LocalDate today, String lang) {
        if (role.actsAfterTerm(today)) {
            return messages.say(lang, "org.acting", role.untilOn().orElseThrow());
        }
        return role.untilOn()
                .map(until -> messages.say(lang, "people.term", role.fromOn(), until))
                .orElseGet(() -> messages.say(lang, "people.since", role.fromOn()));
    }
}
