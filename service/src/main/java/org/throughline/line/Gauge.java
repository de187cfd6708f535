package org.throughline.line;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.plan.IndicatorId;
import org.throughline.progress.Coverage;
import org.throughline.progress.Disagreement;
import org.throughline.progress.Result;
import org.throughline.progress.Share;

/**
 * The three signals of an objective, side by side and never blended.
 *
 * @param work what is done of what was set out; empty when nothing counts yet, which is not zero
 * @param tasks all tasks behind it
 * @param done those done
 * @param dropped those dropped
 * @param coverage for whom work and results speak
 * @param results one for each indicator
 * @param voices what the bodies that carry it said
 */
public record Gauge(
        Optional<Share> work,
        long tasks,
        long done,
        long dropped,
        Coverage coverage,
        List<Reading> results,
        Voices voices) {

    public Gauge {
        results = List.copyOf(results);
    }

    /** One indicator's result, and where the work tells another story. */
    public record Reading(IndicatorId indicator, Result result, Optional<Disagreement> clash) {}

    /**
     * The distribution of judgements, with those who have said nothing.
     *
     * @param said ON_TRACK, AT_RISK, OFF_TRACK, DONE or DROPPED, each as often as it was said
     * @param silent how many were asked and have said nothing
     * @param oldest the day of the oldest of them
     * @param pending how many of them their body has not yet accepted
     */
    public record Voices(List<String> said, long silent, Optional<LocalDate> oldest, long pending) {
        public static final Voices NONE = new Voices(List.of(), 0, Optional.empty(), 0);

        public Voices {
            said = List.copyOf(said);
        }

        public long asked() {
            return said.size() + silent;
        }
    }
}
