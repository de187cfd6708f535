package org.throughline.cycle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.align.ClosingWords;
import org.throughline.align.Hanging;
import org.throughline.ballot.BallotId;
import org.throughline.ballot.DecisionForms;
import org.throughline.db.Tx;
import org.throughline.debate.Amendment;
import org.throughline.http.Messages;
import org.throughline.http.Typed;
import org.throughline.kernel.Period;
import org.throughline.kernel.Visibility;
import org.throughline.parts.Field;
import org.throughline.parts.Link;
import org.throughline.parts.Option;
import org.throughline.parts.Step;
import org.throughline.plan.End;
import org.throughline.plan.Ends;
import org.throughline.plan.Plan;
import org.throughline.plan.PlanState;
import org.throughline.plan.PlanWays;
import org.throughline.plan.Plans;
import org.throughline.plan.Provision;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.Texts;
import org.throughline.plan.Tier;
import org.throughline.review.Evidence;
import org.throughline.review.Evidences;
import org.throughline.summation.Finding;
import org.throughline.summation.FindingSort;

/** Makes the pages of the end of a period and of the draft that follows. */
public final class EndScreens {
    private final Plans plans;
    private final Texts texts;
    private final Ends ends;
    private final PeriodEnds periodEnds;
    private final NextPlans next;
    private final Evidences evidences;
    private final Hanging hanging;
    private final ClosingWords closing;
    private final DecisionForms decisions;
    private final Messages messages;

    public EndScreens(
            Plans plans,
            Texts texts,
            Ends ends,
            PeriodEnds periodEnds,
            NextPlans next,
            Evidences evidences,
            Hanging hanging,
            ClosingWords closing,
            DecisionForms decisions,
            Messages messages) {
        this.plans = plans;
        this.texts = texts;
        this.ends = ends;
        this.periodEnds = periodEnds;
        this.next = next;
        this.evidences = evidences;
        this.hanging = hanging;
        this.closing = closing;
        this.decisions = decisions;
        this.messages = messages;
    }

    EndShow end(Tx tx, Plan plan, Typed typed) {
        var version = plans.currentVersion(tx, plan.id());
        var objectives = texts.objectives(tx, version.id());
        var found = ends.of(tx, plan.id());
        var vote = ends.atVote(tx, plan);
        boolean open = plan.state() == PlanState.OPEN && version.state().guides() && vote.isEmpty();
        boolean may = plans.mayDraft(tx.actor(), tx, plan);
        var figures = evidences.preview(
                tx, version.id(), objectives.stream().map(Provision::id).toList(), plans.today(tx, plan));
        var here = "/plans/" + plan.slug();
        return new EndShow(
                path(tx, plan, "end.title"),
                say(tx, "end.title"),
                vote.isPresent() ? say(tx, "end.line.vote", plan.title()) : line(tx, plan, open),
                PlanWays.READ.views(messages, tx.actor().lang(), plan.slug()),
                open && may && !objectives.isEmpty()
                        ? Optional.of(new EndShow.Form(
                                here + "/end",
                                typed.errors(messages, tx.actor().lang(), kindOf(objectives.get(0))),
                                objectives.stream()
                                        .map(o -> asked(tx, o, found, figures, typed))
                                        .toList()))
                        : Optional.empty(),
                open && may
                        ? List.of()
                        : objectives.stream()
                                .map(o -> told(tx, o, found, figures))
                                .toList(),
                acts(tx, plan, open && may, may, found.size() >= objectives.size(), vote),
                objectives.isEmpty() ? say(tx, "plan.serves.no_objective") : "");
    }

    private String line(Tx tx, Plan plan, boolean open) {
        return open
                ? plan.period()
                        .map(period -> say(tx, "end.line", plan.title(), period.last()))
                        .orElse(plan.title())
                : say(tx, "end.line." + plan.state(), plan.title());
    }

    private List<Link> acts(Tx tx, Plan plan, boolean open, boolean may, boolean proposed, Optional<BallotId> vote) {
        var acts = new ArrayList<Link>();
        vote.ifPresent(ballot -> acts.add(new Link("/ballots/" + ballot.text(), say(tx, "end.vote"))));
        var here = "/plans/" + plan.slug();
        if (open && proposed) {
            acts.add(new Link(here + "/end/decision", say(tx, "end.decide")));
            acts.add(new Link(here + "/end/ballot", say(tx, "decide.open_ballot")));
        }
        if (may) {
            acts.add(new Link("/summations", say(tx, "realign.sum_up")));
            acts.add(new Link(here + "/next", say(tx, "next.title")));
        }
        return acts;
    }

    private static String kindOf(Provision o) {
        return "kind-" + o.id().text();
    }

    private EndShow.Asked asked(
            Tx tx, Provision o, Map<ProvisionId, End> found, Map<ProvisionId, Evidence> figures, Typed typed) {
        var end = Optional.ofNullable(found.get(o.id()));
        var id = o.id().text();
        int tasks = hanging.openTasks(tx, o.id()).size();
        return new EndShow.Asked(
                o.anchor(),
                o.label(),
                figures(tx, o, figures),
                tasks == 0 ? "" : messages.count(tx.actor().lang(), "realign.tasks", tasks),
                typed.field(field(
                        "kind-" + id,
                        "field.end_kind",
                        options(tx, "end.kind", End.Kind.values(), end.map(End::kind)))),
                tasks == 0
                        ? Optional.empty()
                        : Optional.of(typed.field(field(
                                "tasks-" + id,
                                "field.end_tasks",
                                options(
                                        tx,
                                        "end.tasks",
                                        End.Tasks.values(),
                                        end.map(End::tasks).or(() -> Optional.of(End.Tasks.FINISH)))))),
                typed.field(Field.text("reason-" + id, end.map(End::reason).orElse(""))
                        .label("field.end_reason")));
    }

    private static Field field(String name, String label, List<Option> options) {
        return Field.select(name, options).label(label);
    }

    private <E extends Enum<E>> List<Option> options(Tx tx, String prefix, E[] values, Optional<E> chosen) {
        var options = new ArrayList<Option>();
        if (chosen.isEmpty()) {
            options.add(new Option("", say(tx, "end.not_yet"), true, ""));
        }
        Arrays.stream(values)
                .map(value ->
                        new Option(value.name(), say(tx, prefix + "." + value), chosen.equals(Optional.of(value)), ""))
                .forEach(options::add);
        return options;
    }

    private EndShow.Told told(Tx tx, Provision o, Map<ProvisionId, End> found, Map<ProvisionId, Evidence> figures) {
        var end = Optional.ofNullable(found.get(o.id()));
        return new EndShow.Told(
                o.anchor(),
                o.label(),
                figures(tx, o, figures),
                end.map(one -> one.decided()
                                ? say(
                                        tx,
                                        "end.decided",
                                        say(tx, "end.kind." + one.kind()),
                                        one.decidedOn().orElseThrow())
                                : say(tx, "end.proposed", say(tx, "end.kind." + one.kind())))
                        .orElseGet(() -> say(tx, "end.not_yet")),
                end.map(End::reason).orElse(""));
    }

    private String figures(Tx tx, Provision o, Map<ProvisionId, Evidence> figures) {
        return Optional.ofNullable(figures.get(o.id()))
                .map(evidence -> closing.figures(tx, evidence))
                .orElse("");
    }

    /** What the body is asked. */
    DecisionForms.Asked decision(Tx tx, Plan plan) {
        var here = "/plans/" + plan.slug() + "/end";
        return new DecisionForms.Asked(
                plan.unit(),
                Optional.empty(),
                path(tx, plan, "end.title"),
                say(tx, "end.decide.line"),
                periodEnds.motion(tx, plan, tx.actor().lang()),
                here + "/decision",
                here + "/ballot",
                here,
                false,
                "",
                List.of());
    }

    DecisionForms decisions() {
        return decisions;
    }

    NextShow next(Tx tx, Plan former, Typed typed) {
        var offer = next.offer(tx, former);
        var sorted = offer.findings().stream().collect(Collectors.groupingBy(Finding::what));
        return new NextShow(
                path(tx, former, "next.title"),
                say(tx, "next.title"),
                say(tx, "next.line", former.title()),
                "/plans/" + former.slug() + "/next",
                plans.following(tx, former.id()).stream()
                        .map(begun -> new Link("/plans/" + begun.slug(), begun.title()))
                        .toList(),
                typed.errors(messages, tx.actor().lang(), "name"),
                typed.field(Field.text("name", "").must()),
                typed.field(Field.select("tier", plain(tx, "tier", Tier.values(), former.tier()))),
                typed.field(Field.text(
                                "from",
                                former.period()
                                        .map(Period::to)
                                        .map(Object::toString)
                                        .orElse(""))
                        .type("date")),
                typed.field(Field.text("until", "").type("date")),
                typed.field(
                        Field.select("visibility", plain(tx, "visibility", Visibility.values(), former.visibility()))),
                say(tx, "next.goes_on", labels(tx, offer.goesOn())),
                offer.staysBehind().isEmpty() ? "" : say(tx, "next.stays_behind", labels(tx, offer.staysBehind())),
                checks(sorted.getOrDefault(FindingSort.PROPOSAL, List.of()).stream(), "next_proposals")
                        .map(typed::field),
                checks(sorted.getOrDefault(FindingSort.LESSON, List.of()).stream(), "next_lessons")
                        .map(typed::field),
                owed(tx, offer.amendments()).map(typed::field));
    }

    private <E extends Enum<E>> List<Option> plain(Tx tx, String prefix, E[] values, E chosen) {
        return Arrays.stream(values)
                .map(value -> Option.of(value.name(), say(tx, prefix + "." + value), chosen.name()))
                .toList();
    }

    private String labels(Tx tx, List<Provision> objectives) {
        return objectives.isEmpty()
                ? say(tx, "next.none")
                : objectives.stream().map(Provision::label).collect(Collectors.joining("; "));
    }

    private static Optional<Field> checks(Stream<Finding> findings, String name) {
        var options = findings.map(one -> new Option(one.id().text(), one.words(), true, ""))
                .toList();
        return options.isEmpty() ? Optional.empty() : Optional.of(Field.select(name, options));
    }

    private Optional<Field> owed(Tx tx, List<Amendment> amendments) {
        var options = amendments.stream()
                .map(one -> new Option(
                        one.id().text(),
                        say(tx, "next.amendment", one.number(), one.gist().isEmpty() ? one.body() : one.gist()),
                        true,
                        say(tx, "debate.state." + one.state())))
                .toList();
        return options.isEmpty() ? Optional.empty() : Optional.of(Field.select("next_amendments", options));
    }

    private List<Step> path(Tx tx, Plan plan, String here) {
        return List.of(
                new Step("/plans", say(tx, "navigation.plans"), false),
                new Step("/plans/" + plan.slug(), plan.title(), false),
                new Step("", say(tx, here), true));
    }

    private String say(Tx tx, String key, Object... arguments) {
        return messages.say(tx.actor().lang(), key, arguments);
    }
}
