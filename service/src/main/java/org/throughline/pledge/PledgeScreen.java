package org.throughline.pledge;

import java.util.List;
import java.util.Optional;
import org.throughline.parts.Field;
import org.throughline.parts.Link;
import org.throughline.parts.Step;
import org.throughline.parts.Table;
import org.throughline.parts.Wrong;

/** Who takes on how much of an objective, and all that was said about it. */
record PledgeScreen(
        List<Step> path,
        String title,
        String line,
        String sum,
        String gone,
        String withOwn,
        String width,
        String settledWidth,
        Optional<Link> above,
        Table table,
        List<Party> parties,
        String empty) {

    /** A unit, what was said with it, and the forms of whoever may speak. */
    record Party(String anchor, String unit, String stands, List<Line> words, Optional<Link> move, List<Form> forms) {}

    /** One word; {@code grounds} are the decision it rests on, which leads nowhere where the reader may not read it. */
    record Line(String when, String text, String reason, String who, Optional<Link> grounds) {}

    /** Says the next word. */
    record Form(
            String action,
            String side,
            String title,
            List<Wrong> errors,
            Field said,
            Optional<Field> amount,
            Field reason,
            Optional<Field> ballot,
            String button) {}
}
