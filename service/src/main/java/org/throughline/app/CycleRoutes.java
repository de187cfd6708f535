package org.throughline.app;

import java.util.List;
import org.throughline.align.ClosingWords;
import org.throughline.align.Hanging;
import org.throughline.ballot.DecisionForms;
import org.throughline.cycle.CyclePages;
import org.throughline.cycle.CycleResource;
import org.throughline.cycle.EndScreens;

/** From one plan to the next. */
final class CycleRoutes {
    private CycleRoutes() {}

    static List<Object> of(House house) {
        return List.of(
                new CyclePages(
                        house.work,
                        house.plans,
                        house.texts,
                        house.ends,
                        house.periodEnds,
                        house.nextPlans,
                        new EndScreens(
                                house.plans,
                                house.texts,
                                house.ends,
                                house.periodEnds,
                                house.nextPlans,
                                house.evidences,
                                new Hanging(),
                                new ClosingWords(house.measures, house.messages),
                                new DecisionForms(house.units, house.bodies, house.messages),
                                house.messages)),
                new CycleResource(house.work, house.plans, house.ends, house.periodEnds, house.nextPlans));
    }
}
