package org.throughline.line;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.plan.PlanId;
import org.throughline.plan.Plans;
import org.throughline.plan.ProvisionId;
import org.throughline.review.ReviewId;
import org.throughline.review.Reviews;
import org.throughline.summation.Became;
import org.throughline.summation.FindingId;
import org.throughline.summation.Summation;
import org.throughline.summation.SummationId;
import org.throughline.summation.Summations;
import org.throughline.task.TaskId;
import org.throughline.task.Tasks;

/** The path up from anything that is done or said to the objective of the strategy that it serves. */
public final class Throughlines {
    private final Plans plans;
    private final Tasks tasks;
    private final Reviews reviews;
    private final Summations summations;
    private final Became became;

    public Throughlines(Plans plans, Tasks tasks, Reviews reviews, Summations summations, Became became) {
        this.plans = plans;
        this.tasks = tasks;
        this.reviews = reviews;
        this.summations = summations;
        this.became = became;
    }

    /**
     * From the highest objective down to the subject, which is the last; steps that the reader may not read are left out.
     *
     * @throws org.throughline.kernel.Refusal unknown when the subject itself is not for the reader
     */
    public List<Knot> of(Tx tx, Subject subject) {
        return switch (subject.kind()) {
            case "provision" -> provision(tx, new ProvisionId(subject.id()));
            case "plan" -> plan(tx, new PlanId(subject.id()));
            case "task" -> task(tx, new TaskId(subject.id()));
            case "review" -> review(tx, new ReviewId(subject.id()));
            case "summation" -> summation(tx, summations.get(tx, new SummationId(subject.id())), true);
            case "finding" -> finding(tx, new FindingId(subject.id()));
            default -> throw org.throughline.kernel.Refusal.unknown();
        };
    }

    private List<Knot> provision(Tx tx, ProvisionId id) {
        plans.of(tx, id);
        var path = above(tx, Optional.of(id));
        if (!path.isEmpty()) {
            var last = path.remove(path.size() - 1);
            path.add(new Knot(last.level(), last.text(), last.href(), true));
        }
        return path;
    }

    private List<Knot> plan(Tx tx, PlanId id) {
        var plan = plans.readable(tx, id);
        return new ArrayList<>(
                List.of(new Knot("tier.short." + plan.tier(), plan.title(), "/plans/" + plan.slug(), true)));
    }

    private List<Knot> task(Tx tx, TaskId id) {
        var task = tasks.get(tx, id);
        var path = above(tx, task.objective());
        path.add(new Knot("line.kind.task", task.title(), "/tasks/" + id.text(), true));
        return path;
    }

    private List<Knot> review(Tx tx, ReviewId id) {
        var review = reviews.get(tx, id);
        var plan = plans.readable(tx, review.plan());
        var path = new ArrayList<Knot>();
        path.add(new Knot("tier.short." + plan.tier(), plan.title(), "/plans/" + plan.slug(), false));
        path.add(new Knot("line.kind.review", plan.title(), "/reviews/" + id.text(), true));
        return path;
    }

    private List<Knot> summation(Tx tx, Summation summation, boolean here) {
        var path = above(tx, objective(tx, summation));
        path.add(new Knot("line.kind.summation", summation.title(), "/" + summation.place(), here));
        return path;
    }

    private Optional<ProvisionId> objective(Tx tx, Summation summation) {
        return summation
                .provision()
                .or(() -> summation.task().flatMap(id -> tx.dao(LineDao.class).objectiveOf(id.value())));
    }

    private List<Knot> finding(Tx tx, FindingId id) {
        became.of(tx, id);
        var row = tx.dao(LineDao.class).finding(id.value()).orElseThrow(org.throughline.kernel.Refusal::unknown);
        var summation = summations.get(tx, new SummationId(row.summation()));
        var path = row.objective().isPresent() ? above(tx, row.objective()) : summation(tx, summation, false);
        path.add(new Knot(
                row.what().equals("LESSON") ? "line.kind.lesson" : "line.kind.proposal",
                row.words(),
                "/" + summation.place(),
                true));
        return path;
    }

    private static List<Knot> above(Tx tx, Optional<ProvisionId> objective) {
        var path = new ArrayList<Knot>();
        objective.ifPresent(id -> up(tx, tx.dao(LineDao.class), id).forEach(spot -> path.add(Knot.of(spot, false))));
        return path;
    }

    /** The objective and all it serves, highest first, as far as the reader may read them. */
    static List<Spot> up(Tx tx, LineDao dao, ProvisionId objective) {
        var ids = dao.upFrom(objective);
        var spots = Strands.by(dao.spots(ids), Spot::provision);
        var path = new ArrayList<Spot>();
        for (var id : ids) {
            var spot = spots.get(id);
            if (spot != null && tx.actor().reads(spot.scope())) {
                path.add(spot);
            }
        }
        Collections.reverse(path);
        return path;
    }
}
