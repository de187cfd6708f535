package org.throughline.line;

import org.throughline.kernel.Id;
import org.throughline.kernel.Refusal;

/**
 * What a line is asked for, as journal and addresses name it: {@code provision:0c3w9v1m4k2p8}.
 *
 * @param kind provision, finding, task, review, summation or plan
 */
public record Subject(String kind, long id) {

    /** @throws Refusal unknown when it names nothing */
    public static Subject parse(String text) {
        int colon = text.indexOf(':');
        try {
            return new Subject(text.substring(0, Math.max(0, colon)), Id.parse(text.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            throw Refusal.unknown();
        }
    }

    public static Subject of(String kind, Id id) {
        return new Subject(kind, id.value());
    }

    /** The same as text. */
    public String text() {
        return kind + ":" + Id.text(id);
    }

    /** Where its own line is shown. */
    public String href() {
        return "/line/" + text();
    }
}
