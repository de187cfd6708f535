package org.throughline.ballot;

import java.util.List;
import org.throughline.kernel.Sentence;

/**
 * Why a vote came out as it did, with every number that decides it.
 *
 * @param quorum how many had to take part; 0 when none is asked for
 * @param base of how many the majority is a part
 * @param needed how many had to be for
 */
public record Arithmetic(VotingRule rule, Tally tally, long quorum, long base, long needed) {

    /** Whether enough took part. */
    public boolean quorate() {
        return tally.present() >= quorum;
    }

    /** Whether enough were for; says nothing when too few took part. */
    public boolean reached() {
        return tally.inFavour() >= needed;
    }

    /**
     * The explanation in two sentences, the first about taking part, the second about the count: "41 of 60 voted; the quorum of
     * 30 is reached. For 25, against 12, abstained 4: more than half of 37 is 19, so it is carried."
     */
    public List<Sentence> sentences() {
        return List.of(turnout(), count());
    }

    private Sentence turnout() {
        // who was in the hall without voting is still counted towards the quorum, so the sentence must not say "voted"
        var how = tally.present() == tally.voted() ? "voted" : "present";
        var met = quorum == 0 ? "none" : quorate() ? "reached" : "missed";
        return Sentence.of("ballot.arithmetic." + how + "." + met, tally.present(), tally.entitled(), quorum);
    }

    private Sentence count() {
        var counted = "ballot.arithmetic." + (quorate() ? rule.majority().word() + "." + end() : "undecided");
        return Sentence.of(counted, tally.inFavour(), tally.against(), tally.abstained(), base, needed);
    }

    private String end() {
        if (reached()) {
            return "carried";
        }
        return rule.majority() == Majority.SIMPLE && tally.inFavour() == tally.against() ? "tied" : "lost";
    }
}
