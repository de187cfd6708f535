package org.throughline.app;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import org.throughline.plan.ProvisionId;
import org.throughline.pledge.MovePages;
import org.throughline.pledge.MoveResource;
import org.throughline.pledge.PledgePages;
import org.throughline.pledge.PledgeResource;
import org.throughline.pledge.PledgeScreens;
import org.throughline.pledge.UptakeResource;
import org.throughline.progress.AlsoScreens;
import org.throughline.progress.Deeds;
import org.throughline.progress.PastFigures;
import org.throughline.progress.PlanProgressPages;
import org.throughline.progress.PlanProgressResource;
import org.throughline.progress.ProgressPages;
import org.throughline.progress.ProgressResource;
import org.throughline.progress.ProgressScreens;
import org.throughline.progress.StatedFigures;
import org.throughline.progress.StatedScreens;
import org.throughline.progress.Voices;
import org.throughline.progress.WhyScreens;
import org.throughline.review.Distribution;
import org.throughline.review.Judgements;
import org.throughline.task.PastTasks;

/** The pages and resources of figures, with what reviews say beside them. */
final class ProgressRoutes {
    private ProgressRoutes() {}

    private static Voices.Said said(Distribution.Own own) {
        return Voices.Said.own(own.judgement().name(), !own.accepted());
    }

    static List<Object> of(House house) {
        var judgements = new Judgements();
        Voices voices = (tx, objectives, parts, before) -> {
            var said = new HashMap<ProvisionId, Voices.Said>();
            if (before.isPresent()) {
                var both = new LinkedHashSet<>(objectives);
                both.addAll(parts);
                judgements.before(tx, both, before.get()).forEach((id, own) -> said.put(id, said(own)));
                return said;
            }
            judgements.own(tx, parts).forEach((id, own) -> said.put(id, said(own)));
            judgements.of(tx, objectives).forEach((objective, of) -> {
                var below = new HashMap<String, Long>();
                of.below().forEach((word, many) -> below.put(word.name(), many));
                var own = of.own().map(one -> one.judgement().name());
                boolean pending = of.own().filter(one -> !one.accepted()).isPresent();
                said.put(objective, new Voices.Said(own, pending, below, of.silent()));
            });
            return said;
        };
        var past = new PastFigures(house.plans, house.texts, new PastTasks());
        var figures = new StatedFigures(house.work, house.plans, house.texts, house.measures);
        var stated = new StatedScreens(figures, house.plans, house.members, house.messages);
        var screens = new ProgressScreens(
                house.plans,
                house.units,
                house.measures,
                house.figures,
                past,
                house.pledges,
                house.uptakes,
                stated,
                voices,
                house.messages);
        var deeds = new Deeds(house.work, house.plans);
        var pledges = new PledgeScreens(
                house.pledges,
                house.uptakes,
                house.plans,
                house.texts,
                house.links,
                house.measures,
                house.units,
                house.members,
                house.messages);
        return List.of(
                new PledgePages(house.work, house.units, house.pledges, pledges),
                new PledgeResource(house.work, house.units, house.pledges, pledges),
                new UptakeResource(house.work, house.uptakes),
                new MovePages(house.work, house.units, house.plans, house.moves, house.measures, house.messages),
                new MoveResource(house.work, house.units, house.moves, pledges),
                new PlanProgressPages(house.work, house.plans, screens),
                new ProgressPages(
                        house.work,
                        house.totals,
                        new WhyScreens(
                                house.plans, house.figures, screens, stated, new AlsoScreens(deeds, house.figures)),
                        figures,
                        deeds),
                new PlanProgressResource(house.work, house.plans, screens),
                new ProgressResource(house.work, house.totals, screens, house.plans, figures, stated, deeds));
    }
}
