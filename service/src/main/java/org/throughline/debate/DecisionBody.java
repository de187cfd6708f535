package org.throughline.debate;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Optional;
import org.throughline.ballot.How;
import org.throughline.ballot.RecordedDecision;

/** A meeting's decision as programs send it; {@code entitled} for a day before the body was entered here. */
public record DecisionBody(
        @NotNull LocalDate decidedOn,
        @NotNull How how,
        long present,
        long inFavour,
        long against,
        long abstained,
        Optional<Long> entitled) {

    RecordedDecision decision() {
        return new RecordedDecision(decidedOn, how, present, inFavour, against, abstained, entitled);
    }
}
