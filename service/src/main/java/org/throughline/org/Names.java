package org.throughline.org;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.throughline.kernel.Refusal;

/** What a name, an e-mail address, a time zone must be. */
final class Names {
    private static final int LONGEST = 200;

    private Names() {}

    /** The name without space around it. */
    static String checked(String missing, String name) {
        var stripped = name.strip();
        if (stripped.isEmpty()) {
            throw Refusal.invalid(missing);
        }
        if (stripped.length() > LONGEST) {
            throw Refusal.invalid("name.too_long", LONGEST);
        }
        return stripped;
    }

    /** The address in small letters; none when it is blank. */
    static Optional<String> email(Optional<String> given) {
        var email = given.map(text -> text.strip().toLowerCase(Locale.ROOT)).filter(text -> !text.isEmpty());
        email.ifPresent(Names::requireEmail);
        return email;
    }

    private static void requireEmail(String email) {
        if (!email.matches("[^@\\s\\p{Cntrl},;<>\"]+@[^@\\s\\p{Cntrl},;<>\"]+") || email.length() > LONGEST) {
            throw Refusal.invalid("member.email_invalid", email);
        }
    }

    static String zone(String zone) {
        try {
            return ZoneId.of(zone).getId();
        } catch (DateTimeException e) {
            throw Refusal.invalid("zone.invalid", zone);
        }
    }
}
