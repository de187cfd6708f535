package org.throughline.debate;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.throughline.ballot.How;
import org.throughline.ballot.RecordedDecision;

/** A meeting's decision as programs send it. */
public record DecisionBody(
        @NotNull LocalDate decidedOn, @NotNull How how, long present, long inFavour, long against, long abstained) {

    RecordedDecision decision() {
        return new RecordedDecision(decidedOn, how, present, inFavour, against, abstained);
    }
}
