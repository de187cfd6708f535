package org.throughline.app;

import java.util.List;
import org.throughline.summation.LikeWork;
import org.throughline.task.Changes;
import org.throughline.task.ChecklistPages;
import org.throughline.task.ChecklistResource;
import org.throughline.task.Copies;
import org.throughline.task.CopyPages;
import org.throughline.task.CopyResource;
import org.throughline.task.CopyScreens;
import org.throughline.task.CoursePages;
import org.throughline.task.CourseResource;
import org.throughline.task.DutyPages;
import org.throughline.task.DutyResource;
import org.throughline.task.DutyScreens;
import org.throughline.task.ListScreens;
import org.throughline.task.QuickPages;
import org.throughline.task.ReportScreens;
import org.throughline.task.Reporting;
import org.throughline.task.TaskCourse;
import org.throughline.task.TaskPages;
import org.throughline.task.TaskResource;
import org.throughline.task.TaskScreens;
import org.throughline.task.TaskViews;
import org.throughline.task.UnitTaskPages;
import org.throughline.task.UnitTaskResource;
import org.throughline.task.UnitUpdatePages;
import org.throughline.task.UnitUpdateResource;

/** The pages and resources of tasks and of what is reported on them. */
final class TaskRoutes {
    private TaskRoutes() {}

    static List<Object> of(House house) {
        var views = new TaskViews(house.tasks, house.updates, house.units, house.members);
        var course = new TaskCourse(
                house.tasks,
                house.waits,
                house.recurrences,
                house.duties,
                house.members,
                house.figures,
                house.messages);
        var screens = new TaskScreens(
                house.tasks,
                house.checklists,
                house.updates,
                house.units,
                house.members,
                house.figures,
                new LikeWork(house.figures, house.units, house.members, house.messages),
                course,
                house.messages);
        var reports = new ReportScreens(
                house.updates, house.tasks, house.reports, house.members, house.figures, house.messages);
        var reporting = new Reporting(house.work, house.units, house.tasks, house.updates, house.reports);
        var changes = new Changes(house.work, house.tasks, house.updates);
        var copies = new Copies(
                house.work,
                house.tasks,
                house.checklists,
                house.recurrences,
                house.waits,
                house.plans,
                house.texts,
                house.units);
        var lists = new ListScreens(
                house.tasks, house.units, house.members, house.figures, house.duties, course, house.messages);
        return List.of(
                new TaskPages(
                        house.work,
                        house.units,
                        house.tasks,
                        house.checklists,
                        house.duties,
                        house.updates,
                        reporting,
                        screens,
                        reports,
                        lists),
                new QuickPages(house.work, reporting, reports),
                new CopyPages(
                        house.work,
                        house.units,
                        house.plans,
                        copies,
                        new CopyScreens(copies, house.plans, house.units, house.members, house.messages)),
                new CopyResource(house.work, house.units, house.plans, copies),
                new CoursePages(house.work, house.recurrences, house.waits, screens),
                new CourseResource(house.work, house.tasks, house.recurrences, house.waits),
                new DutyPages(
                        house.work,
                        house.units,
                        house.duties,
                        new DutyScreens(house.duties, course, house.members, house.messages)),
                new DutyResource(house.work, house.units, house.duties),
                new ChecklistPages(house.checklists),
                new ChecklistResource(house.work, house.tasks, house.checklists),
                new UnitTaskPages(house.work, house.units, changes, lists),
                new UnitUpdatePages(house.work, house.units, house.tasks, house.updates, house.reports, reports),
                new TaskResource(house.work, house.units, house.tasks, house.updates, house.reports, views),
                new UnitTaskResource(house.work, house.units, house.tasks, house.duties, changes, views),
                new UnitUpdateResource(house.work, house.units, house.updates, house.reports, views));
    }
}
