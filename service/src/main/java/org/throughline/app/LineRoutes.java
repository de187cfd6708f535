package org.throughline.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.db.Tx;
import org.throughline.desk.DeskPages;
import org.throughline.desk.DeskResource;
import org.throughline.exchange.ForeignNotes;
import org.throughline.line.AdvicePages;
import org.throughline.line.AdviceResource;
import org.throughline.line.Advices;
import org.throughline.line.Beside;
import org.throughline.line.Decisions;
import org.throughline.line.Genealogies;
import org.throughline.line.LinePages;
import org.throughline.line.LineResource;
import org.throughline.line.PlanLinePages;
import org.throughline.line.PlanLineResource;
import org.throughline.line.PlanLines;
import org.throughline.line.PlanPast;
import org.throughline.line.Throughlines;
import org.throughline.line.WorkPast;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.VersionId;

/** The pages over several features: the first page, the desk, a plan as it is read. */
final class LineRoutes {
    private LineRoutes() {}

    static List<Object> of(House house) {
        var lines = new PlanLines(
                house.work,
                house.plans,
                house.texts,
                house.units,
                house.measures,
                house.ballots,
                house.bodies,
                house.figures,
                house.judgements,
                house.uptakes,
                LineRoutes::beside);
        var throughlines = new Throughlines(house.plans, house.tasks, house.reviews, house.summations, house.became);
        var genealogies = new Genealogies(
                house.work,
                throughlines,
                new PlanPast(
                        house.plans,
                        house.texts,
                        house.amendments,
                        house.origins,
                        house.judgements,
                        new Decisions(house.ballots, house.bodies)),
                new WorkPast(
                        house.plans,
                        house.tasks,
                        house.updates,
                        house.reviews,
                        house.summations,
                        house.became,
                        house.origins));
        var advices = new Advices(house.plans, house.texts);
        return List.of(
                new LinePages(genealogies, house.messages),
                new LineResource(genealogies),
                new HomePages(
                        house.work,
                        house.organisations,
                        house.plans,
                        house.units,
                        house.demoDoor,
                        new DeskPages(house.desks, house.messages),
                        house.messages),
                new DeskResource(house.desks),
                new AdvicePages(house.work, house.plans, advices, house.messages),
                new AdviceResource(house.work, house.plans, advices),
                new PlanLinePages(lines, house.messages),
                new PlanLineResource(lines));
    }

    private static Map<ProvisionId, List<Beside.Note>> beside(Tx tx, VersionId version) {
        var beside = new HashMap<ProvisionId, List<Beside.Note>>();
        new ForeignNotes()
                .of(tx, version)
                .forEach((provision, notes) -> beside.put(
                        provision,
                        notes.stream()
                                .map(note -> new Beside.Note(note.labelKey(), note.text()))
                                .toList()));
        return beside;
    }
}
