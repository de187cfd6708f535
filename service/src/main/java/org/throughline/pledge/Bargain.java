package org.throughline.pledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.ballot.BallotId;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.UnitId;

/** All that was said about one unit's part in one objective, in its order, and what follows from it. Pure. */
public record Bargain(List<Word> words) {
    /** Where nothing was said yet. */
    static final Bargain NOTHING = new Bargain(List.of());

    private static final int LONGEST_REASON = 2_000;

    public Bargain {
        words = List.copyOf(words);
    }

    public Optional<Word> last() {
        return words.isEmpty() ? Optional.empty() : Optional.of(words.get(words.size() - 1));
    }

    /** What lies on the table and waits for an answer. */
    public Optional<Word> open() {
        return last().filter(word -> word.said().proposes());
    }

    /** What was agreed last; it stands until something else is agreed. */
    public Optional<Word> settled() {
        return words.stream().filter(word -> word.said() == Saying.ACCEPTED).reduce((a, b) -> b);
    }

    /** Whether anything is taken on: it was agreed, and not given up since. */
    public boolean isTaken() {
        return settled().filter(word -> word.num().orElse(1L) > 0).isPresent();
    }

    /** The decision of the unit's body that what was agreed rests on, in the unit's agreement or in what it had proposed. */
    Optional<BallotId> decision() {
        return settled()
                .flatMap(word ->
                        word.above() ? before(word).filter(one -> !one.above()).flatMap(Word::ballot) : word.ballot());
    }

    /** Whether a word says again, by decision, what was settled before it, and answers nothing. */
    boolean confirms(Word word) {
        return word.said() == Saying.ACCEPTED
                && word.ballot().isPresent()
                && before(word).filter(one -> one.said().proposes()).isEmpty();
    }

    private Optional<Word> before(Word word) {
        return word.number() > 1 ? Optional.of(words.get(word.number() - 2)) : Optional.empty();
    }

    /** The next word of it. */
    Word following(
            UnitId unit, Saying said, boolean above, Optional<Long> num, String reason, MemberId member, LocalDate on) {
        return new Word(unit, words.size() + 1, said, above, num, reason, member, on, Optional.empty());
    }

    /** What a side may say next: answer what the other proposed, or propose anew; a unit also that what is settled was decided. */
    public List<Saying> may(boolean above) {
        var may = new ArrayList<Saying>();
        if (open().filter(word -> word.above() != above).isPresent()) {
            may.addAll(List.of(Saying.ACCEPTED, Saying.COUNTERED, Saying.DECLINED));
        } else {
            may.add(above ? Saying.ASKED : Saying.OFFERED);
            if (!above && confirmable()) {
                may.add(Saying.ACCEPTED);
            }
        }
        return may;
    }

    /** Whether what is settled rests on a word alone, and nothing else lies on the table. */
    boolean confirmable() {
        return open().isEmpty() && isTaken() && decision().isEmpty();
    }

    /**
     * How much is meant by the next word: of an agreement what lay on the table, of a confirmation what is settled.
     *
     * @param decided whether it rests on a decision of the unit's body
     * @throws Refusal {@code pledge.not_now}, {@code pledge.confirm}, {@code pledge.reason}, {@code pledge.amount},
     *     {@code pledge.same}
     */
    Optional<Long> next(
            boolean above, Saying said, boolean measured, Optional<Long> num, String reason, boolean decided) {
        if (!may(above).contains(said)) {
            throw Refusal.because("pledge.not_now");
        }
        if (said == Saying.ACCEPTED && open().isEmpty() && !decided) {
            throw Refusal.invalid("pledge.confirm");
        }
        if (said.needsReason() && reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Refusal.invalid("pledge.reason");
        }
        return switch (said) {
            case ACCEPTED -> open().or(this::settled).flatMap(Word::num);
            case DECLINED -> Optional.empty();
            case ASKED, OFFERED, COUNTERED -> {
                if (measured && num.filter(some -> some > 0).isEmpty()) {
                    throw Refusal.invalid("pledge.amount");
                }
                if (said == Saying.COUNTERED
                        && measured
                        && open().flatMap(Word::num).equals(num)) {
                    throw Refusal.invalid("pledge.same");
                }
                yield measured ? num : Optional.empty();
            }
        };
    }
}
