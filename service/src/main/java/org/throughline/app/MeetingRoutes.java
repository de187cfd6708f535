package org.throughline.app;

import java.util.List;
import org.throughline.meeting.Answers;
import org.throughline.meeting.SheetPages;
import org.throughline.meeting.SheetResource;
import org.throughline.meeting.Sheets;

/** The routes of meetings. */
final class MeetingRoutes {
    private MeetingRoutes() {}

    static List<Object> of(House house) {
        var sheets = new Sheets(house.units, house.tasks, house.plans, house.texts, house.expectedReports);
        var answers = new Answers(house.work, house.tasks, house.updates, house.reports, house.statements);
        return List.of(
                new SheetPages(house.work, house.units, sheets, answers, house.messages),
                new SheetResource(house.work, house.units, sheets, answers));
    }
}
