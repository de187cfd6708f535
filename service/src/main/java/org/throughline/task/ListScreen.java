package org.throughline.task;

import java.util.List;
import java.util.Optional;
import org.throughline.parts.Field;
import org.throughline.parts.Link;
import org.throughline.parts.Pages;

/** A list of tasks, by when they are due. */
record ListScreen(
        String title,
        String line,
        Optional<Filters> filters,
        List<Group> groups,
        List<Link> acts,
        Optional<Pages> pages,
        String empty) {

    /** What can be chosen; it stands in the address. */
    record Filters(String action, Optional<Field> unit, Field state, Optional<Field> mine) {}

    /** Tasks of one kind. */
    record Group(String title, List<TaskLine> tasks) {}

    /** One task. */
    record TaskLine(
            String href,
            String title,
            String left,
            String when,
            boolean late,
            Optional<Link> serves,
            String who,
            String state,
            boolean blocked,
            String percent) {}
}
