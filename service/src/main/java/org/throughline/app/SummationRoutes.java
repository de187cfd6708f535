package org.throughline.app;

import java.util.List;
import org.throughline.ballot.DecisionForms;
import org.throughline.debate.Discussions;
import org.throughline.plan.Buffers;
import org.throughline.review.EvidenceWords;
import org.throughline.summation.LessonPages;
import org.throughline.summation.LessonResource;
import org.throughline.summation.LessonScreens;
import org.throughline.summation.SummationLists;
import org.throughline.summation.SummationPages;
import org.throughline.summation.SummationResource;
import org.throughline.summation.SummationScreens;
import org.throughline.summation.SynthesisPages;
import org.throughline.summation.SynthesisScreens;
import org.throughline.summation.TakingPages;

/** The routes of summations, syntheses and lessons. */
final class SummationRoutes {
    private SummationRoutes() {}

    static List<Object> of(House house) {
        var screens = new SummationScreens(
                house.summations,
                house.evidences,
                house.plans,
                house.units,
                house.members,
                new Buffers(house.work),
                new EvidenceWords(house.measures, house.messages),
                new DecisionForms(house.units, house.bodies, house.messages),
                new Discussions(house.statements, house.units, house.members, house.messages),
                house.messages);
        var lists = new SummationLists(house.summations, house.lessons, house.units, screens, house.messages);
        var synthesis = new SynthesisScreens(
                house.summations, house.syntheses, house.units, house.members, screens, house.messages);
        var lessons = new LessonScreens(
                house.lessons, house.takings, house.texts, house.units, house.members, house.messages);
        return List.of(
                new SummationPages(
                        house.work, house.summations, house.summationDecisions, screens, house.statements, lists),
                new SynthesisPages(house.work, house.summations, house.syntheses, synthesis),
                new LessonPages(house.work, house.summations, house.lessons, lessons),
                new TakingPages(house.work, house.plans, house.takings, lessons),
                new SummationResource(
                        house.work, house.units, house.summations, house.summationDecisions, house.syntheses),
                new LessonResource(
                        house.work, house.summations, house.lessons, house.became, house.takings, house.messages));
    }
}
