package org.throughline.ballot;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.throughline.kernel.Refusal;

/**
 * Who of several candidates fills one or more places. Each voter names as many as there are places. Elected are those with the
 * most votes who have what the rule asks of anything that is to carry: under a simple majority more votes than there are for
 * none of them, else their part of the base. Those tied for the last place stand again; where too few reach the majority, the
 * best of the others do, one more than there are places left. With one candidate for one place it is the rule of for and against.
 */
final class Choosing {
    private Choosing() {}

    /**
     * What becomes of each candidate, in their order.
     *
     * @param places 1 at least
     * @param votes how many named each
     */
    static List<Fate> decide(VotingRule rule, int places, Tally tally, List<Long> votes) {
        var outcome = rule.decide(tally);
        if (outcome instanceof Outcome.NoQuorum) {
            return votes.stream().map(each -> Fate.AGAIN).toList();
        }
        long needed = needed(rule, tally);
        var elected = votes.stream()
                .map(each -> isElected(each, needed, places, votes))
                .toList();
        long left = places - elected.stream().filter(each -> each).count();
        boolean tied = IntStream.range(0, votes.size())
                .anyMatch(i -> !elected.get(i) && isTied(votes.get(i), needed, places, votes));
        boolean compete = votes.size() > places && rule.majority() != Majority.SIMPLE;
        long worst = IntStream.range(0, votes.size())
                .filter(i -> !elected.get(i))
                .mapToObj(votes::get)
                .sorted(Comparator.reverseOrder())
                .skip(left)
                .findFirst()
                .orElse(0L);
        return IntStream.range(0, votes.size())
                .mapToObj(i -> {
                    long own = votes.get(i);
                    if (elected.get(i)) {
                        return Fate.ELECTED;
                    }
                    boolean again = tied
                            ? isTied(own, needed, places, votes)
                            : left > 0 && compete && own > tally.against() && own >= worst;
                    return again ? Fate.AGAIN : Fate.NOT_ELECTED;
                })
                .toList();
    }

    /** How many votes a candidate has to have. */
    static long needed(VotingRule rule, Tally tally) {
        return rule.majority() == Majority.SIMPLE
                ? tally.against() + 1
                : rule.decide(tally).arithmetic().needed();
    }

    private static boolean isElected(long own, long needed, int places, List<Long> votes) {
        return own >= needed && before(own, votes) + same(own, votes) <= places;
    }

    private static boolean isTied(long own, long needed, int places, List<Long> votes) {
        return own >= needed && before(own, votes) < places && before(own, votes) + same(own, votes) > places;
    }

    private static long before(long own, List<Long> votes) {
        return votes.stream().filter(each -> each > own).count();
    }

    private static long same(long own, List<Long> votes) {
        return votes.stream().filter(each -> each == own).count();
    }

    /**
     * The whole count of a meeting, from how many votes each candidate had: whoever was there and neither said none nor
     * abstained named somebody, as far as the votes go.
     *
     * @throws Refusal {@code tally.negative}, {@code tally.over_named} when more names were counted than those present can
     *     have given, and those of {@link Tally}
     */
    static Tally tally(long entitled, long present, int places, List<Long> votes, long against, long abstained) {
        if (votes.stream().anyMatch(each -> each < 0)) {
            throw Refusal.invalid("tally.negative");
        }
        if (votes.stream().anyMatch(each -> each > Tally.MOST)) {
            throw Refusal.invalid("tally.too_large", Tally.MOST);
        }
        long sum = votes.stream().mapToLong(Long::longValue).sum();
        var none = new Tally(entitled, present, 0, against, abstained);
        long could = present - none.voted();
        long most = Math.multiplyExact(could, Math.min(places, votes.size()));
        long largest = votes.stream().mapToLong(Long::longValue).max().orElse(0);
        if (sum > most || largest > could) {
            throw Refusal.invalid("tally.over_named", sum, could, places);
        }
        return new Tally(entitled, present, Math.min(could, sum), against, abstained);
    }
}
