package org.throughline.parts;

import java.util.List;

/** The distribution of judgements, with its grey part. */
public record Judgement(List<Judged> votes, String cover) {
    public Judgement {
        votes = List.copyOf(votes);
    }

    /** Whether there is anything to show. */
    public boolean told() {
        return !votes.isEmpty() || !cover.isEmpty();
    }
}
