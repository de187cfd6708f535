package org.throughline.progress;

import org.throughline.kernel.Sentence;

/** A unit that was expected to report and has not, and how many of its tasks are therefore not counted. */
public record Gap(Place place, long tasks) {

    public Sentence said() {
        return tasks == 0
                ? Sentence.of("progress.gap", place.label())
                : Sentence.of("progress.gap.tasks", place.label(), uncounted());
    }

    /** How many tasks are not counted. */
    Sentence uncounted() {
        return Sentence.counted("progress.uncounted", tasks);
    }
}
