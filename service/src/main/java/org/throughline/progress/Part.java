package org.throughline.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.throughline.kernel.Sentence;

/**
 * One line of the answer to "why this number?".
 *
 * @param own true for the objective's own tasks or readings, false for an objective that serves it
 * @param weight how much it counts; without meaning where amounts add up
 * @param amount what it adds to a sum; empty in a mean
 * @param share how far it is by itself; empty when unknown
 * @param contribution what it adds to the figure; empty when it is not counted
 * @param said the same in words
 * @param how what of it counts
 */
public record Part(
        Place place,
        boolean own,
        long weight,
        OptionalLong amount,
        Optional<Share> share,
        Optional<Share> contribution,
        Sentence said,
        How how) {

    /** All of it, as it stands at itself. */
    public Part(
            Place place,
            boolean own,
            long weight,
            OptionalLong amount,
            Optional<Share> share,
            Optional<Share> contribution,
            Sentence said) {
        this(place, own, weight, amount, share, contribution, said, How.ALL);
    }

    /**
     * What of a part counts, where a text changed.
     *
     * @param since only what was done from that day on
     * @param earned it is what stays of what served an objective in between, before that one's text changed
     * @param former with what was done before its own text changed, which at itself counts no more
     */
    public record How(Optional<LocalDate> since, boolean earned, boolean former) {
        static final How ALL = new How(Optional.empty(), false, false);
        static final How EARNED = new How(Optional.empty(), true, false);

        /** The same in words; none where all counts. */
        public List<Sentence> notes() {
            var notes = new ArrayList<Sentence>();
            since.ifPresent(day -> notes.add(Sentence.of("progress.note.since", day)));
            if (earned) {
                notes.add(Sentence.of("progress.note.earned"));
            }
            if (former) {
                notes.add(Sentence.of("progress.note.former"));
            }
            return notes;
        }
    }

    /** The same, of which so much counts; the words say so. */
    Part counting(How so) {
        var words =
                so.notes().stream().reduce(said, (before, note) -> Sentence.of("progress.part.noted", before, note));
        return new Part(place, own, weight, amount, share, contribution, words, so);
    }
}
