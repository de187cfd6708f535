package org.throughline.plan;

import java.util.List;
import java.util.Optional;
import org.throughline.parts.Field;
import org.throughline.parts.Hidden;
import org.throughline.parts.Step;
import org.throughline.parts.Wrong;

/** The form for a step in the life of a version: circulate it, put it to the vote, record its adoption. */
record StepScreen(
        List<Step> path,
        String title,
        String line,
        String action,
        List<Wrong> errors,
        List<Hidden> hidden,
        List<Asked> fields,
        String button,
        String cancelHref) {

    /** A field drawn as an input, a select or a text area. */
    record Asked(Optional<Field> input, Optional<Field> select, Optional<Field> area) {
        static Asked input(Field field) {
            return new Asked(Optional.of(field), Optional.empty(), Optional.empty());
        }

        static Asked select(Field field) {
            return new Asked(Optional.empty(), Optional.of(field), Optional.empty());
        }

        static Asked area(Field field) {
            return new Asked(Optional.empty(), Optional.empty(), Optional.of(field));
        }
    }

    /** The same with a value that goes along. */
    StepScreen with(Hidden value) {
        return new StepScreen(path, title, line, action, errors, List.of(value), fields, button, cancelHref);
    }
}
