package org.throughline.election;

import java.util.List;
import java.util.stream.IntStream;
import org.throughline.ballot.Candidate;

/**
 * Those who are put to the vote in one question.
 *
 * @param all the first proposed first
 * @param places how many of them can be elected; 0 where one stands alone and the question is for or against
 */
record Slate(List<Election> all, int places) {

    /** They as the paper has them. */
    List<Candidate> candidates() {
        return places == 0
                ? List.of()
                : IntStream.range(0, all.size())
                        .mapToObj(i -> new Candidate(
                                i + 1, all.get(i).subject(), all.get(i).name()))
                        .toList();
    }
}
