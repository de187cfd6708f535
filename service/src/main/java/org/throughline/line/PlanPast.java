package org.throughline.line;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.debate.Amendments;
import org.throughline.kernel.Id;
import org.throughline.kernel.Sentence;
import org.throughline.plan.Plan;
import org.throughline.plan.PlanId;
import org.throughline.plan.Plans;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.Texts;
import org.throughline.review.Judgements;
import org.throughline.summation.Finding;
import org.throughline.summation.FindingSort;
import org.throughline.summation.Origins;
import org.throughline.summation.Root;

/** What went before a plan or a provision, and what came of it. */
public final class PlanPast {
    private static final int MOST = 50;

    private final Plans plans;
    private final Origins origins;
    private final Judgements judgements;
    private final Decisions decisions;
    private final Lineage lineage;

    public PlanPast(
            Plans plans,
            Texts texts,
            Amendments amendments,
            Origins origins,
            Judgements judgements,
            Decisions decisions) {
        this.plans = plans;
        this.lineage = new Lineage(plans, texts, amendments, decisions);
        this.origins = origins;
        this.judgements = judgements;
        this.decisions = decisions;
    }

    /** Provisions of earlier plans, lessons and proposals, amendments and their fate, decisions. */
    List<Event> provisionFrom(Tx tx, ProvisionId id) {
        var events = new ArrayList<Event>();
        lineage.ancestors(tx, id, events);
        origins.of(tx, id).roots().stream().limit(MOST).map(PlanPast::learned).forEach(events::add);
        var plan = plans.of(tx, id);
        for (var version : tx.dao(LineDao.class).holding(id)) {
            events.addAll(version(tx, plan, version));
        }
        events.addAll(lineage.reworded(tx, id, plan));
        events.addAll(lineage.tried(tx, id, plan));
        return events;
    }

    /** Who carries it, the tasks done under it, what was judged and learned, and what grew from it. */
    List<Event> provisionBecame(Tx tx, ProvisionId id) {
        var events = new ArrayList<Event>();
        var dao = tx.dao(LineDao.class);
        var serving =
                dao.serving(List.of(id)).stream().map(LineDao.Link::objective).toList();
        readable(tx, dao, serving).filter(Spot::counts).forEach(spot -> events.add(Lineage.named("served", spot)));
        judgements
                .of(tx, id)
                .own()
                .ifPresent(own -> events.add(new Event(
                        Optional.empty(),
                        "judged",
                        Sentence.of("judgement." + own.judgement().name()),
                        own.sentence(),
                        "/reviews/" + own.review().text(),
                        false)));
        var sight = Sight.of(tx.actor());
        dao.tasksOf(id, MOST, sight.all(), sight.scopes()).forEach(task -> events.add(task(task)));
        dao.learnedUnder(id, MOST, sight.all(), sight.scopes()).forEach(lesson -> events.add(lesson(lesson)));
        events.addAll(lineage.decided(tx, id, plans.of(tx, id)));
        lineage.descendants(tx, id, events);
        return events;
    }

    /** The plan before, the lessons and proposals taken up in it, and how its versions were decided. */
    List<Event> planFrom(Tx tx, PlanId id) {
        var events = new ArrayList<Event>();
        var plan = plans.readable(tx, id);
        plan.follows()
                .map(former -> plans.get(tx, former))
                .filter(former -> tx.actor().reads(former.scope()))
                .ifPresent(former ->
                        events.add(Event.words(first(former), "follows", former.title(), "/plans/" + former.slug())));
        var sight = Sight.of(tx.actor());
        var dao = tx.dao(LineDao.class);
        var found = Hanging.findings(dao.rootsOf(id));
        if (!found.isEmpty()) {
            dao.learned(found, MOST, sight.all(), sight.scopes()).forEach(lesson -> events.add(lesson(lesson)));
        }
        for (var version : plans.versions(tx, id)) {
            events.addAll(version(
                    tx,
                    plan,
                    new LineDao.Holding(
                            version.id(),
                            version.number(),
                            version.state(),
                            version.circulatedAt(),
                            version.inForceFrom())));
        }
        return events;
    }

    /** The plans that grew from it, and the summations of it. */
    List<Event> planBecame(Tx tx, PlanId id) {
        var events = new ArrayList<Event>();
        plans.following(tx, id)
                .forEach(next ->
                        events.add(Event.words(first(next), "grew_into", next.title(), "/plans/" + next.slug())));
        var sight = Sight.of(tx.actor());
        tx.dao(LineDao.class)
                .summations(id, MOST, sight.all(), sight.scopes())
                .forEach(s -> events.add(Event.words(
                        s.submittedAt().map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC)),
                        "summation",
                        s.title(),
                        "/summations/" + Id.text(s.id()))));
        return events;
    }

    private static Optional<LocalDate> first(Plan plan) {
        return plan.period().map(period -> period.from());
    }

    private static java.util.stream.Stream<Spot> readable(Tx tx, LineDao dao, List<ProvisionId> ids) {
        return ids.isEmpty()
                ? java.util.stream.Stream.empty()
                : dao.spots(ids).stream().filter(spot -> tx.actor().reads(spot.scope()));
    }

    private static Event learned(Root root) {
        var finding = root.finding();
        var on = root.from().submittedAt().map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC));
        var kind = finding.what() == FindingSort.LESSON ? "lesson" : "proposal";
        return new Event(
                on,
                kind,
                Sentence.of("line.from_summation", finding.words(), root.from().title()),
                "",
                "/line/" + Finding.subject(finding.id()),
                false);
    }

    private static Event lesson(LineDao.Learned lesson) {
        return Event.words(
                lesson.submittedAt().map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC)),
                lesson.what().equals("LESSON") ? "lesson" : "proposal",
                lesson.words(),
                "/line/finding:" + Id.text(lesson.id()));
    }

    private static Event task(LineDao.Hung task) {
        return Event.words(
                        Optional.of(LocalDate.ofInstant(task.madeAt(), ZoneOffset.UTC)),
                        "task." + task.state(),
                        task.title(),
                        "/tasks/" + Id.text(task.id()))
                .answered("", task.state().equals("DROPPED"));
    }

    private List<Event> version(Tx tx, Plan plan, LineDao.Holding version) {
        var decided = decisions.of(tx, plans.version(tx, version.id())).filter(PlanLine.Decision::closed);
        if (decided.isEmpty()) {
            return version
                    .circulatedAt()
                    .map(at -> Event.words(
                            Optional.of(LocalDate.ofInstant(at, ZoneOffset.UTC)),
                            "circulated",
                            plan.title() + " " + version.number(),
                            "/plans/" + plan.slug() + "/versions/" + version.number()))
                    .stream()
                    .toList();
        }
        var decision = decided.get();
        return List.of(new Event(
                version.inForceFrom()
                        .or(() -> version.circulatedAt().map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC))),
                decision.carried() ? "adopted" : "not_adopted",
                Sentence.of(
                        "line.decided",
                        (long) version.number(),
                        decision.body(),
                        decision.inFavour(),
                        decision.against(),
                        decision.abstained()),
                "",
                "/ballots/" + decision.ballot().text(),
                !decision.carried()));
    }
}
