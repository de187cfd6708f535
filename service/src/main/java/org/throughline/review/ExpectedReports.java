package org.throughline.review;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.throughline.db.Tx;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Period;
import org.throughline.kernel.UnitId;
import org.throughline.org.Unit;
import org.throughline.org.Units;
import org.throughline.plan.Plan;
import org.throughline.plan.PlanId;
import org.throughline.plan.Plans;
import org.throughline.plan.Version;
import org.throughline.text.NaturalOrder;

/** Which reports are expected of whom, computed from each plan's cadence at reading; nothing has to open them. */
public final class ExpectedReports {
    private static final Comparator<ExpectedReport> SOONEST =
            Comparator.comparing(report -> report.expected().due());

    /** What is in or should be tells more than what is not due yet; of such the later. */
    private static final Comparator<ExpectedReport> TELLING = Comparator.comparing(
                    (ExpectedReport report) -> report.expected().state().isSettled())
            .thenComparing(report -> report.expected().period().from());

    private final Units units;
    private final Plans plans;

    public ExpectedReports(Units units, Plans plans) {
        this.units = units;
        this.plans = plans;
    }

    /** Every report expected so far of the plan's unit, the latest period first. */
    public List<ExpectedReport> of(Tx tx, Plan plan) {
        return of(tx, List.of(plan)).stream()
                .sorted(Comparator.comparing(
                                (ExpectedReport r) -> r.expected().period().from())
                        .reversed())
                .toList();
    }

    /** Every report expected so far on these plans. */
    public List<ExpectedReport> of(Tx tx, List<Plan> asked) {
        if (asked.isEmpty()) {
            return List.of();
        }
        var filed = filed(tx, asked);
        var excused = excused(tx, asked);
        var found = new ArrayList<ExpectedReport>();
        for (var plan : asked) {
            var unit = units.get(tx, plan.unit());
            var today = unit.today(tx.now());
            var force = force(plans.versions(tx, plan.id()));
            if (plan.period().isEmpty() || force.isEmpty()) {
                continue;
            }
            for (var span : new Cadence(plan.period().get(), plan.cadenceMonths()).begunBy(today)) {
                if (force.get().touches(span)) {
                    var review = Optional.ofNullable(
                            filed.getOrDefault(plan.id(), Map.of()).get(span.from()));
                    var excuse = excuse(excused.getOrDefault(plan.id(), List.of()), span.from());
                    found.add(report(tx, unit, plan, span, today, review, excuse));
                }
            }
        }
        return found;
    }

    /**
     * What awaits the unit, the soonest first: what was begun, and what is due, also on a plan that another has taken the place of
     * meanwhile, since its last report comes due after its end. Of a plan that guides the unit today and whose reports were missed it
     * is the last one alone; the others stay on the plan's own list.
     */
    public List<ExpectedReport> owed(Tx tx, UnitId unit) {
        var missed = new LinkedHashMap<PlanId, ExpectedReport>();
        var owed = new ArrayList<ExpectedReport>();
        for (var report : of(tx, plans.ofUnit(tx, unit))) {
            boolean guides =
                    plans.currentVersion(tx, report.plan().id()).state().guides();
            var state = report.expected().state();
            if (state == ExpectedState.IN_DRAFT || state == ExpectedState.OPEN) {
                owed.add(report);
            } else if (guides && state == ExpectedState.MISSED) {
                missed.put(report.plan().id(), report);
            }
        }
        owed.addAll(missed.values());
        return owed.stream().sorted(SOONEST).toList();
    }

    /** What awaits the units that the actor keeps, for the desk. */
    public List<ExpectedReport> owedBy(Actor actor, Tx tx) {
        return actor.offices().keySet().stream()
                .filter(actor::keeps)
                .sorted(Comparator.comparing(UnitId::value))
                .flatMap(unit -> owed(tx, unit).stream())
                .sorted(SOONEST)
                .toList();
    }

    /**
     * The latest reports of the readable plans that serve this one, for a period: to be read side by side. Where a plan has another
     * rhythm and its span that reaches into this one runs on, it is the one before that is read.
     */
    public List<ExpectedReport> below(Tx tx, Plan plan, Period period) {
        var lower = tx.dao(ReviewDao.class).servingPlans(plan.id()).stream()
                .flatMap(id -> readable(tx, id).stream())
                .toList();
        var latest = new HashMap<PlanId, ExpectedReport>();
        for (var report : of(tx, lower)) {
            var span = report.expected().period();
            if (span.from().isBefore(period.to()) && period.from().isBefore(span.to())) {
                latest.merge(report.plan().id(), report, BinaryOperator.maxBy(TELLING));
            }
        }
        return latest.values().stream()
                .sorted(Comparator.comparing((ExpectedReport r) -> r.unit().name(), NaturalOrder.NAMES)
                        .thenComparing(r -> r.plan().id().value()))
                .toList();
    }

    /** The latest report that was due of each readable plan that serves this one: those missing first, then by the unit's name. */
    List<ExpectedReport> lately(Tx tx, Plan plan) {
        var lower = tx.dao(ReviewDao.class).servingPlans(plan.id()).stream()
                .flatMap(id -> readable(tx, id).stream())
                .toList();
        var latest = new HashMap<PlanId, ExpectedReport>();
        for (var report : of(tx, lower)) {
            if (report.seenBy(tx.actor()) != ExpectedState.NOT_YET_DUE) {
                latest.merge(report.plan().id(), report, ExpectedReports::later);
            }
        }
        return latest.values().stream()
                .sorted(Comparator.comparing(
                                (ExpectedReport r) -> r.expected().state().isHeard()
                                        || r.expected().state().isExcused())
                        .thenComparing(r -> r.unit().name(), NaturalOrder.NAMES)
                        .thenComparing(r -> r.plan().id().value()))
                .toList();
    }

    private static ExpectedReport later(ExpectedReport a, ExpectedReport b) {
        return a.expected().period().from().isAfter(b.expected().period().from()) ? a : b;
    }

    private Optional<Plan> readable(Tx tx, PlanId id) {
        var plan = plans.get(tx, id);
        return tx.actor().reads(plan.scope()) ? Optional.of(plan) : Optional.empty();
    }

    private static ExpectedReport report(
            Tx tx,
            Unit unit,
            Plan plan,
            Period span,
            LocalDate today,
            Optional<Review> review,
            Optional<Excuse> excuse) {
        var zone = ZoneId.of(unit.zone());
        var filed = review.map(r ->
                new Expected.Filed(r.state(), r.nil(), r.submittedAt().map(at -> LocalDate.ofInstant(at, zone))));
        var expected = Expected.of(span, Cadence.due(span, unit.level()), today, filed, excuse.map(Excuse::state));
        return new ExpectedReport(
                unit, plan, expected, review.filter(found -> Reviews.readable(tx.actor(), found)), excuse);
    }

    private static Map<PlanId, Map<LocalDate, Review>> filed(Tx tx, List<Plan> asked) {
        var ids = asked.stream().map(plan -> plan.id().value()).toList();
        var filed = new HashMap<PlanId, Map<LocalDate, Review>>();
        for (var row : tx.dao(ReviewDao.class).ofPlans(ids)) {
            filed.computeIfAbsent(row.plan(), id -> new HashMap<>()).put(row.periodFrom(), row.review());
        }
        return filed;
    }

    /** The excuse for a period: its own, or that the unit has been inactive since one before. */
    private static Optional<Excuse> excuse(List<Excuse> excuses, LocalDate from) {
        return excuses.stream()
                .filter(excuse -> excuse.periodFrom().equals(from))
                .findFirst()
                .or(() -> excuses.stream()
                        .filter(excuse ->
                                excuse.lasting() && excuse.periodFrom().isBefore(from))
                        .findFirst());
    }

    private static Map<PlanId, List<Excuse>> excused(Tx tx, List<Plan> asked) {
        var excused = new HashMap<PlanId, List<Excuse>>();
        for (var excuse : tx.dao(ExcuseDao.class)
                .ofPlans(asked.stream().map(plan -> plan.id().value()).toList())) {
            excused.computeIfAbsent(excuse.plan(), id -> new ArrayList<>()).add(excuse);
        }
        return excused;
    }

    /**
     * The readable plans that serve this one and what serves those, unit by unit as they stand under each other; level by level
     * while there are no more than so many.
     */
    List<Plan> under(Tx tx, Plan plan, int most) {
        var found = new LinkedHashMap<PlanId, Plan>();
        var level = List.of(plan.id());
        while (!level.isEmpty() && found.size() < most) {
            var next = new ArrayList<PlanId>();
            for (var upper : level) {
                for (var id : tx.dao(ReviewDao.class).servingPlans(upper)) {
                    if (!id.equals(plan.id()) && !found.containsKey(id)) {
                        readable(tx, id).ifPresent(lower -> {
                            found.put(id, lower);
                            next.add(id);
                        });
                    }
                }
            }
            level = next;
        }
        return List.copyOf(found.values());
    }

    /** The days on which some text of the plan was in force; {@code to} is empty while one is. */
    record Force(LocalDate from, Optional<LocalDate> to) {
        boolean touches(Period span) {
            return from.isBefore(span.to())
                    && to.map(end -> span.from().isBefore(end)).orElse(true);
        }
    }

    private static Optional<Force> force(List<Version> versions) {
        var forced = versions.stream()
                .filter(version ->
                        version.state().wasAdopted() && version.inForceFrom().isPresent())
                .toList();
        if (forced.isEmpty()) {
            return Optional.empty();
        }
        var from = forced.stream()
                .map(v -> v.inForceFrom().orElseThrow())
                .min(LocalDate::compareTo)
                .orElseThrow();
        boolean going = forced.stream()
                .anyMatch(v -> v.state().guides() || v.inForceTo().isEmpty());
        return Optional.of(new Force(
                from,
                going
                        ? Optional.empty()
                        : forced.stream().flatMap(v -> v.inForceTo().stream()).max(LocalDate::compareTo)));
    }

    /**
     * The expected report that a review answers, of the unit that wrote it, whose plan may be another's by now. It stays to be read
     * where nothing is expected any more, as of an annulled text.
     */
    public ExpectedReport of(Tx tx, Review review) {
        var plan = plans.get(tx, review.plan());
        var unit = units.get(tx, review.unit());
        return of(tx, plan).stream()
                .filter(report ->
                        report.expected().period().from().equals(review.period().from()))
                .findFirst()
                .map(found -> new ExpectedReport(unit, plan, found.expected(), found.review(), found.excuse()))
                .orElseGet(() -> report(
                        tx, unit, plan, review.period(), unit.today(tx.now()), Optional.of(review), Optional.empty()));
    }
}
