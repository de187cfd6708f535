package org.throughline.plan;

import java.util.List;
import java.util.Optional;
import org.throughline.parts.Act;
import org.throughline.parts.Field;
import org.throughline.parts.Link;
import org.throughline.parts.Step;
import org.throughline.parts.View;
import org.throughline.parts.Wrong;

/** What each objective of a plan serves, supports and feeds, one of them open to change for those who draft the plan. */
record ServesScreen(
        List<Step> path, String title, String line, List<View> views, List<Objective> objectives, String empty) {

    /**
     * One objective.
     *
     * @param now what it serves today, each with its link where it has a page
     * @param before what it served once, in sentences
     * @param change where its forms are opened; empty for readers
     */
    record Objective(
            String anchor,
            String number,
            String title,
            List<Said> now,
            List<String> before,
            Optional<Link> change,
            Optional<Forms> forms) {}

    /** A sentence and the objective it names. */
    record Said(String text, Optional<Link> link) {}

    /** The forms of the open objective. */
    record Forms(
            String action,
            List<Wrong> errors,
            Field serves,
            Field weight,
            Field reason,
            String cancelHref,
            List<Act> supported,
            Optional<Choice> support,
            List<Choice> feeds) {}

    /** A form of one select. */
    record Choice(String action, String title, List<Wrong> errors, Field field, String button) {}
}
