package org.throughline.app;

import java.util.List;
import org.throughline.task.TaskResource;
import org.throughline.task.TaskViews;
import org.throughline.task.UnitTaskResource;
import org.throughline.task.UnitUpdateResource;

/** The pages and resources of work: tasks, what is reported on them, and the figures that it comes to. */
final class TaskRoutes {
    private TaskRoutes() {}

    static List<Object> of(House house) {
        var views = new TaskViews(house.tasks, house.updates, house.units, house.members);
        return List.of(
                new TaskResource(house.work, house.units, house.tasks, house.updates, house.reports, views),
                new UnitTaskResource(house.work, house.units, house.tasks, views),
                new UnitUpdateResource(house.work, house.units, house.updates, house.reports, views));
    }
}
