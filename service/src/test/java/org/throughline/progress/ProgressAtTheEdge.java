package org.throughline.progress;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.throughline.db.TestDatabase;
import org.throughline.http.Messages;
import org.throughline.http.TestEdge;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Visibility;
import org.throughline.plan.IndicatorKind;
import org.throughline.plan.MeasureId;
import org.throughline.plan.Tier;
import org.throughline.pledge.Pledges;
import org.throughline.pledge.Uptakes;

/** Three plans, each serving the one above, and the pages and routes that show how far they have come. */
final class ProgressAtTheEdge implements AutoCloseable {
    private final TestDatabase db = TestDatabase.sqlite();
    final Campaign campaign = new Campaign(db);
    /** Who asks from now on. */
    MemberId who = campaign.house.federation.secretary;

    final Campaign.Aimed centre;
    final Campaign.Aimed north;
    final Campaign.Aimed harbour;
    final MeasureId measure;
    final TestEdge edge;

    ProgressAtTheEdge() {
        var federation = campaign.house.federation;
        measure = campaign.house.measure("households");
        centre = campaign.adopted(federation.centre, Tier.STRATEGIC, measure, 1_000);
        north = campaign.adopted(federation.north, Tier.OPERATIONAL, measure, 600);
        harbour =
                campaign.drafted(federation.harbour, Tier.TACTICAL, Visibility.UNIT, measure, IndicatorKind.FLOW, 300);
        campaign.inForce(harbour.plan(), "IN_FORCE");
        campaign.serve(north, centre, 2);
        campaign.serve(harbour, north, 1);
        var own = new StatedFigures(db.work(), campaign.house.plans, campaign.house.texts, campaign.house.measures);
        var stated = new StatedScreens(own, campaign.house.plans, federation.members(), new Messages());
        var deeds = new Deeds(db.work(), campaign.house.plans);
        var screens = new ProgressScreens(
                campaign.house.plans,
                federation.units(),
                campaign.house.measures,
                campaign.figures,
                new PastFigures(campaign.house.plans, campaign.house.texts, PastWork.NONE),
                new Pledges(
                        db.work(),
                        campaign.house.plans,
                        campaign.house.texts,
                        federation.units(),
                        campaign.house.measures),
                new Uptakes(campaign.house.plans, federation.units()),
                stated,
                (tx, asked, parts, before) -> Map.of(north.objective(), Voices.Said.own("AT_RISK", false)),
                new Messages());
        edge = new TestEdge(
                () -> campaign.house.as(who),
                db.clock(),
                new PlanProgressPages(db.work(), campaign.house.plans, screens),
                new ProgressPages(
                        db.work(),
                        campaign.totals,
                        new WhyScreens(
                                campaign.house.plans,
                                campaign.figures,
                                screens,
                                stated,
                                new AlsoScreens(deeds, campaign.figures)),
                        own,
                        deeds),
                new PlanProgressResource(db.work(), campaign.house.plans, screens),
                new ProgressResource(
                        db.work(),
                        campaign.totals,
                        screens,
                        campaign.house.plans,
                        own,
                        stated,
                        new Deeds(db.work(), campaign.house.plans)));
    }

    @Override
    public void close() {
        edge.close();
        db.close();
    }

    /** What a program is told of the first figure at this address. */
    long told(String address) {
        return edge.get(address)
                .readEntity(JsonNode.class)
                .at("/results/0/actual")
                .asLong();
    }

    String slug(Campaign.Aimed at) {
        return campaign.house.read(tx -> campaign.house.plans.get(tx, at.plan()).slug());
    }
}
