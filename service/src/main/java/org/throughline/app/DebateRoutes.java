package org.throughline.app;

import java.util.List;
import org.throughline.ballot.BallotPages;
import org.throughline.ballot.BallotResource;
import org.throughline.ballot.BallotScreens;
import org.throughline.ballot.BallotViews;
import org.throughline.ballot.ContestScreens;
import org.throughline.ballot.DecisionForms;
import org.throughline.debate.AmendmentPages;
import org.throughline.debate.AmendmentResource;
import org.throughline.debate.DebatePages;
import org.throughline.debate.DebateScreens;
import org.throughline.debate.DecidePages;
import org.throughline.debate.DecideScreens;
import org.throughline.debate.OrderOfBusiness;
import org.throughline.debate.StatementResource;
import org.throughline.debate.SubjectPages;
import org.throughline.debate.VersionDebateResource;

/** The routes of ballots, the debate and the order of business. */
final class DebateRoutes {
    private DebateRoutes() {}

    static List<Object> of(House house) {
        var order = new OrderOfBusiness(house.texts, house.amendments);
        var debate = new DebateScreens(
                house.plans,
                house.texts,
                house.units,
                house.members,
                house.amendments,
                house.statements,
                house.messages);
        var decide = new DecideScreens(
                house.texts,
                house.ballots,
                order,
                house.merges,
                debate,
                new DecisionForms(house.units, house.bodies, house.messages),
                house.messages);
        return List.of(
                new BallotPages(
                        house.work,
                        house.ballots,
                        house.contests,
                        new BallotScreens(
                                house.ballots,
                                house.bodies,
                                house.units,
                                house.members,
                                new ContestScreens(house.contests, house.members, house.messages),
                                house.messages)),
                new BallotResource(
                        house.work,
                        house.ballots,
                        house.contests,
                        new BallotViews(house.ballots, house.members, house.messages)),
                new DebatePages(house.work, house.plans, house.texts, house.amendments, house.statements, debate),
                new AmendmentPages(house.work, house.plans, house.amendments, house.decisions),
                new DecidePages(
                        house.work,
                        house.plans,
                        house.amendments,
                        house.decisions,
                        house.adoption,
                        house.merges,
                        debate,
                        decide),
                new SubjectPages(house.work, house.subjects),
                new AmendmentResource(house.work, house.amendments, house.decisions),
                new StatementResource(house.work, house.statements),
                new VersionDebateResource(house.work, house.plans, house.amendments, house.merges));
    }
}
