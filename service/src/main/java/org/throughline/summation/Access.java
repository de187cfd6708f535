package org.throughline.summation;

import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;

/** Who may read and write summations, asked of actor and subject alone. */
final class Access {
    private Access() {}

    /**
     * Once it is in, whoever its scope lets, and who wrote it of themselves wherever they belong by now; before that a member's is
     * theirs and of who entered it, a unit's its own people's.
     */
    static boolean reads(Actor actor, Summation summation) {
        if (summation.isIn()) {
            return actor.reads(summation.scope()) || ownWords(actor, summation);
        }
        return summation.isDecidedOn() ? actor.worksIn(summation.unit()) : writes(actor, summation);
    }

    private static boolean ownWords(Actor actor, Summation summation) {
        return !summation.isDecidedOn()
                && actor.isPerson()
                && summation.author().equals(actor.member());
    }

    /** A member's: the author, or who entered it for them. A unit's: its keepers. */
    static boolean writes(Actor actor, Summation summation) {
        if (actor.isSystem()) {
            return true;
        }
        if (summation.isDecidedOn()) {
            return actor.keeps(summation.unit());
        }
        return actor.isPerson()
                && (summation.author().equals(actor.member())
                        || summation.enteredBy().filter(actor.member()::equals).isPresent());
    }

    static void requireWriter(Actor actor, Summation summation, String unitName) {
        if (!reads(actor, summation)) {
            throw Refusal.unknown();
        }
        if (!writes(actor, summation)) {
            throw summation.isDecidedOn()
                    ? Refusal.denied("summation.keepers_only", unitName)
                    : Refusal.denied("summation.author_only");
        }
    }
}
