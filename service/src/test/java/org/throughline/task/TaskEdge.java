package org.throughline.task;

import java.util.Map;
import org.throughline.db.TestDatabase;
import org.throughline.http.Messages;
import org.throughline.http.TestEdge;
import org.throughline.kernel.MemberId;
import org.throughline.plan.Learned;
import org.throughline.plan.Measure;
import org.throughline.plan.Tier;
import org.throughline.progress.Campaign;

/** Everything that pages and programs do with tasks, over a harbour with an objective to sell papers at stalls. */
final class TaskEdge implements AutoCloseable {
    private final TestDatabase db = TestDatabase.sqlite();
    final TaskHouse house = new TaskHouse(db);
    final Campaign.Aimed stalls;
    final TestEdge edge;
    /** Who asks; at first a member of the harbour. */
    MemberId who = house.federation.harbourMember;

    TaskEdge() {
        var federation = house.federation;
        var papers = house.house.measures.define(
                house.as(federation.secretary),
                "papers",
                0,
                Map.of("en", new Measure.Name("papers", "paper"), "es", new Measure.Name("periódicos", "periódico")));
        stalls = house.campaign.adopted(federation.harbour, Tier.TACTICAL, papers, 1_000);
        var reports = new Reports(house.house.measures, house.updates);
        var messages = new Messages();
        var figures = house.campaign.figures;
        var views = new TaskViews(house.tasks, house.updates, federation.units(), federation.members());
        var back = new ReportScreens(house.updates, house.tasks, reports, federation.members(), figures, messages);
        var course = new TaskCourse(
                house.tasks, house.waits, house.recurrences, house.duties, federation.members(), figures, messages);
        var lists = new ListScreens(
                house.tasks, federation.units(), federation.members(), figures, house.duties, course, messages);
        var changes = new Changes(db.work(), house.tasks, house.updates);
        var reporting = new Reporting(db.work(), federation.units(), house.tasks, house.updates, reports);
        var screens = new TaskScreens(
                house.tasks,
                house.checklists,
                house.updates,
                federation.units(),
                federation.members(),
                figures,
                Learned.NOTHING,
                course,
                messages);
        var copies = CopiesTest.copies(house);
        edge = new TestEdge(
                () -> house.as(who),
                db.clock(),
                new TaskPages(
                        db.work(),
                        federation.units(),
                        house.tasks,
                        house.checklists,
                        house.duties,
                        house.updates,
                        reporting,
                        screens,
                        back,
                        lists),
                new QuickPages(db.work(), reporting, back),
                new CoursePages(db.work(), house.recurrences, house.waits, screens),
                new CourseResource(db.work(), house.tasks, house.recurrences, house.waits),
                new DutyPages(
                        db.work(),
                        federation.units(),
                        house.duties,
                        new DutyScreens(house.duties, course, federation.members(), messages)),
                new DutyResource(db.work(), federation.units(), house.duties),
                new ChecklistPages(house.checklists),
                new ChecklistResource(db.work(), house.tasks, house.checklists),
                new CopyPages(
                        db.work(),
                        federation.units(),
                        house.house.plans,
                        copies,
                        new CopyScreens(copies, house.house.plans, federation.units(), federation.members(), messages)),
                new UnitTaskPages(db.work(), federation.units(), changes, lists),
                new UnitUpdatePages(db.work(), federation.units(), house.tasks, house.updates, reports, back),
                new TaskResource(db.work(), federation.units(), house.tasks, house.updates, reports, views),
                new UnitTaskResource(db.work(), federation.units(), house.tasks, house.duties, changes, views),
                new UnitUpdateResource(db.work(), federation.units(), house.updates, reports, views));
    }

    @Override
    public void close() {
        edge.close();
        db.close();
    }
}
