package org.throughline.line;

import java.util.List;
import java.util.Optional;
import org.throughline.parts.Link;
import org.throughline.parts.Step;
import org.throughline.parts.View;

/** The tasks of a plan under its objectives: the model of {@code plan/work}. */
record WorkShow(
        List<Step> path,
        String title,
        String line,
        List<View> views,
        List<Group> groups,
        List<Link> acts,
        String empty) {

    /** An objective with its tasks. */
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
