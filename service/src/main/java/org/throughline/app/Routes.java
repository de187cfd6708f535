package org.throughline.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.throughline.account.AccountPages;
import org.throughline.account.AccountResource;
import org.throughline.account.AccountViews;
import org.throughline.account.ApplyPages;
import org.throughline.account.Arrivals;
import org.throughline.account.FirstPasswordResource;
import org.throughline.account.FirstPasswords;
import org.throughline.account.JoinPages;
import org.throughline.account.JoinResource;
import org.throughline.account.JoinScreens;
import org.throughline.account.SignIn;
import org.throughline.account.SignInPages;
import org.throughline.api.ApiDescription;
import org.throughline.api.DescriptionResource;
import org.throughline.ballot.DecisionForms;
import org.throughline.http.Json;
import org.throughline.plan.Assessments;
import org.throughline.plan.BufferPages;
import org.throughline.plan.Buffers;
import org.throughline.plan.DecisionPages;
import org.throughline.plan.DecisionScreens;
import org.throughline.plan.DraftPages;
import org.throughline.plan.DraftResource;
import org.throughline.plan.DraftScreens;
import org.throughline.plan.KeepScreens;
import org.throughline.plan.LinkResource;
import org.throughline.plan.MeasureResource;
import org.throughline.plan.PastePages;
import org.throughline.plan.PasteScreens;
import org.throughline.plan.PlanPages;
import org.throughline.plan.PlanResource;
import org.throughline.plan.PlanScreens;
import org.throughline.plan.PlanViews;
import org.throughline.plan.ReaderPages;
import org.throughline.plan.RisingFigures;
import org.throughline.plan.RisingPages;
import org.throughline.plan.RisingResource;
import org.throughline.plan.ServesPages;
import org.throughline.plan.ServesScreens;
import org.throughline.summation.LikeWork;

/** Every page and resource of the house, and the filter that says who asks; a feature adds its lines in its paragraph. */
final class Routes {
    private Routes() {}

    static List<Object> of(House house) {
        var routes = new ArrayList<Object>();
        routes.add(new SignIn(house.accounts, house.cookies));
        routes.add(new SignInPages(house.accounts, house.demoDoor, house.cookies, house.messages));
        routes.add(new AccountPages(
                house.accounts,
                new AccountViews(house.work, house.members, house.units, house.accounts, house.messages),
                house.cookies));
        routes.add(new AccountResource(house.work, house.accounts, house.cookies));
        routes.add(new FirstPasswordResource(new FirstPasswords(house.work, house.members, house.passwords)));
        var arrivals = new Arrivals(house.work, house.invitations, house.members, house.passwords, house.accounts);
        routes.add(new JoinPages(
                arrivals,
                house.applications,
                new JoinScreens(
                        house.work,
                        house.organisations,
                        house.units,
                        house.invitations,
                        house.applications,
                        house.messages),
                house.cookies,
                house.messages));
        routes.add(new JoinResource(arrivals));
        routes.add(new ApplyPages(house.work, house.applications, house.messages));
        routes.addAll(UnitRoutes.of(house));

        plan(house, routes);
        routes.addAll(DebateRoutes.of(house));
        routes.addAll(ReviewRoutes.of(house));
        routes.addAll(SummationRoutes.of(house));
        routes.addAll(AlignRoutes.of(house));
        routes.addAll(CycleRoutes.of(house));
        routes.addAll(LineRoutes.of(house));

        routes.addAll(TaskRoutes.of(house));
        routes.addAll(ProgressRoutes.of(house));

        routes.addAll(ExchangeRoutes.of(house));
        routes.addAll(PostRoutes.of(house));
        routes.addAll(MeetingRoutes.of(house));
        var described = List.copyOf(routes);
        routes.add(new DescriptionResource(() -> description(described)));
        return List.copyOf(routes);
    }

    /** What the API is, itself among it. */
    private static ObjectNode description(List<Object> routes) {
        var types = new ArrayList<Class<?>>(List.of(DescriptionResource.class));
        routes.forEach(route -> types.add(route.getClass()));
        return new ApiDescription(Json.mapper()).of(types);
    }

    private static void plan(House house, List<Object> routes) {
        var views = new PlanViews(house.plans, house.texts, house.links, house.measures, house.units);
        routes.add(new PlanResource(house.work, house.plans, house.texts, house.adoption, house.nextVersions, views));
        routes.add(new DraftResource(house.work, house.plans, house.drafts, house.pastes, house.indicators, views));
        routes.add(new LinkResource(house.work, house.plans, house.links, house.readers, views));
        var rising = new RisingFigures(house.work, house.plans, house.totals);
        routes.add(new RisingPages(house.work, house.plans, rising));
        routes.add(new RisingResource(house.work, house.plans, rising));
        routes.add(new ReaderPages(house.work, house.plans, house.readers, house.members, house.messages));
        routes.add(new ServesPages(
                house.work,
                house.plans,
                house.links,
                new ServesScreens(house.plans, house.texts, house.links, house.measures, house.messages)));
        routes.add(new MeasureResource(house.work, house.measures));
        var buffers = new Buffers(house.work);
        routes.add(new BufferPages(buffers));
        routes.add(new PlanPages(
                house.work,
                house.plans,
                house.nextVersions,
                new PlanScreens(house.plans, house.units, house.texts, views, house.messages)));
        routes.add(new DraftPages(
                house.work,
                house.plans,
                house.texts,
                house.drafts,
                house.indicators,
                house.measures,
                house.links,
                buffers,
                new DraftScreens(
                        house.plans,
                        house.texts,
                        house.links,
                        house.measures,
                        buffers,
                        views,
                        new LikeWork(house.figures, house.units, house.members, house.messages),
                        house.messages)));
        routes.add(new PastePages(
                house.work, house.plans, house.pastes, new PasteScreens(house.texts, house.pastes, house.messages)));
        routes.add(new DecisionPages(
                house.work,
                house.plans,
                house.drafts,
                house.adoption,
                house.nextVersions,
                new Assessments(house.work, house.plans),
                new DecisionScreens(
                        house.plans,
                        house.bodies,
                        new DecisionForms(house.units, house.bodies, house.messages),
                        house.messages),
                new KeepScreens(house.plans, house.messages)));
    }
}
