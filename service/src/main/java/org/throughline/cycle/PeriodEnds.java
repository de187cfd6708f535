package org.throughline.cycle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.throughline.align.Hanging;
import org.throughline.ballot.BallotId;
import org.throughline.ballot.Ballots;
import org.throughline.ballot.Opening;
import org.throughline.ballot.Question;
import org.throughline.ballot.RecordedDecision;
import org.throughline.ballot.Result;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.http.Messages;
import org.throughline.kernel.Actor;
import org.throughline.kernel.BodyId;
import org.throughline.kernel.Refusal;
import org.throughline.org.Bodies;
import org.throughline.org.Units;
import org.throughline.plan.End;
import org.throughline.plan.Ends;
import org.throughline.plan.Plan;
import org.throughline.plan.PlanId;
import org.throughline.plan.PlanState;
import org.throughline.plan.Plans;
import org.throughline.plan.Provision;
import org.throughline.plan.Texts;
import org.throughline.task.NewUpdate;
import org.throughline.task.TaskState;
import org.throughline.task.Updates;

/** The end of a plan's period: its body decides of each objective as was proposed, and the plan is completed. */
public final class PeriodEnds {
    private static final int LONGEST_TITLE = 280;

    private final Work work;
    private final Plans plans;
    private final Texts texts;
    private final Units units;
    private final Bodies bodies;
    private final Ballots ballots;
    private final Ends ends;
    private final Updates updates;
    private final Hanging hanging;
    private final Messages messages;

    public PeriodEnds(
            Work work,
            Plans plans,
            Texts texts,
            Units units,
            Bodies bodies,
            Ballots ballots,
            Ends ends,
            Updates updates,
            Hanging hanging,
            Messages messages) {
        this.work = work;
        this.plans = plans;
        this.texts = texts;
        this.units = units;
        this.bodies = bodies;
        this.ballots = ballots;
        this.ends = ends;
        this.updates = updates;
        this.hanging = hanging;
        this.messages = messages;
    }

    /**
     * Enters what a meeting of the unit decided on all that was proposed. Where it carried, the plan is completed and the tasks
     * go the way that was proposed; where it was lost, everything stays as it was.
     *
     * @throws Refusal {@code plan.not_open}, {@code plan.keepers_only}, {@code end.undecided}, {@code end.at_vote},
     *     {@code version.other_body}, and those of {@link Ballots#record}
     */
    public BallotId decide(Actor actor, PlanId id, BodyId body, RecordedDecision decision) {
        return work.write(actor, tx -> {
            var plan = asked(tx, id, body);
            var ballot = ballots.record(
                    tx, decision.on(body, Question.END_PERIOD, plan.subject(), plan.scope(), title(tx, plan)));
            ballots.result(tx, ballot).filter(Result::carried).ifPresent(result -> apply(tx, plan, result));
            tx.place(place(plan));
            return ballot;
        });
    }

    /**
     * Asks the body by an open ballot. What is voted on stays as it is until it is over; then the same happens as when a meeting
     * decides.
     *
     * @throws Refusal as {@link #decide}, and those of {@link Ballots#open}
     */
    public BallotId open(Actor actor, PlanId id, BodyId body, Instant closesAt) {
        return work.write(actor, tx -> {
            var plan = asked(tx, id, body);
            var ballot = ballots.open(
                    tx,
                    new Opening(body, Question.END_PERIOD, plan.subject(), plan.scope(), title(tx, plan), closesAt));
            tx.place("ballots/" + ballot.text());
            return ballot;
        });
    }

    /** The ballots on the end of a period that go on; whether one is over, {@link #settle} finds out. */
    public List<BallotId> due(Tx tx) {
        return ballots.going(tx, Question.END_PERIOD);
    }

    /** Applies the outcome of an open ballot once it is closed; until then nothing happens. */
    public Optional<Result> settle(Tx tx, BallotId id) {
        var plan = ends.held(tx, ballots.get(tx, id).subject());
        if (ballots.get(tx, id).closed()) {
            return ballots.result(tx, id);
        }
        var result = ballots.settle(tx, id);
        result.filter(Result::carried)
                .filter(carried -> stillTheSame(tx, plan))
                .ifPresent(carried -> apply(tx, plan, carried));
        return result;
    }

    /** Where another text or another decision came meanwhile, the result stands and has no effect: the end is proposed anew. */
    private boolean stillTheSame(Tx tx, Plan plan) {
        return plan.state() == PlanState.OPEN
                && plans.currentVersion(tx, plan.id()).state().guides()
                && ends.undecided(tx, plan.id()).isEmpty();
    }

    private Plan asked(Tx tx, PlanId id, BodyId body) {
        var plan = ends.held(tx, id);
        ends.undecided(tx, id).stream().findFirst().ifPresent(first -> {
            throw Refusal.because("end.undecided", first.label());
        });
        if (!bodies.get(tx, body).unit().equals(plan.unit())) {
            throw Refusal.because("version.other_body");
        }
        return plan;
    }

    private void apply(Tx tx, Plan plan, Result result) {
        ends.decided(tx, plan, result.ballot(), result.decidedOn());
        plans.complete(tx, plan.id());
        ends.of(tx, plan.id()).values().stream()
                .filter(end -> end.tasks() == End.Tasks.DROP)
                .forEach(end -> drop(tx, plan, end));
    }

    private String title(Tx tx, Plan plan) {
        var title = motion(tx, plan, units.get(tx, plan.unit()).lang());
        return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) + "…" : title;
    }

    static String place(Plan plan) {
        return "plans/" + plan.slug() + "/end";
    }

    /** What is decided, in one sentence. */
    public String motion(Tx tx, Plan plan, String lang) {
        var found = ends.of(tx, plan.id());
        var objectives =
                texts.objectives(tx, plans.currentVersion(tx, plan.id()).id());
        var said = List.of(End.Kind.CLOSED, End.Kind.CARRIED_OVER, End.Kind.DROPPED).stream()
                .map(kind -> said(
                        lang,
                        kind,
                        objectives.stream()
                                .filter(o -> found.containsKey(o.id())
                                        && found.get(o.id()).kind() == kind)
                                .toList()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
        return messages.say(lang, "end.motion", plan.title(), said);
    }

    private String said(String lang, End.Kind kind, List<Provision> objectives) {
        return objectives.isEmpty()
                ? ""
                : messages.say(
                        lang,
                        "end.motion." + kind,
                        objectives.stream()
                                .map(o -> o.number().isEmpty() ? o.title() : o.number())
                                .collect(Collectors.joining(", ")));
    }

    private void drop(Tx tx, Plan plan, End end) {
        var why = end.reason().isEmpty()
                ? messages.say(units.get(tx, plan.unit()).lang(), "end.reason.usual", plan.title())
                : end.reason();
        var today = plans.today(tx, plan);
        for (var task : hanging.openTasks(tx, end.objective())) {
            updates.report(
                    tx, NewUpdate.on(task, today).standing(TaskState.DROPPED).saying("", why));
        }
    }
}
