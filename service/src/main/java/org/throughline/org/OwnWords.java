package org.throughline.org;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The few names that the program itself gives to things, written once in the language of the unit. */
final class OwnWords {
    private OwnWords() {}

    /** What a members' meeting is called until the unit calls it otherwise. */
    static String membersMeeting(String lang) {
        return "es".equals(lang) ? word("es") : word("en");
    }

    private static String word(String lang) {
        var words = new Properties();
        try (var in = OwnWords.class.getResourceAsStream("/web/messages/" + lang + ".properties");
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words.getProperty("org.members_meeting");
    }
}
