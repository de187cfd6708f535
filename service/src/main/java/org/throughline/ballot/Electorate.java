package org.throughline.ballot;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.throughline.kernel.Digest;
import org.throughline.kernel.Refusal;
import org.throughline.org.Elector;

/** Who may vote, as copied when a ballot opens. */
final class Electorate {
    private Electorate() {}

    /** How many votes they have together. */
    static long votes(List<Elector> electors) {
        return electors.stream().mapToLong(Elector::weight).reduce(0, Math::addExact);
    }

    /**
     * SHA-256 over one line for each elector, in the order of their ids: the member's id, the id of the unit they sit for or
     * {@code -}, and the weight, divided by blanks. Two lists with the same digest are the same list.
     */
    static String digest(List<Elector> electors) {
        return Digest.sha256(electors.stream()
                .sorted(Comparator.comparingLong(e -> e.member().value()))
                .map(e -> e.member().text() + " " + e.unit().map(u -> u.text()).orElse("-") + " " + e.weight() + "\n")
                .collect(Collectors.joining()));
    }

    /** @throws Refusal {@code ballot.nobody} when there is nobody who could vote */
    static List<Elector> ofSome(List<Elector> electors) {
        if (electors.isEmpty()) {
            throw Refusal.because("ballot.nobody");
        }
        return electors;
    }
}
