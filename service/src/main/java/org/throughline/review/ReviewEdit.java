package org.throughline.review;

import java.util.List;
import java.util.Optional;
import org.throughline.parts.Act;
import org.throughline.parts.Field;
import org.throughline.parts.Link;
import org.throughline.parts.Signals;
import org.throughline.parts.Step;
import org.throughline.parts.Wrong;

/** The page on which a review is written: figures, what those below say, a judgement for each objective, the sections. */
record ReviewEdit(
        List<Step> path,
        String title,
        String line,
        String saved,
        String action,
        List<Wrong> errors,
        long revision,
        List<Objective> objectives,
        List<Part> parts,
        Optional<Act> nil,
        List<Gap> gaps,
        String cancelHref) {

    /** An objective with its figures as they stand. */
    record Objective(
            String number, String title, Signals signals, Optional<BeneathShow> beneath, Field judgement, Field why) {}

    /** A section, with what those below wrote in theirs. */
    record Part(Field area, List<BeneathShow.Passage> heard, boolean asked) {}

    /** What is missing. */
    record Gap(String text, Optional<Link> link) {}
}
