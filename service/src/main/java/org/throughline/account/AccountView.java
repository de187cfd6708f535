package org.throughline.account;

import java.util.List;
import org.throughline.parts.Act;
import org.throughline.parts.Fact;
import org.throughline.parts.Field;
import org.throughline.parts.Link;
import org.throughline.parts.Wrong;

/**
 * One's own account as a page.
 *
 * @param membership where one's own membership is, and with it how to move or leave
 * @param made a token shown this once, else empty
 */
record AccountView(
        String title,
        String line,
        List<Fact> facts,
        List<Link> roles,
        String membership,
        LanguageForm language,
        PasswordForm password,
        List<SessionLine> sessions,
        List<TokenLine> tokens,
        TokenForm token,
        String made) {

    record LanguageForm(String action, List<Wrong> errors, Field lang) {}

    record PasswordForm(String action, List<Wrong> errors, Field old, Field fresh, Field again) {}

    record SessionLine(String text, boolean here, Act end) {}

    record TokenLine(String name, String text, Act end) {}

    record TokenForm(String action, List<Wrong> errors, Field name, Field until) {}
}
