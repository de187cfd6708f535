package org.throughline.review;

import org.throughline.plan.ProvisionId;

/** What a review says of one objective, with one sentence why. */
public record Verdict(ProvisionId objective, Judgement judgement, String sentence) {
    public Verdict {
        sentence = sentence.strip();
    }
}
