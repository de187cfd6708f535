package org.throughline.pledge;

import java.util.List;
import java.util.Optional;
import org.throughline.parts.Field;
import org.throughline.parts.Step;
import org.throughline.parts.Wrong;

/** Where what a unit had taken on goes: the model of {@code pledge/move}. */
record MoveScreen(
        List<Step> path,
        String title,
        String line,
        String action,
        List<Wrong> errors,
        List<Part> parts,
        Optional<Field> taken,
        Field reason,
        String cancelHref) {

    /** How much goes to one of the objectives that took its place; where no amount was taken on, the field says which. */
    record Part(String label, Field amount) {}
}
