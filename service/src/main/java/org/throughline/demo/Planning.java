package org.throughline.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.ballot.BallotId;
import org.throughline.ballot.Choice;
import org.throughline.ballot.How;
import org.throughline.ballot.RecordedDecision;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Period;
import org.throughline.kernel.Visibility;
import org.throughline.org.Unit;
import org.throughline.plan.Circulation;
import org.throughline.plan.IndicatorKind;
import org.throughline.plan.NewPlan;
import org.throughline.plan.OriginKind;
import org.throughline.plan.PlanId;
import org.throughline.plan.Tier;
import org.throughline.plan.VersionId;

/** The plans: one that is over, the strategic plan in force, and what regions and branches made of it. */
final class Planning {
    private final Stage stage;
    private final Cast cast;
    final Map<String, Written> written = new HashMap<>();

    Planning(Stage stage) {
        this.stage = stage;
        this.cast = stage.cast;
    }

    void plan() {
        stage.on(1470, this::before);
        stage.on(
                1425,
                () -> cast.adoption()
                        .recordAdoption(
                                stage.secretaryOf("central"),
                                draft(stage.plans.get("before")),
                                stage.meetings.get("congress"),
                                new RecordedDecision(stage.before(1425), How.HANDS, 52, 45, 4, 3)));
        stage.on(1419, this::settle);
        stage.on(400, this::strategic);
        stage.on(385, this::circulate);
        stage.on(345, this::decide);
        stage.on(339, this::settle);
        stage.on(299, this::settle);
        stage.on(290, () -> stage.regions().forEach(this::regional));
        stage.on(
                268,
                () -> stage.regions()
                        .forEach(
                                region -> adopt(region, stage.before(268), 24, 20, 2, Optional.of(stage.before(289)))));
        stage.on(262, () -> stage.branches().forEach(this::local));
        stage.on(254, this::adoptLocal);
        stage.on(253, this::settle);
    }

    /** The plan before: adopted by hand in a congress hall, and run out since. */
    private void before() {
        var secretary = stage.secretaryOf("central");
        var plan = cast.plans()
                .draft(
                        secretary,
                        new NewPlan(
                                stage.id("central"),
                                Tier.STRATEGIC,
                                "Put it in writing",
                                Optional.of(new Period(stage.before(1420), stage.before(305))),
                                Visibility.ORGANISATION,
                                Optional.empty()));
        stage.plans.put("before", plan);
        var text = Written.in(stage, secretary, draft(plan), Lines.text("strategic-before.md"));
        text.measured("2.1", "households", IndicatorKind.FLOW, 0, 9_000)
                .measured("2.2", "papers", IndicatorKind.FLOW, 0, 20_000)
                .measured("2.3", "safety-reps", IndicatorKind.FLOW, 0, 60);
        written.put("before", text);
        cast.adoption()
                .circulate(secretary, draft(plan), Circulation.of(stage.meetings.get("congress"), stage.before(1440)));
    }

    /** The plan in force: drafted by the council from the one before, adopted by the congress in a roll call. */
    private void strategic() {
        var secretary = stage.secretaryOf("central");
        var plan = cast.nextVersions()
                .draftFollowing(
                        secretary,
                        stage.plans.get("before"),
                        new NewPlan(
                                stage.id("central"),
                                Tier.STRATEGIC,
                                "Homes first",
                                Optional.of(new Period(stage.before(300), stage.today.plusDays(795))),
                                Visibility.PUBLIC,
                                Optional.of(stage.plans.get("before"))));
        stage.plans.put("strategic", plan);
        var text = Written.in(stage, secretary, draft(plan), Lines.text("strategic.md"));
        var former = written.get("before").provisions;
        Map.of("2.1", "2.1", "2.3", "2.2", "2.4", "2.3").entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(goesOn -> cast.mappings()
                        .name(
                                secretary,
                                draft(plan),
                                text.provisions.get(goesOn.getKey()),
                                OriginKind.CONTINUED,
                                List.of(former.get(goesOn.getValue()))));
        text.measured("2.1", "households", IndicatorKind.FLOW, 0, 20_000)
                .measured("2.2", "repairs", IndicatorKind.FLOW, 0, 3_000)
                .measured("2.3", "papers", IndicatorKind.FLOW, 0, 60_000)
                .measured("2.4", "safety-reps", IndicatorKind.FLOW, 0, 120)
                .measured("3.1", "branch-meetings", IndicatorKind.FLOW, 0, 1_000)
                .measured("3.2", "members", IndicatorKind.STOCK, 300, 450);
        written.put("central", text);
    }

    private void circulate() {
        cast.adoption()
                .circulate(
                        stage.secretaryOf("central"),
                        draft(stage.plans.get("strategic")),
                        new Circulation(
                                stage.meetings.get("congress"),
                                stage.before(350),
                                stage.meetings.get("council"),
                                Optional.of(new RecordedDecision(stage.before(385), How.HANDS, 6, 6, 0, 0))));
    }

    private void decide() {
        var ballot = cast.adoption()
                .putToVote(
                        stage.secretaryOf("central"),
                        draft(stage.plans.get("strategic")),
                        stage.before(340).atTime(20, 0).atZone(Stage.ZONE).toInstant());
        vote(ballot, 54, 5, 3);
    }

    private void settle() {
        cast.adoption().settleDue(Actor.system("demo"));
    }

    /** A region drafts under the strategic objectives, and adopts in its own meeting. */
    private void regional(Unit region) {
        var secretary = stage.secretaryOf(region.slug());
        var plan = cast.plans().draft(secretary, lower(region, Tier.OPERATIONAL, 270, 700));
        stage.plans.put(region.slug(), plan);
        var text = Written.in(
                stage, secretary, draft(plan), Lines.text("regional." + region.lang() + ".md", region.name()));
        text.measured("2.1", "households", IndicatorKind.FLOW, 0, stage.between(34, 42) * 100L)
                .measured("2.2", "repairs", IndicatorKind.FLOW, 0, 600)
                .measured("2.3", "papers", IndicatorKind.FLOW, 0, 12_000)
                .measured("2.4", "safety-reps", IndicatorKind.FLOW, 0, 24);
        for (var number : text.indicators.keySet().stream().sorted().toList()) {
            text.serving(number, written.get("central"), number);
        }
        written.put(region.slug(), text);
    }

    /** A branch plans under its region's objectives, and one of its objectives right under the federation's. */
    private void local(Unit branch) {
        var secretary = stage.secretaryOf(branch.slug());
        var plan = cast.plans().draft(secretary, lower(branch, Tier.TACTICAL, 255, 110));
        stage.plans.put(branch.slug(), plan);
        var text =
                Written.in(stage, secretary, draft(plan), Lines.text("branch." + branch.lang() + ".md", branch.name()));
        var region = written.get(region(branch));
        text.measured("1", "households", IndicatorKind.FLOW, 0, stage.between(5, 8) * 100L)
                .measured("2", "papers", IndicatorKind.FLOW, 0, stage.between(15, 25) * 100L)
                .measured("3", "branch-meetings", IndicatorKind.FLOW, 0, 12)
                .serving("1", region, "2.1")
                .serving("2", region, "2.3")
                .serving("3", written.get("central"), "3.1");
        written.put(branch.slug(), text);
    }

    private void adoptLocal() {
        for (var branch : stage.branches()) {
            // one branch has not got round to it
            if (!branch.slug().equals("sailmakers")) {
                adopt(branch, stage.before(254), 6, 6, 0, Optional.empty());
            }
        }
    }

    /** The congress's delegates vote, the first ones for; those who do not vote are the last. */
    void vote(BallotId ballot, int all, int against, int abstaining) {
        var electors =
                cast.work().read(Actor.system("demo"), tx -> cast.ballots().electors(tx, ballot));
        for (int i = 0; i < Math.min(all, electors.size()); i++) {
            stage.later(7);
            var choice = i % 9 == 4 && against-- > 0
                    ? Choice.AGAINST
                    : i % 13 == 7 && abstaining-- > 0 ? Choice.ABSTAIN : Choice.FOR;
            cast.ballots().cast(stage.as(electors.get(i).member()), ballot, choice);
        }
    }

    VersionId draft(PlanId plan) {
        return cast.work()
                .read(
                        Actor.system("demo"),
                        tx -> cast.plans().open(tx, plan).orElseThrow().id());
    }

    String region(Unit branch) {
        return stage.regions().stream()
                .filter(region -> stage.below(region.slug()).contains(branch))
                .findFirst()
                .orElseThrow()
                .slug();
    }

    private NewPlan lower(Unit unit, Tier tier, int from, int until) {
        var title = Lines.text((tier == Tier.TACTICAL ? "branch." : "regional.") + unit.lang() + ".md", unit.name())
                .lines()
                .findFirst()
                .orElseThrow()
                .substring(2);
        return new NewPlan(
                unit.id(),
                tier,
                title,
                Optional.of(new Period(stage.before(from), stage.today.plusDays(until))),
                Visibility.ORGANISATION,
                Optional.empty());
    }

    private void adopt(Unit unit, LocalDate day, long present, long inFavour, long against, Optional<LocalDate> since) {
        cast.adoption()
                .recordAdoption(
                        stage.secretaryOf(unit.slug()),
                        draft(stage.plans.get(unit.slug())),
                        stage.meetings.get(unit.slug()),
                        new RecordedDecision(day, How.HANDS, present, inFavour, against, present - inFavour - against),
                        since);
    }
}
