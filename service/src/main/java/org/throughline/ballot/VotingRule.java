package org.throughline.ballot;

import java.util.List;
import java.util.Locale;
import org.throughline.kernel.Sentence;
import org.throughline.org.StandingRules;

/** When a vote counts and when it carries, as frozen when the ballot opened. */
public record VotingRule(Quorum quorum, Majority majority, Base base) {

    /** More for than against, whoever comes: what holds where standing rules say nothing. */
    public static final VotingRule PLAIN = new VotingRule(Quorum.NONE, Majority.SIMPLE, Base.VOTES_CAST);

    /** The rule that a body's standing rules ask for. */
    public static VotingRule of(StandingRules rules) {
        return new VotingRule(
                new Quorum(rules.quorumNum(), rules.quorumDen()),
                Majority.valueOf(rules.majority()),
                Base.valueOf(rules.base()));
    }

    /** What the count means under this rule. Anyone with the same two values gets the same answer. */
    public Outcome decide(Tally tally) {
        long of = majority == Majority.SIMPLE ? tally.cast() : base.of(tally);
        var arithmetic = new Arithmetic(this, tally, quorum.of(tally.entitled()), of, majority.needed(of));
        if (!arithmetic.quorate()) {
            return new Outcome.NoQuorum(arithmetic);
        }
        return arithmetic.reached() ? new Outcome.Carried(arithmetic) : new Outcome.Lost(arithmetic);
    }

    /** The rule in words, to be read before voting. */
    public List<Sentence> sentences() {
        var carries = majority == Majority.SIMPLE
                ? Sentence.of("ballot.rule.simple")
                : Sentence.of(
                        "ballot.rule." + majority.word() + "." + base.name().toLowerCase(Locale.ROOT));
        var counts = quorum.numerator() == 0
                ? Sentence.of("ballot.rule.quorum.none")
                : Sentence.of("ballot.rule.quorum", quorum.numerator(), quorum.denominator());
        return List.of(carries, counts);
    }
}
