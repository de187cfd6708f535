package org.throughline.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.http.Typed;
import org.throughline.kernel.Office;
import org.throughline.kernel.Period;
import org.throughline.kernel.UnitId;
import org.throughline.org.Members;
import org.throughline.org.Role;
import org.throughline.org.Tree;
import org.throughline.org.Unit;
import org.throughline.org.Units;
import org.throughline.parts.Field;
import org.throughline.parts.Hidden;
import org.throughline.parts.Link;
import org.throughline.parts.Step;
import org.throughline.plan.Plan;
import org.throughline.plan.PlanId;

/** Makes the page that shows who has reported under a plan, who is late, since when, and whom to ask. */
public final class ReportingScreens {
    /** More periods than these do not stand side by side. */
    private static final int PERIODS = 6;

    /** A larger tree is read region by region. */
    private static final int MOST_PLANS = 80;

    /** Whom one asks first. */
    private static final List<Office> ASKED = List.of(Office.SECRETARY, Office.CHAIR, Office.DEPUTY, Office.ORGANISER);

    private final ExpectedReports expected;
    private final Excuses excuses;
    private final Units units;
    private final Members members;
    private final Messages messages;

    public ReportingScreens(
            ExpectedReports expected, Excuses excuses, Units units, Members members, Messages messages) {
        this.expected = expected;
        this.excuses = excuses;
        this.units = units;
        this.members = members;
        this.messages = messages;
    }

    ReportingShow show(Tx tx, Plan plan, String opened, Typed typed) {
        var plans = new ArrayList<>(List.of(plan));
        plans.addAll(expected.under(tx, plan, MOST_PLANS));
        var reports = new HashMap<PlanId, List<ExpectedReport>>();
        for (var report : expected.of(tx, plans)) {
            reports.computeIfAbsent(report.plan().id(), id -> new ArrayList<>()).add(report);
        }
        var order = order(units.tree(tx), plan.unit());
        plans.removeIf(one -> !reports.containsKey(one.id()));
        plans.sort(Comparator.comparingInt((Plan one) -> order.getOrDefault(one.unit(), Integer.MAX_VALUE))
                .thenComparingLong(one -> one.id().value()));
        var periods = periods(reports.getOrDefault(plan.id(), List.of()));
        var late = plans.stream()
                .flatMap(one ->
                        late(tx, plan, reports.get(one.id()), one.slug().equals(opened) ? typed : Typed.nothing())
                                .stream())
                .toList();
        return new ReportingShow(
                List.of(
                        new Step("/plans/" + plan.slug(), plan.title(), false),
                        new Step("/plans/" + plan.slug() + "/reviews", say(tx, "review.title"), false),
                        new Step("", say(tx, "reporting.title"), true)),
                say(tx, "reporting.title"),
                say(tx, "reporting.line"),
                say(tx, "reporting.caption"),
                periods.stream()
                        .map(period -> say(tx, "review.period", period.from(), period.last()))
                        .toList(),
                plans.stream()
                        .map(one -> row(tx, plan, reports.get(one.id()), periods))
                        .toList(),
                periods.stream()
                        .map(period -> heard(tx, reports.values(), period))
                        .toList(),
                typed.errors(messages, tx.actor().lang(), "why-" + opened),
                late.isEmpty()
                        ? say(tx, "reporting.late")
                        : messages.count(tx.actor().lang(), "reporting.late", late.size(), plans.size()),
                late,
                late.isEmpty() ? say(tx, "reporting.nobody_late") : "",
                plans.isEmpty() ? say(tx, "reporting.none") : "",
                List.of(new Link("/plans/" + plan.slug() + "/progress", say(tx, "plan.view.progress"))));
    }

    /** The place of each unit when the tree is read from above, each region with its branches. */
    private static Map<UnitId, Integer> order(Tree tree, UnitId from) {
        var order = new HashMap<UnitId, Integer>();
        place(tree, from, order);
        return order;
    }

    private static void place(Tree tree, UnitId unit, Map<UnitId, Integer> order) {
        order.put(unit, order.size());
        tree.children(unit).forEach(child -> place(tree, child, order));
    }

    /** The plan's own latest periods, the oldest first. */
    private static List<Period> periods(List<ExpectedReport> own) {
        var all = own.stream()
                .map(report -> report.expected().period())
                .sorted(Comparator.comparing(Period::from))
                .toList();
        return all.subList(Math.max(0, all.size() - PERIODS), all.size());
    }

    private ReportingShow.Row row(Tx tx, Plan upper, List<ExpectedReport> reports, List<Period> periods) {
        var unit = reports.get(0).unit();
        var above = units.above(tx, unit.id()).stream()
                .findFirst()
                .filter(one -> !one.id().equals(upper.unit()));
        return new ReportingShow.Row(
                "/plans/" + reports.get(0).plan().slug() + "/reviews",
                unit.name(),
                unit.id().equals(upper.unit()) ? "" : above.map(Unit::name).orElse(""),
                periods.stream().map(period -> cell(tx, reports, period)).toList());
    }

    /** Of the units whose report on the period is in or overdue, and not excused, how many were heard. */
    private String heard(Tx tx, Collection<List<ExpectedReport>> all, Period period) {
        var states = all.stream()
                .flatMap(reports -> during(reports, period).stream())
                .map(report -> report.seenBy(tx.actor()))
                .toList();
        long heard = states.stream().filter(ExpectedState::isHeard).count();
        long missed =
                states.stream().filter(state -> state == ExpectedState.MISSED).count();
        return heard + missed == 0 ? "–" : say(tx, "reporting.heard", heard, heard + missed);
    }

    /** The latest report whose own period reaches into this one: a branch may report in another rhythm. */
    private static Optional<ExpectedReport> during(List<ExpectedReport> reports, Period period) {
        return reports.stream()
                .filter(report -> report.expected().period().from().isBefore(period.to())
                        && period.from().isBefore(report.expected().period().to()))
                .max(Comparator.comparing(report -> report.expected().period().from()));
    }

    private ReportingShow.Cell cell(Tx tx, List<ExpectedReport> reports, Period period) {
        return during(reports, period)
                .map(report -> new ReportingShow.Cell(
                        report.review()
                                .filter(review -> !review.isUnderWay())
                                .map(review -> "/reviews/" + review.id().text())
                                .orElse(""),
                        say(tx, "review.state." + report.seenBy(tx.actor())),
                        report.expected().late() && !report.expected().state().isHeard(),
                        report.expected().state().isExcused()
                                ? report.excuse().map(Excuse::reason).orElse("")
                                : ""))
                .orElse(new ReportingShow.Cell("", "–", false, ""));
    }

    /** The gap in a unit's reports that reaches to today, if there is one. */
    private Optional<ReportingShow.Late> late(Tx tx, Plan upper, List<ExpectedReport> reports, Typed typed) {
        var missing = new ArrayList<ExpectedReport>();
        for (var report : reports.stream()
                .sorted(Comparator.comparing(one -> one.expected().period().from()))
                .toList()) {
            if (report.expected().late() && !report.expected().state().isHeard()) {
                missing.add(report);
            } else if (report.expected().state().isHeard()
                    || report.expected().state().isExcused()) {
                missing.clear();
            }
        }
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        var first = missing.get(0);
        var last = missing.get(missing.size() - 1);
        var lang = tx.actor().lang();
        var unit = first.unit();
        long days = -first.expected().daysLeft(unit.today(tx.now()));
        return Optional.of(new ReportingShow.Late(
                messages.count(lang, "review.over", days),
                messages.count(
                        lang,
                        "reporting.since",
                        missing.size(),
                        first.expected().due()),
                "/plans/" + first.plan().slug() + "/reviews",
                unit.name(),
                ask(tx, unit),
                excuses.mayExcuse(tx, first.plan())
                        ? Optional.of(form(
                                upper, last.plan(), last.expected().period().from(), typed))
                        : Optional.empty()));
    }

    private String ask(Tx tx, Unit unit) {
        return members.roles(tx, unit.id()).stream()
                .filter(role -> ASKED.contains(role.office()))
                .min(Comparator.comparingInt((Role role) -> ASKED.indexOf(role.office())))
                .map(role -> say(tx, "reporting.ask", role.name(), say(tx, "office." + role.office())))
                .orElseGet(() -> say(tx, "reporting.ask_nobody"));
    }

    private static ReportingShow.Form form(Plan upper, Plan lower, LocalDate from, Typed typed) {
        return new ReportingShow.Form(
                "/plans/" + lower.slug() + "/excuses",
                List.of(new Hidden("from", from.toString()), new Hidden("at", upper.slug())),
                typed.field(Field.text("why", "")
                        .id("why-" + lower.slug())
                        .label("reporting.reason")
                        .must()),
                typed.form().ticked("inactive"),
                typed.no().isPresent());
    }

    private String say(Tx tx, String key, Object... arguments) {
        return messages.say(tx.actor().lang(), key, arguments);
    }
}
