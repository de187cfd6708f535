package org.throughline.line;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.db.Tx;
import org.throughline.kernel.Id;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Sentence;
import org.throughline.plan.Plans;
import org.throughline.plan.ProvisionId;
import org.throughline.review.ReviewId;
import org.throughline.review.Reviews;
import org.throughline.summation.Became;
import org.throughline.summation.Finding;
import org.throughline.summation.FindingId;
import org.throughline.summation.Origins;
import org.throughline.summation.Root;
import org.throughline.summation.Step;
import org.throughline.summation.Summation;
import org.throughline.summation.SummationId;
import org.throughline.summation.Summations;
import org.throughline.task.TaskId;
import org.throughline.task.Tasks;
import org.throughline.task.Updates;

/** What went before work and what was learned from it, and what came of it. */
public final class WorkPast {
    private static final int MOST = 50;

    private final Plans plans;
    private final Tasks tasks;
    private final Updates updates;
    private final Reviews reviews;
    private final Summations summations;
    private final Became became;
    private final Origins origins;

    public WorkPast(
            Plans plans,
            Tasks tasks,
            Updates updates,
            Reviews reviews,
            Summations summations,
            Became became,
            Origins origins) {
        this.plans = plans;
        this.tasks = tasks;
        this.updates = updates;
        this.reviews = reviews;
        this.summations = summations;
        this.became = became;
        this.origins = origins;
    }

    /** The objective it hangs on. */
    List<Event> taskFrom(Tx tx, TaskId id) {
        return objective(tx, tasks.get(tx, id).objective());
    }

    /** What was reported on it, and what was learned from it. */
    List<Event> taskBecame(Tx tx, TaskId id) {
        var events = new ArrayList<Event>();
        updates.ofTask(tx, id).stream()
                .limit(MOST)
                .forEach(update -> events.add(Event.words(
                        Optional.of(update.happenedOn()),
                        "update",
                        Stream.of(update.said(), update.note())
                                .filter(words -> !words.isEmpty())
                                .findFirst()
                                .orElse("…"),
                        "/tasks/" + id.text() + "#" + update.anchor())));
        var sight = Sight.of(tx.actor());
        tx.dao(LineDao.class)
                .summationsOfTask(id.value(), MOST, sight.all(), sight.scopes())
                .forEach(s -> events.add(Event.words(
                        s.submittedAt().map(WorkPast::day), "summation", s.title(), "/summations/" + Id.text(s.id()))));
        return events;
    }

    /** The plan that is reviewed. */
    List<Event> reviewFrom(Tx tx, ReviewId id) {
        var review = reviews.get(tx, id);
        var plan = plans.readable(tx, review.plan());
        return List.of(Event.words(Optional.of(review.period().from()), "plan", plan.title(), "/plans/" + plan.slug()));
    }

    /** What its body made of it. */
    List<Event> reviewBecame(Tx tx, ReviewId id) {
        var review = reviews.get(tx, id);
        return review
                .submittedAt()
                .map(at -> new Event(
                        Optional.of(day(at)),
                        "review",
                        Sentence.of("line.review." + review.state()),
                        review.note(),
                        "/reviews/" + id.text(),
                        false))
                .stream()
                .toList();
    }

    /** What it reflects on. */
    List<Event> summationFrom(Tx tx, SummationId id) {
        var summation = summations.get(tx, id);
        var events = new ArrayList<>(objective(tx, summation.provision()));
        summation.task().flatMap(task -> task(tx, task)).ifPresent(events::add);
        summation
                .plan()
                .flatMap(plan -> readable(() -> plans.readable(tx, plan)))
                .ifPresent(plan ->
                        events.add(Event.words(Optional.empty(), "plan", plan.title(), "/plans/" + plan.slug())));
        return events;
    }

    /** What became of each of its lessons and proposals. */
    List<Event> summationBecame(Tx tx, SummationId id) {
        return summations.findings(tx, id).stream()
                .flatMap(finding ->
                        readable(() -> became.of(tx, finding.id())).stream().map(steps -> last(finding, steps)))
                .toList();
    }

    /** Where it was written, and the findings that went into it. */
    List<Event> findingFrom(Tx tx, FindingId id) {
        var events = new ArrayList<Event>();
        events.add(event(became.of(tx, id).get(0)));
        origins.of(tx, id).roots().stream().limit(MOST).map(WorkPast::source).forEach(events::add);
        return events;
    }

    /** Its way, step by step. */
    List<Event> findingBecame(Tx tx, FindingId id) {
        return became.of(tx, id).stream().skip(1).map(WorkPast::event).toList();
    }

    private static Event event(Step step) {
        return new Event(
                step.on(),
                "step." + step.kind(),
                step.said(),
                step.reason(),
                step.place().isEmpty() ? "" : "/" + step.place(),
                step.kind() == Step.Kind.SET_ASIDE || step.kind() == Step.Kind.UNANSWERED);
    }

    private static Event last(Finding finding, List<Step> steps) {
        var step = steps.get(steps.size() - 1);
        return new Event(
                step.on(),
                "step." + step.kind(),
                Sentence.of("line.became", finding.words(), step.said()),
                step.reason(),
                "/line/" + Finding.subject(finding.id()),
                step.kind() == Step.Kind.SET_ASIDE || step.kind() == Step.Kind.UNANSWERED);
    }

    private static Event source(Root root) {
        Summation from = root.from();
        return new Event(
                from.submittedAt().map(WorkPast::day),
                root.finding().what().name().equals("LESSON") ? "lesson" : "proposal",
                Sentence.of("line.from_summation", root.finding().words(), from.title()),
                "",
                "/line/" + Finding.subject(root.finding().id()),
                false);
    }

    private Optional<Event> task(Tx tx, TaskId id) {
        return readable(() -> tasks.get(tx, id))
                .map(task -> Event.words(task.dueOn(), "task." + task.state(), task.title(), "/tasks/" + id.text()));
    }

    private static List<Event> objective(Tx tx, Optional<ProvisionId> objective) {
        return objective.stream()
                .flatMap(id -> tx.dao(LineDao.class).spots(List.of(id)).stream())
                .filter(spot -> tx.actor().reads(spot.scope()))
                .map(spot -> new Event(
                        Optional.empty(),
                        "objective",
                        Sentence.of("line.in_plan", spot.label(), spot.planTitle()),
                        "",
                        "/line/provision:" + spot.provision().text(),
                        false))
                .toList();
    }

    /** What the reader may not read is left out. */
    private static <T> Optional<T> readable(java.util.function.Supplier<T> asked) {
        try {
            return Optional.of(asked.get());
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.UNKNOWN) {
                throw refusal;
            }
            return Optional.empty();
        }
    }

    private static LocalDate day(java.time.Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
