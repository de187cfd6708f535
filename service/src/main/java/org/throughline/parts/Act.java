package org.throughline.parts;

import java.util.List;

/** A form with one button. Confirm: what to ask before, empty for nothing. */
public record Act(
        String action, String text, String confirm, List<Hidden> hidden, boolean button, boolean second, boolean act) {
    public Act {
        hidden = List.copyOf(hidden);
    }

    /** The one black button of a form. */
    public static Act button(String action, String text, Hidden... hidden) {
        return new Act(action, text, "", List.of(hidden), true, false, false);
    }

    /** A button that is not the main one. */
    public static Act second(String action, String text, Hidden... hidden) {
        return new Act(action, text, "", List.of(hidden), false, true, false);
    }

    /** A linked word with a red rule under it. */
    public static Act word(String action, String text, Hidden... hidden) {
        return new Act(action, text, "", List.of(hidden), false, false, true);
    }

    /** The same, asking once before and saying what follows. */
    public Act asking(String question) {
        return new Act(action, text, question, hidden, button, second, act);
    }
}
