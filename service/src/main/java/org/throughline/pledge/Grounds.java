package org.throughline.pledge;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.throughline.ballot.BallotId;
import org.throughline.kernel.Sentence;

/**
 * What a unit's word rests on.
 *
 * @param byDecision whether a body of the unit decided it, or else whoever drafts for the unit said it
 * @param decision that decision, where the reader may read it
 */
public record Grounds(boolean byDecision, Optional<Decided> decision) {
    private static final Grounds WORD = new Grounds(false, Optional.empty());

    /** A decision of a body. */
    public record Decided(BallotId ballot, String body, String title, LocalDate on) {
        String href() {
            return "/ballots/" + ballot.text();
        }
    }

    /** @param readable the decisions that the reader may read */
    static Grounds of(Optional<BallotId> ballot, Map<BallotId, Decision> readable) {
        return ballot.map(id ->
                        new Grounds(true, Optional.ofNullable(readable.get(id)).map(Decision::told)))
                .orElse(WORD);
    }

    /** {@code KEY.word}, {@code KEY.decided}, or {@code KEY.by} with the body and the day. */
    public Sentence sentence(String key) {
        return decision.map(one -> Sentence.of(key + ".by", one.body(), one.on()))
                .orElseGet(() -> Sentence.of(key + (byDecision ? ".decided" : ".word")));
    }

    /** Where the decision stands; empty where there is none to be read. */
    public String href() {
        return decision.map(Decided::href).orElse("");
    }
}
