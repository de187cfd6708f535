package org.throughline.app;

import io.dropwizard.configuration.ConfigurationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.throughline.http.Messages;
import org.throughline.kernel.Refusal;

/** Tells on the console why a command was not done: in a sentence what its user can mend, with its trace what only we can. */
final class Complaints {
    private static final String LANG = "en";

    private Complaints() {}

    static void tell(Console console, Throwable thrown) {
        if (thrown instanceof Refusal refusal) {
            tell(console, refusal, "");
        } else if (thrown instanceof Mistake || thrown instanceof ConfigurationException) {
            console.complain(thrown.getMessage().strip());
        } else if (thrown instanceof UncheckedIOException || thrown instanceof IOException) {
            console.complain("A file could not be read or written: " + thrown.getMessage());
        } else if (sql(thrown) != null) {
            console.complain("The database did not do it: " + sql(thrown).getMessage());
        } else if (thrown instanceof IllegalStateException || thrown instanceof IllegalArgumentException) {
            console.complain(thrown.getMessage());
        } else {
            console.complain(
                    "This is a fault of Throughline; nothing was half done. Please report it with these lines:");
            thrown.printStackTrace(console.err());
        }
    }

    /** The sentence of a refusal, each error on its own line, after {@code about}. */
    static void tell(Console console, Refusal refusal, String about) {
        var messages = new Messages();
        console.complain(about + messages.say(LANG, refusal));
        refusal.errors().forEach(error -> console.complain(about + messages.say(LANG, error)));
    }

    private static SQLException sql(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException e) {
                return e;
            }
        }
        return null;
    }
}
