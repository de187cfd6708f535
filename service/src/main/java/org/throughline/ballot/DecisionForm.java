package org.throughline.ballot;

import java.util.List;
import java.util.Optional;
import org.throughline.parts.Field;
import org.throughline.parts.Hidden;
import org.throughline.parts.Step;
import org.throughline.parts.Wrong;

/** The forms by which a body is asked, whatever the question is: what a meeting decided, and a ballot to open. */
public final class DecisionForm {
    private DecisionForm() {}

    /** What a meeting decided, for the template decide/record. */
    public record Meeting(
            List<Step> path,
            String title,
            String line,
            String question,
            String action,
            List<Wrong> errors,
            Optional<Field> body,
            Field held,
            Field how,
            Field present,
            Optional<Field> votesFor,
            List<CountOf> counts,
            Field against,
            Field abstained,
            Field entitledThen,
            Optional<Field> since,
            Optional<Field> note,
            String rule,
            String entitled,
            List<Hidden> hidden,
            String cancelHref) {}

    /** How many votes one of several candidates had. */
    public record CountOf(String id, String name, String value) {}

    /** A ballot to open, for the template decide/open. */
    public record Open(
            List<Step> path,
            String title,
            String line,
            String question,
            String action,
            List<Wrong> errors,
            Optional<Field> body,
            Field closes,
            String rule,
            String entitled,
            List<Hidden> hidden,
            String cancelHref) {}
}
