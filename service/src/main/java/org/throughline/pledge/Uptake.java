package org.throughline.pledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.ballot.BallotId;
import org.throughline.kernel.Sentence;
import org.throughline.kernel.UnitId;
import org.throughline.plan.ProvisionId;

/**
 * What one unit has done with an objective of a plan above it. Pure: reckoned from what was said with the unit and from its own
 * objectives that serve the one above.
 *
 * @param word how far it has come by what was said alone
 * @param inDraft whether it stands in a draft of the unit, and in no adopted plan yet
 * @param said the last word between the unit and those above; empty where nothing was said
 * @param grounds what its pledge rests on; empty where nothing is settled
 * @param objective the unit's own objective that serves it, where the reader may read it
 */
public record Uptake(
        UnitId unit,
        State state,
        State word,
        boolean inDraft,
        Optional<Saying> said,
        Optional<Grounds> grounds,
        Optional<ProvisionId> objective) {

    /** How far it has come, in this order. */
    public enum State {
        /** Nobody asked the unit; it may have offered. */
        NOT_ASKED,
        /** Those above asked, and it is not settled. */
        ASKED,
        /** The unit said no, with its reason. */
        DECLINED,
        /** The two have settled it. */
        PLEDGED,
        /** It stands in a plan that the unit adopted, of which no report is expected now or open to the reader. */
        IN_ADOPTED_PLAN,
        /** The unit or those under it were heard from in the plan's period. */
        WORKING,
        /** Reports are expected and none has come. */
        SILENT;

        /** Whether the unit carries it: has taken it on, by its word or in its plan. */
        public boolean carries() {
            return compareTo(PLEDGED) >= 0;
        }

        /** Whether it stands in an adopted plan of the unit. */
        public boolean isAdopted() {
            return compareTo(IN_ADOPTED_PLAN) >= 0;
        }

        /** How far an objective in an adopted plan is, by whose reports are expected and who was heard. */
        public static State adopted(long expected, long heard) {
            if (heard > 0) {
                return WORKING;
            }
            return expected > 0 ? SILENT : IN_ADOPTED_PLAN;
        }

        /** What follows from a further word. What is settled stays so until it is settled to be nothing. */
        private State after(Word word) {
            if (word.said() == Saying.ACCEPTED) {
                return word.num().orElse(1L) > 0 ? PLEDGED : NOT_ASKED;
            }
            if (this == PLEDGED) {
                return PLEDGED;
            }
            if (word.said() == Saying.DECLINED) {
                return word.above() ? this : DECLINED;
            }
            // only who was asked can have declined: a new offer of theirs opens it again
            return word.above() || this == DECLINED ? ASKED : this;
        }
    }

    /**
     * An objective of the unit that serves the one above.
     *
     * @param adopted whether it stands in an adopted text, or else in a draft
     * @param readable whether the reader may read it; of one that is not, nothing is told but that it is there
     * @param expected of how many units a report is expected
     * @param heard how many of them were heard
     */
    public record Serving(ProvisionId objective, boolean adopted, boolean readable, long expected, long heard) {}

    /**
     * The rule.
     *
     * @param readable the decisions that the reader may read
     */
    static Uptake of(UnitId unit, List<Word> words, Collection<Serving> serving, Map<BallotId, Decision> readable) {
        var word = State.NOT_ASKED;
        for (var said : words) {
            word = word.after(said);
        }
        var state = word;
        var adopted = serving.stream().filter(Serving::adopted).toList();
        if (!adopted.isEmpty()) {
            var open = adopted.stream().filter(Serving::readable).toList();
            state = State.adopted(
                    open.stream().mapToLong(Serving::expected).sum(),
                    open.stream().mapToLong(Serving::heard).sum());
        }
        var furthest = adopted.isEmpty() ? serving : adopted;
        return new Uptake(
                unit,
                state,
                word,
                adopted.isEmpty() && !serving.isEmpty(),
                words.stream().reduce((a, b) -> b).map(Word::said),
                word == State.PLEDGED
                        ? Optional.of(Grounds.of(new Bargain(words).decision(), readable))
                        : Optional.empty(),
                furthest.stream()
                        .filter(Serving::readable)
                        .map(Serving::objective)
                        .findFirst());
    }

    /** What it is called. */
    public Sentence called() {
        return called(state);
    }

    /** What it is called by what was said alone. */
    public Sentence calledByWord() {
        return called(word);
    }

    private Sentence called(State one) {
        return grounds.filter(some -> one == State.PLEDGED)
                .map(some -> some.sentence("uptake." + one))
                .orElseGet(() -> Sentence.of("uptake." + one));
    }

    /** Where the decision stands by which it was pledged and is in no adopted plan yet; empty where there is none to be read. */
    public String decisionHref() {
        return grounds.filter(some -> state == State.PLEDGED).map(Grounds::href).orElse("");
    }

    /** The keys of what there is to say besides: that it is in a draft, and a last word that the state does not tell. */
    public List<String> notes() {
        boolean givenUp = said.equals(Optional.of(Saying.ACCEPTED)) && word != State.PLEDGED;
        boolean told =
                said.isEmpty() || said.get() == Saying.ACCEPTED && !state.isAdopted() && !givenUp || alike(said.get());
        var notes = new ArrayList<String>();
        if (inDraft) {
            notes.add("uptake.in_draft");
        }
        if (!told) {
            notes.add("pledge.state." + (givenUp ? "GIVEN_UP" : said.get()));
        }
        return notes;
    }

    /** Whether it stands in an adopted plan that the reader may not read. */
    public boolean isUnread() {
        return state.isAdopted() && objective.isEmpty();
    }

    private boolean alike(Saying last) {
        return last.name().equals(state.name());
    }
}
