package org.throughline.align;

import java.util.Optional;
import org.throughline.kernel.Refusal;
import org.throughline.plan.ProvisionId;

/**
 * What a unit decides, or the stated default.
 *
 * @param into what it serves or where its tasks hang from now on; there for REHOME and no other
 * @param reason read above where it serves none any more; empty for the usual sentence
 */
public record Answer(Choice choice, Optional<ProvisionId> into, String reason) {

    /** @throws Refusal {@code realign.into}, {@code realign.reason_long} */
    public Answer {
        reason = reason.strip();
        if ((choice == Choice.REHOME) != into.isPresent()) {
            throw Refusal.invalid("realign.into");
        }
        if (reason.length() > 1_000) {
            throw Refusal.invalid("realign.reason_long", 1_000);
        }
    }

    public static Answer of(Choice choice) {
        return new Answer(choice, Optional.empty(), "");
    }

    public static Answer rehome(ProvisionId into) {
        return new Answer(Choice.REHOME, Optional.of(into), "");
    }
}
