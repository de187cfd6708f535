package org.throughline.task;

import java.util.List;
import java.util.Optional;
import org.throughline.parts.Field;
import org.throughline.parts.Link;
import org.throughline.parts.Pages;
import org.throughline.parts.TaskLine;
import org.throughline.parts.View;
import org.throughline.parts.Wrong;

/**
 * A list of tasks, by when they are due, or a board of them by how they stand.
 *
 * @param views the ways to look at it; none where there is one
 * @param ticked whether the form that changes them is open
 */
record ListScreen(
        String title,
        String line,
        List<View> views,
        Optional<Filters> filters,
        boolean board,
        List<Group> groups,
        boolean ticked,
        Optional<ChangeForm> change,
        List<Link> acts,
        Optional<Pages> pages,
        String empty) {
    /** The word of a choice for nobody and for nothing. */
    static final String NONE = "none";

    /** What can be chosen; it stands in the address. */
    record Filters(String action, String view, Optional<Field> state, List<Field> more) {}

    /** Tasks of one kind; {@code further} is where the rest is of a column that goes on. */
    record Group(String title, List<TaskLine> tasks, Optional<Link> further) {}

    /** Changes those tasks that are ticked. */
    record ChangeForm(String action, List<Wrong> errors, Field due, Field responsible, Field objective, Field drop) {}
}
