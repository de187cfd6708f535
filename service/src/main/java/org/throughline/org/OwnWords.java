package org.throughline.org;

import org.throughline.http.Messages;

/** The few names that the program itself gives to things, written once in the language of the unit. */
final class OwnWords {
    private static final Messages WORDS = new Messages();

    private OwnWords() {}

    /** What a members' meeting is called until the unit calls it otherwise. */
    static String membersMeeting(String lang) {
        return WORDS.say(lang, "org.members_meeting");
    }
}
