package org.throughline.align;

import java.util.List;
import java.util.Optional;
import org.throughline.parts.Act;
import org.throughline.parts.Field;
import org.throughline.parts.Link;
import org.throughline.parts.Run;
import org.throughline.parts.Step;
import org.throughline.parts.View;
import org.throughline.parts.Wrong;

/** What a plan decides when a text above it changed: the model of {@code align/realign}. */
record RealignShow(List<Step> path, String title, String line, List<View> views, List<Part> parts, String empty) {

    /** What follows one text. */
    record Part(
            String anchor,
            String title,
            String line,
            Link above,
            String carried,
            List<Item> items,
            Optional<Act> acceptAll,
            List<Link> untaken,
            List<Link> taken) {
        boolean hasTaken() {
            return !taken.isEmpty();
        }

        boolean hasUntaken() {
            return !untaken.isEmpty();
        }
    }

    /** One thing to decide, or decided. */
    record Item(
            String anchor,
            String label,
            String kind,
            String was,
            List<Link> into,
            List<Run> runs,
            String tasks,
            String state,
            boolean open,
            Optional<Link> summation,
            Optional<Form> form) {
        boolean hasRuns() {
            return !runs.isEmpty();
        }
    }

    /** The form that decides it. */
    record Form(String action, List<Wrong> errors, Field answer, Field reason) {}
}
