package org.throughline.line;

import java.util.List;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.plan.PlanId;
import org.throughline.plan.ProvisionId;
import org.throughline.review.ReviewId;
import org.throughline.summation.FindingId;
import org.throughline.summation.SummationId;
import org.throughline.task.TaskId;

/** Tells of anything where it came from and what became of it. What the reader may not read is left out, without a trace. */
public final class Genealogies {
    private final Work work;
    private final Throughlines throughlines;
    private final PlanPast plans;
    private final WorkPast works;

    public Genealogies(Work work, Throughlines throughlines, PlanPast plans, WorkPast works) {
        this.work = work;
        this.throughlines = throughlines;
        this.plans = plans;
        this.works = works;
    }

    /** @throws Refusal unknown when there is no such thing, or it is not for this reader */
    public Genealogy of(Actor actor, Subject subject) {
        return work.read(actor, tx -> of(tx, subject));
    }

    private Genealogy of(Tx tx, Subject subject) {
        var path = throughlines.of(tx, subject);
        if (path.isEmpty()) {
            throw Refusal.unknown();
        }
        var here = path.get(path.size() - 1);
        long id = subject.id();
        return new Genealogy(
                subject.text(),
                subject.kind(),
                here.text(),
                here.href(),
                path,
                from(tx, subject.kind(), id),
                became(tx, subject.kind(), id));
    }

    private List<Event> from(Tx tx, String kind, long id) {
        return switch (kind) {
            case "provision" -> plans.provisionFrom(tx, new ProvisionId(id));
            case "plan" -> plans.planFrom(tx, new PlanId(id));
            case "task" -> works.taskFrom(tx, new TaskId(id));
            case "review" -> works.reviewFrom(tx, new ReviewId(id));
            case "summation" -> works.summationFrom(tx, new SummationId(id));
            default -> works.findingFrom(tx, new FindingId(id));
        };
    }

    private List<Event> became(Tx tx, String kind, long id) {
        return switch (kind) {
            case "provision" -> plans.provisionBecame(tx, new ProvisionId(id));
            case "plan" -> plans.planBecame(tx, new PlanId(id));
            case "task" -> works.taskBecame(tx, new TaskId(id));
            case "review" -> works.reviewBecame(tx, new ReviewId(id));
            case "summation" -> works.summationBecame(tx, new SummationId(id));
            default -> works.findingBecame(tx, new FindingId(id));
        };
    }
}
