package org.throughline.review;

import java.util.List;
import java.util.Optional;
import org.throughline.parts.Field;
import org.throughline.parts.Link;
import org.throughline.parts.Step;
import org.throughline.parts.Wrong;

/** A report form: on paper, and as it is typed in. */
final class ReportFormShow {
    private ReportFormShow() {}

    /** The model of {@code review/paper}: objectives to judge, sections with room to write. */
    record Paper(
            List<Step> path,
            String title,
            String line,
            String code,
            String codeLine,
            List<String> objectives,
            List<String> judgements,
            List<String> sections,
            List<Link> acts) {}

    /** The model of {@code review/entry}: the code, and once it is known the answers. */
    record Entry(String title, String line, String action, Field code, List<Wrong> errors, Optional<Answers> answers) {}

    /** What stands on the form. */
    record Answers(
            String kicker,
            String title,
            String printed,
            Field whose,
            boolean nil,
            List<Objective> objectives,
            List<Field> sections) {}

    /** An objective with the boxes that were ticked beside it. */
    record Objective(String number, String title, Field judgement, Field why) {}
}
