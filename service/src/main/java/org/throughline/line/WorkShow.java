package org.throughline.line;

import java.util.List;
import org.throughline.parts.Link;
import org.throughline.parts.Step;
import org.throughline.parts.TaskLine;
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

    /**
     * An objective with its own tasks, and the units that carry it with theirs.
     *
     * @param open whether it stands open unasked
     */
    record Group(String title, String line, boolean open, List<TaskLine> tasks, List<Node> tree) {}

    /** What a unit made of an objective above it; {@code href} leads to its tasks and is empty where they are not to be read. */
    record Node(String unit, String href, String label, String line, List<Node> children) {
        boolean opens() {
            return !children.isEmpty();
        }
    }
}
