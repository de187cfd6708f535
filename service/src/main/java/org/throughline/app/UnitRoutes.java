package org.throughline.app;

import java.util.List;
import org.throughline.account.SetUpPages;
import org.throughline.account.SetUpResource;
import org.throughline.line.UnitPages;
import org.throughline.line.UnitPast;
import org.throughline.line.UnitShow;
import org.throughline.line.UnitSignals;
import org.throughline.line.UnitStandings;
import org.throughline.org.BodyResource;
import org.throughline.org.Roster;
import org.throughline.org.RosterPages;
import org.throughline.org.RosterResource;
import org.throughline.org.Rosters;
import org.throughline.org.UnitPeople;
import org.throughline.org.UnitResource;
import org.throughline.org.UnitScreens;
import org.throughline.people.BodyPages;
import org.throughline.people.BodyRequisitionResource;
import org.throughline.people.BodyScreens;
import org.throughline.people.DelegationPages;
import org.throughline.people.DelegationResource;
import org.throughline.people.InvitationPages;
import org.throughline.people.InvitationResource;
import org.throughline.people.JoiningPages;
import org.throughline.people.JoiningResource;
import org.throughline.people.JoiningScreens;
import org.throughline.people.MemberPages;
import org.throughline.people.MemberResource;
import org.throughline.people.MemberScreens;
import org.throughline.people.RequisitionPages;
import org.throughline.people.RequisitionResource;
import org.throughline.people.RequisitionScreens;
import org.throughline.people.UnitKeepingPages;
import org.throughline.people.UnitKeepingScreens;
import org.throughline.people.WordsPages;
import org.throughline.people.WordsResource;
import org.throughline.succession.ChangePages;
import org.throughline.succession.ChangeResource;
import org.throughline.succession.ChangeScreens;
import org.throughline.succession.Successions;

/** The routes of the first minutes, of units, bodies and members. */
final class UnitRoutes {
    private UnitRoutes() {}

    static List<Object> of(House house) {
        var rosters = new Rosters(house.members);
        var roster = new Roster(house.work, house.units, house.members);
        var screens = new UnitScreens(house.units, house.organisations, rosters, house.messages);
        var people = new UnitPeople(house.units, house.members, house.bodies, rosters, house.messages);
        var memberships = house.memberships;
        var memberScreens =
                new MemberScreens(house.units, house.members, memberships, house.bodies, rosters, house.messages);
        var bodyScreens = new BodyScreens(
                house.work,
                house.units,
                house.members,
                house.bodies,
                house.delegations,
                new RequisitionScreens(house.requisitions, house.bodies, house.units, house.messages),
                house.messages);
        return List.of(
                new MemberPages(house.work, house.members, memberships, house.applications, memberScreens),
                new MemberResource(house.work, house.members, memberships, memberScreens),
                new BodyPages(house.work, house.bodies, house.requisitions, bodyScreens),
                new DelegationPages(house.delegations, bodyScreens),
                new DelegationResource(house.work, house.units, house.bodies, house.delegations),
                new RequisitionPages(house.work, house.requisitions, bodyScreens),
                new RequisitionResource(house.work, house.requisitions),
                new BodyRequisitionResource(house.work, house.bodies, house.requisitions),
                new UnitKeepingPages(
                        house.work,
                        house.units,
                        house.members,
                        house.bodies,
                        new UnitKeepingScreens(house.units, house.members, house.bodies, rosters, house.messages)),
                new JoiningPages(
                        house.work,
                        house.units,
                        house.invitations,
                        house.applications,
                        new JoiningScreens(
                                house.units, house.members, house.invitations, house.applications, house.messages)),
                new JoiningResource(house.work, house.units, house.invitations, house.applications),
                new InvitationPages(house.invitations),
                new InvitationResource(house.invitations),
                new ChangePages(
                        house.work,
                        house.units,
                        house.unitChanges,
                        house.successions,
                        new ChangeScreens(house.units, house.members, house.unitChanges, house.plans, house.messages)),
                new ChangeResource(house.work, house.units, house.unitChanges, house.successions),
                new WordsPages(house.work, house.organisations, house.units, house.messages),
                new WordsResource(house.work, house.organisations),
                new SetUpPages(
                        house.work,
                        house.setUp,
                        house.organisations,
                        house.passwords,
                        house.accounts,
                        house.cookies,
                        house.messages),
                new SetUpResource(house.setUp, house.organisations, house.passwords),
                new org.throughline.org.UnitPages(house.work, house.units, house.members, screens),
                new UnitResource(house.work, house.units, house.members, house.bodies, rosters),
                new BodyResource(house.work, house.bodies),
                new RosterPages(roster, house.messages),
                new RosterResource(roster),
                new UnitPages(
                        house.work,
                        house.units,
                        new UnitShow(
                                house.units,
                                house.unitChanges,
                                Successions::goesOnIn,
                                house.plans,
                                people,
                                new UnitPast(house.expectedReports, house.summations, house.messages),
                                new UnitSignals(
                                        new UnitStandings(
                                                house.plans, house.texts, house.figures, house.expectedReports),
                                        house.judgements,
                                        house.messages),
                                screens,
                                house.messages)));
    }
}
