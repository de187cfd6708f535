package org.throughline.ballot;

import java.util.List;
import java.util.Optional;
import org.throughline.parts.Field;
import org.throughline.parts.Link;
import org.throughline.parts.Step;
import org.throughline.parts.Wrong;

/** What was decided, with the arithmetic that anyone can do again and, for a ballot on line, who voted how. */
public record ResultScreen(
        List<Step> path,
        String question,
        String line,
        String outcome,
        String count,
        String rule,
        Optional<Scale> scale,
        List<Sum> steps,
        List<Link> acts,
        List<Side> sides,
        String noRoll,
        String follows,
        List<Link> links,
        Optional<Contesting> contest) {

    /** The votes on a line, in hundredths of its width, and what was needed. */
    public record Scale(
            String label,
            String forWidth,
            String againstX,
            String againstWidth,
            String needX,
            String forText,
            String againstText,
            String needText) {}

    /** One step of the arithmetic: what, how many, and how it is reckoned. */
    public record Sum(String name, String is, String how) {}

    /** Who recorded the decision, until when it may be contested, and what was said against it. */
    public record Contesting(String recorded, String state, List<Contested> contests, Optional<Says> form) {}

    /** What someone said against the record, and the answer. */
    public record Contested(String by, String reason, String answeredBy, String answer, Optional<Says> form) {}

    /** A form of one text. */
    public record Says(String action, List<Wrong> errors, Field words, String button) {}

    /** Those who voted alike. */
    public record Side(String title, List<Name> names) {}

    /** A voter, with what is said beside the name. */
    public record Name(String name, String unit) {}
}
