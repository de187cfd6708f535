package org.throughline.meeting;

import org.throughline.http.Messages;

/** What the program itself puts on an agenda, in the language of the unit. */
final class OwnAgenda {
    private static final Messages WORDS = new Messages();

    private OwnAgenda() {}

    /** The one point of a meeting that the unit above convenes. */
    static String elections(String lang) {
        return WORDS.say(lang, "meeting.elections");
    }
}
