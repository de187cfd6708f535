package org.throughline.plan;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A provision about to be put into a draft.
 *
 * @param parent the provision it stands under
 * @param position its place among its siblings, from 0; -1 for the end
 */
public record NewProvision(Optional<ProvisionId> parent, int position, Wording wording) {

    public NewProvision(
            Optional<ProvisionId> parent,
            int position,
            ProvisionKind kind,
            String number,
            String title,
            String body,
            long weight,
            Optional<LocalDate> startsOn,
            Optional<LocalDate> dueOn,
            String answers) {
        this(parent, position, new Wording(kind, number, title, body, weight, startsOn, dueOn, answers));
    }

    /** At the end of those under {@code parent}, without dates, with the weight 1. */
    public static NewProvision atEnd(
            Optional<ProvisionId> parent, ProvisionKind kind, String number, String title, String body) {
        return new NewProvision(parent, -1, Wording.of(kind, number, title, body));
    }
}
