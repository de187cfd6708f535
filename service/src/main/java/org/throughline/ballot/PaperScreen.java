package org.throughline.ballot;

import java.util.List;
import java.util.Optional;
import org.throughline.parts.Field;
import org.throughline.parts.Link;
import org.throughline.parts.Option;
import org.throughline.parts.Step;
import org.throughline.parts.Wrong;

/**
 * An open ballot: the question, who decides by which rule, and the paper. Nothing is chosen beforehand, and no running result
 * is shown.
 *
 * @param many whether several candidates may be named
 * @param howMany how many may be named; empty on a question of for and against
 * @param open what it means that the ballot is open
 * @param may whether the reader has a vote here that they have not cast
 * @param voted the receipt of a vote that was cast; empty before
 * @param enter the form of who enters votes for others
 */
public record PaperScreen(
        List<Step> path,
        String title,
        String line,
        String question,
        List<Link> links,
        String action,
        List<Wrong> errors,
        List<Option> options,
        boolean many,
        String howMany,
        String open,
        String who,
        String rule,
        Optional<Link> ruleLink,
        String after,
        boolean may,
        String voted,
        Optional<Enter> enter) {

    /** The form of a vote that is entered for someone. */
    public record Enter(String action, Field member, Optional<Field> vote, Optional<Field> votes) {}
}
