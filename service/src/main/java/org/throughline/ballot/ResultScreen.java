package org.throughline.ballot;

import java.util.List;
import java.util.Optional;
import org.throughline.parts.Act;
import org.throughline.parts.Link;
import org.throughline.parts.Step;

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
        String follows,
        List<Link> links,
        Optional<Act> contest) {

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

    /** Those who voted alike. */
    public record Side(String title, List<Name> names) {}

    /** A voter, with what is said beside the name. */
    public record Name(String name, String unit) {}
}
