package org.throughline.line;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.ballot.Ballots;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.org.Bodies;
import org.throughline.org.Units;
import org.throughline.plan.Measures;
import org.throughline.plan.Plans;
import org.throughline.plan.Texts;
import org.throughline.pledge.Uptakes;
import org.throughline.progress.Figures;
import org.throughline.review.Judgements;

/** Reads a plan with everything on its line, in a number of statements that does not grow with the plan. */
public final class PlanLines {
    private static final int MOST_TASKS = 500;

    private final Work work;
    private final Plans plans;
    private final PlanReading.Sources sources;

    public PlanLines(
            Work work,
            Plans plans,
            Texts texts,
            Units units,
            Measures measures,
            Ballots ballots,
            Bodies bodies,
            Figures figures,
            Judgements judgements,
            Uptakes uptakes,
            Beside beside) {
        this.work = work;
        this.plans = plans;
        this.sources = new PlanReading.Sources(
                plans, texts, units, measures, new Decisions(ballots, bodies), figures, judgements, uptakes, beside);
    }

    /**
     * The plan with this address in the version with this number, or in the one that counts today.
     *
     * @throws Refusal unknown when there is none that the reader may read
     */
    public PlanLine read(Actor actor, String slug, Optional<Integer> number) {
        return work.read(actor, tx -> read(tx, slug, number));
    }

    /** As {@link #read(Actor, String, Optional)}, in a unit of work under way. */
    public PlanLine read(Tx tx, String slug, Optional<Integer> number) {
        var plan = plans.bySlug(tx, slug).orElseThrow(Refusal::unknown);
        var current = plans.currentVersion(tx, plan.id());
        var versions = plans.versions(tx, plan.id());
        var shown = number.map(wanted -> versions.stream()
                        .filter(version -> version.number() == wanted)
                        .findFirst()
                        .orElseThrow(Refusal::unknown))
                .orElse(current);
        var open = versions.stream().filter(version -> version.state().isOpen()).findFirst();
        return new PlanReading(tx, sources, plan, shown, open).line(shown.id().equals(current.id()));
    }

    /** The date in the plan's unit. */
    LocalDate today(Actor actor, PlanLine line) {
        return work.read(actor, tx -> plans.today(tx, plans.readable(tx, line.id())));
    }

    /** The tasks under a plan's objectives that the reader may read, open ones first; the newest {@value MOST_TASKS} at most. */
    public List<PlanLine.Work> tasks(Actor actor, PlanLine line) {
        return work.read(actor, tx -> {
            var sight = Sight.of(actor);
            return tx.dao(LineDao.class).tasks(line.version().id(), MOST_TASKS, sight.all(), sight.scopes()).stream()
                    .map(Hanging::work)
                    .toList();
        });
    }
}
