package org.throughline.summation;

import java.util.List;
import java.util.Optional;
import org.throughline.parts.Act;
import org.throughline.parts.Field;
import org.throughline.parts.Hidden;
import org.throughline.parts.Link;
import org.throughline.parts.Step;
import org.throughline.parts.Wrong;

/** The page of one's own summations and those of one's units. */
record SummationList(String title, String line, List<Group> groups, List<Link> acts, String empty) {

    /** Those of one unit or of one member, with the answers owed first and what can be begun there; {@code written} heads the rest where something is owed. */
    record Group(
            String title,
            String line,
            List<Item> owed,
            String written,
            List<Item> items,
            String none,
            List<Act> deeds) {}

    /** A summation in a line. */
    record Item(String href, String title, String line, String state) {}

    /** The form that begins one. */
    record New(
            List<Step> path,
            String title,
            String line,
            String action,
            List<Wrong> errors,
            List<Hidden> hidden,
            Field name,
            Field unit,
            Optional<Field> kind,
            Field visibility,
            String cancelHref) {}
}
