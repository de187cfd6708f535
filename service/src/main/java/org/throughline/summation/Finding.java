package org.throughline.summation;

import java.util.List;
import java.util.Optional;
import org.throughline.kernel.Id;
import org.throughline.kernel.Refusal;
import org.throughline.plan.ProvisionId;

/**
 * A lesson or a proposal of a summation, in one sentence.
 *
 * @param position its place in the summation, from 1
 * @param reach for whom it holds
 * @param grounds on what it rests
 * @param tags for finding it again
 * @param objective the objective it was learned under, or that it wants changed
 * @param raises the finding that was set aside once and is raised again by this one
 * @param scope who may read it once its summation is in
 */
public record Finding(
        FindingId id,
        SummationId summation,
        int position,
        FindingSort what,
        FindingKind kind,
        Reach reach,
        String words,
        String grounds,
        List<String> tags,
        Optional<ProvisionId> objective,
        Optional<FindingId> raises,
        String scope) {
    private static final String PREFIX = "finding:";

    public Finding {
        tags = List.copyOf(tags);
    }

    /** As the journal, origins and targets name it. */
    public String subject() {
        return subject(id);
    }

    /** As {@link #subject()}, of the finding with this id. */
    public static String subject(FindingId id) {
        return PREFIX + id.text();
    }

    /** Reads what {@link #subject(FindingId)} wrote; empty for another subject. */
    public static Optional<FindingId> parse(String subject) {
        if (!subject.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new FindingId(Id.parse(subject.substring(PREFIX.length()))));
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("answer.no_target");
        }
    }
}
