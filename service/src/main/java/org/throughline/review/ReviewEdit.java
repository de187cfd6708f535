package org.throughline.review;

import java.util.List;
import java.util.Optional;
import org.throughline.parts.Act;
import org.throughline.parts.Field;
import org.throughline.parts.Link;
import org.throughline.parts.Signals;
import org.throughline.parts.Step;
import org.throughline.parts.Wrong;

/** The page on which the office writes a review. */
record ReviewEdit(
        List<Step> path,
        String title,
        String line,
        String saved,
        String action,
        List<Wrong> errors,
        long revision,
        List<Objective> objectives,
        List<Field> parts,
        Optional<Act> nil,
        List<Gap> gaps,
        String cancelHref) {

    /** An objective to be judged beside its figures. */
    record Objective(String number, String title, Signals signals, Field judgement, Field why) {}

    /** What is missing still. */
    record Gap(String text, Optional<Link> link) {}
}
