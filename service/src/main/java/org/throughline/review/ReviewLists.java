package org.throughline.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.http.Typed;
import org.throughline.parts.Act;
import org.throughline.parts.Field;
import org.throughline.parts.Hidden;
import org.throughline.parts.Link;
import org.throughline.plan.Plan;
import org.throughline.plan.Plans;

/** Makes the pages of expected reports, in the reader's language. */
final class ReviewLists {
    private final ExpectedReports expected;
    private final Plans plans;
    private final Excuses excuses;
    private final Messages messages;

    ReviewLists(ExpectedReports expected, Plans plans, Excuses excuses, Messages messages) {
        this.expected = expected;
        this.plans = plans;
        this.excuses = excuses;
        this.messages = messages;
    }

    /** What awaits the units that the actor keeps. */
    ReviewList mine(Tx tx) {
        var lang = tx.actor().lang();
        return list(
                tx,
                "review.title",
                messages.say(lang, "review.line.mine"),
                expected.owedBy(tx.actor(), tx),
                List.of(new Link("/reviews/entry", messages.say(lang, "report_form.entry"))),
                Optional.empty());
    }

    /** All that is expected on a plan, and on those that serve it in its last period. */
    ReviewList ofPlan(Tx tx, Plan plan, Typed typed) {
        var lang = tx.actor().lang();
        var own = expected.of(tx, plan);
        // what can be done now stands before what still runs, and that before what is in
        var all = new ArrayList<>(own.stream()
                .sorted(Comparator.comparing(report -> rank(report.expected().state())))
                .toList());
        if (!own.isEmpty()) {
            all.addAll(expected.lately(tx, plan));
        }
        var back = new Link("/plans/" + plan.slug(), plan.title());
        var reporting = new Link("/plans/" + plan.slug() + "/reviews/units", messages.say(lang, "reporting.title"));
        return list(
                tx,
                "review.title.plan",
                messages.count(lang, "review.line.plan", plan.cadenceMonths()),
                all,
                acts(tx, plan, back, reporting),
                rhythm(tx, plan, typed),
                plan.title());
    }

    private static int rank(ExpectedState state) {
        return switch (state) {
            case OPEN, IN_DRAFT, MISSED -> 0;
            case NOT_YET_DUE -> 1;
            default -> 2;
        };
    }

    private List<Link> acts(Tx tx, Plan plan, Link back, Link reporting) {
        var acts = new ArrayList<>(List.of(back));
        if (tx.actor().isPerson()) {
            acts.add(reporting);
        }
        if (tx.actor().worksIn(plan.unit())) {
            var address = "/summations/new?plan=" + plan.id().text() + "&unit="
                    + plan.unit().text();
            acts.add(new Link(address, messages.say(tx.actor().lang(), "review.sum_up")));
        }
        return acts;
    }

    /** For whoever drafts the plan, as long as nothing is expected of it. */
    private Optional<ReviewList.Rhythm> rhythm(Tx tx, Plan plan, Typed typed) {
        boolean open = plan.period().isPresent()
                && plans.mayDraft(tx.actor(), tx, plan)
                && plans.versions(tx, plan.id()).stream()
                        .noneMatch(version -> version.state().wasAdopted());
        var months = Field.text("months", Integer.toString(plan.cadenceMonths()))
                .type("number")
                .label("field.months")
                .must();
        return open
                ? Optional.of(new ReviewList.Rhythm(
                        "/plans/" + plan.slug() + "/reviews/cadence",
                        typed.errors(messages, tx.actor().lang(), "months"),
                        typed.field(months)))
                : Optional.empty();
    }

    private ReviewList list(
            Tx tx,
            String title,
            String line,
            List<ExpectedReport> reports,
            List<Link> acts,
            Optional<ReviewList.Rhythm> rhythm,
            Object... named) {
        var lang = tx.actor().lang();
        return new ReviewList(
                messages.say(lang, title, named),
                line,
                reports.stream().map(report -> row(tx, report)).toList(),
                acts,
                rhythm,
                reports.isEmpty() ? messages.say(lang, "review.none") : "");
    }

    private ReviewList.Row row(Tx tx, ExpectedReport report) {
        var lang = tx.actor().lang();
        var span = report.expected().period();
        var begin = "/plans/" + report.plan().slug() + "/reviews";
        var from = new Hidden("from", span.from().toString());
        var deeds = new ArrayList<Act>();
        if (tx.actor().keeps(report.unit().id()) && !report.expected().state().isHeard()) {
            var key = report.review().isPresent() ? "review.write_on" : "review.write";
            deeds.add(Act.second(begin, messages.say(lang, key), from));
            if (!span.runs(report.unit().today(tx.now()))) {
                deeds.add(Act.word(begin + "/nil", messages.say(lang, "review.nil"), from)
                        .asking(messages.say(lang, "review.nil.ask")));
            }
        }
        if (report.excuse().isPresent() && excuses.mayExcuse(tx, report.plan())) {
            deeds.add(Act.word(
                    "/plans/" + report.plan().slug() + "/excuses/withdrawal",
                    messages.say(lang, "reporting.withdraw"),
                    from));
        }
        boolean mine = tx.actor().worksIn(report.unit().id())
                && !report.expected().state().isHeard();
        var links = mine
                ? List.of(new Link(begin + "/form?from=" + span.from(), messages.say(lang, "report_form.print")))
                : List.<Link>of();
        return new ReviewList.Row(
                report.review().map(r -> "/reviews/" + r.id().text()).orElse(""),
                report.unit().name(),
                messages.say(lang, "review.kicker", report.plan().title(), span.from(), span.last()),
                left(tx, report),
                state(tx, report),
                report.expected().late(),
                deeds,
                links);
    }

    String state(Tx tx, ExpectedReport report) {
        return messages.say(tx.actor().lang(), "review.state." + report.seenBy(tx.actor()));
    }

    String left(Tx tx, ExpectedReport report) {
        var lang = tx.actor().lang();
        var today = report.unit().today(tx.now());
        if (report.expected().state().isExcused()) {
            return report.excuse().map(Excuse::reason).orElse("");
        }
        if (report.seenBy(tx.actor()) == ExpectedState.NOT_YET_DUE) {
            return messages.say(
                    lang, "review.runs_until", report.expected().period().last());
        }
        if (report.expected().state().isHeard()) {
            return report.review()
                    .flatMap(Review::submittedAt)
                    .map(at -> messages.say(lang, "review.in_on", report.unit().today(at)))
                    .orElse("");
        }
        long days = report.expected().daysLeft(today);
        return days == 0
                ? messages.say(lang, "review.today")
                : messages.count(lang, days > 0 ? "review.left" : "review.over", Math.abs(days));
    }
}
