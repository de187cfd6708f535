package org.throughline.plan;

import java.util.List;
import java.util.Optional;
import org.throughline.parts.Act;
import org.throughline.parts.Field;
import org.throughline.parts.Link;
import org.throughline.parts.Step;
import org.throughline.parts.View;
import org.throughline.parts.Wrong;
import org.throughline.text.SafeHtml;

/** A draft in the page, one provision of it open to write. */
record EditScreen(
        List<Step> path,
        String title,
        String line,
        List<View> views,
        String saved,
        String advice,
        List<Provision> provisions,
        Optional<Add> add,
        List<Link> acts,
        List<Act> deeds,
        Optional<Whole> whole,
        String empty) {

    record Provision(
            String anchor,
            String number,
            boolean heading,
            boolean paragraph,
            boolean objective,
            String title,
            Optional<SafeHtml> body,
            String editHref,
            List<Act> moves,
            Optional<Words> form) {}

    /** The open provision's form. */
    record Words(
            String action,
            List<Wrong> errors,
            String revision,
            String cancelHref,
            boolean objective,
            Field kind,
            Field number,
            Field heading,
            Field body,
            Field weight,
            Field from,
            Field until,
            Field answers,
            Optional<Field> serves,
            Optional<Field> reason,
            List<Measured> indicators,
            Optional<NewMeasured> indicator,
            List<Learned.Lesson> lessons,
            boolean learned) {}

    /** An indicator, and the button that takes it out. */
    record Measured(String text, Act remove) {}

    /** The form for one more indicator. */
    record NewMeasured(
            String action, List<Wrong> errors, Field measure, Field kind, Field baseline, Field target, Field due) {}

    /** The form for one more provision. */
    record Add(String action, List<Wrong> errors, Field after, Field kind, Field number, Field heading, Field body) {}

    /** Title and period. */
    record Whole(String action, List<Wrong> errors, String revision, Field name, Field from, Field until) {}
}
