package org.throughline.progress;

import org.throughline.kernel.Sentence;

/** A unit that was expected to report and has not, and how many of its tasks are therefore not counted. */
public record Gap(Place place, long tasks) {

    public Sentence said() {
        return Sentence.of(tasks == 0 ? "progress.gap" : "progress.gap.tasks", place.label(), tasks);
    }
}
