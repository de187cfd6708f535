package org.throughline.app;

import java.util.List;
import org.throughline.ballot.DecisionForms;
import org.throughline.election.ElectionPages;
import org.throughline.election.ElectionResource;
import org.throughline.election.ElectionScreens;
import org.throughline.election.UnitElectionPages;
import org.throughline.election.UnitElectionResource;
import org.throughline.meeting.Answers;
import org.throughline.meeting.MeetingPages;
import org.throughline.meeting.MeetingResource;
import org.throughline.meeting.MeetingScreens;
import org.throughline.meeting.Meetings;
import org.throughline.meeting.SheetPages;
import org.throughline.meeting.SheetResource;
import org.throughline.meeting.Sheets;
import org.throughline.meeting.UnitMeetingPages;

/** The routes of meetings and elections. */
final class MeetingRoutes {
    private MeetingRoutes() {}

    static List<Object> of(House house) {
        var sheets = new Sheets(house.units, house.tasks, house.plans, house.texts, house.expectedReports);
        var answers = new Answers(house.work, house.tasks, house.updates, house.reports, house.statements);
        var meetings = new Meetings(house.work, house.bodies, house.units, house.members, house.ballots);
        var screens = new MeetingScreens(meetings, house.bodies, house.units, house.ballots, house.messages);
        var electing = new ElectionScreens(
                house.elections,
                house.delegations,
                house.units,
                house.members,
                house.bodies,
                new DecisionForms(house.units, house.bodies, house.messages),
                house.messages);
        return List.of(
                new UnitElectionPages(house.work, house.units, house.elections, electing),
                new ElectionPages(house.work, house.elections, electing),
                new UnitElectionResource(house.work, house.units, house.elections),
                new ElectionResource(house.work, house.elections),
                new UnitMeetingPages(house.work, house.units, meetings, screens),
                new MeetingPages(house.work, meetings, screens),
                new MeetingResource(house.work, house.units, meetings),
                new SheetPages(house.work, house.units, sheets, answers, house.messages),
                new SheetResource(house.work, house.units, sheets, answers));
    }
}
