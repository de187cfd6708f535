package org.throughline.ballot;

import org.throughline.kernel.Sentence;

/** What a vote decided. Who asked for the vote acts on it; the vote itself changes nothing else. */
public sealed interface Outcome {

    Arithmetic arithmetic();

    /** The outcome in a word or two. */
    Sentence word();

    /** Enough took part and enough were for. */
    record Carried(Arithmetic arithmetic) implements Outcome {
        @Override
        public Sentence word() {
            return Sentence.of("ballot.outcome.carried");
        }
    }

    /** Enough took part, too few were for. A tie is lost. */
    record Lost(Arithmetic arithmetic) implements Outcome {
        @Override
        public Sentence word() {
            return Sentence.of("ballot.outcome.lost");
        }
    }

    /** Too few took part: nothing is decided, and the question may be put again. */
    record NoQuorum(Arithmetic arithmetic) implements Outcome {
        @Override
        public Sentence word() {
            return Sentence.of("ballot.outcome.no_quorum");
        }
    }
}
