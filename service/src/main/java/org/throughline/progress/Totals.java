package org.throughline.progress;

import static java.util.Comparator.comparingLong;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Period;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.UnitId;
import org.throughline.plan.LinkWatch;
import org.throughline.plan.Plan;
import org.throughline.plan.PlanId;
import org.throughline.plan.Plans;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.Since;

/**
 * Keeps the sums of all objectives in step with what is entered, in the unit of work that enters it. A change is carried from
 * the objective to the root along what each serves, leaf to root, by its difference alone: so many statements as the tree is
 * deep, however many tasks there are. Where links or texts change, which is seldom, each objective on the way is made anew from
 * those that serve it.
 */
public final class Totals implements LinkWatch {
    private final Work work;
    private final Plans plans;
    private final Courses courses = new Courses();

    public Totals(Work work, Plans plans) {
        this.work = work;
        this.plans = plans;
    }

    /** The work on an objective changed by so much. */
    public void work(Tx tx, ProvisionId objective, Sums delta) {
        if (!delta.equals(Sums.NOTHING)) {
            change(tx, objective, kept -> kept.worked(delta));
        }
    }

    /** The objective's unit was heard on it, of that day, and its work changed by so much. */
    public void heard(Tx tx, ProvisionId objective, LocalDate day, Sums delta) {
        change(tx, objective, kept -> kept.heard(day).worked(delta));
    }

    /** As {@link #heard}, of much that came at once: so many reports, of this day at the latest. */
    public void heard(Tx tx, ProvisionId objective, long times, LocalDate day, Sums delta) {
        change(tx, objective, kept -> kept.heard(times, day).worked(delta));
    }

    /**
     * What was heard is corrected: it counts once, as before.
     *
     * @param latest the latest day of all that was said of the objective and not corrected
     */
    public void reheard(Tx tx, ProvisionId objective, LocalDate latest, Sums delta) {
        var nil = tx.dao(TotalDao.class).lastNil(objective);
        var day = nil.filter(on -> on.isAfter(latest)).orElse(latest);
        change(tx, objective, kept -> kept.reheard(day).worked(delta));
    }

    /** Says that nothing was done on an objective in the stretch of the plan's cadence in which today lies: that is a report. */
    public void nil(Actor actor, ProvisionId objective) {
        work.writing(actor, tx -> {
            var plan = plans.of(tx, objective);
            nil(tx, objective, plan.unit(), period(plan, plans.today(tx, plan)));
        });
    }

    /** As the shorter one, for a period that is named. */
    public void nil(Actor actor, ProvisionId objective, UnitId unit, Period period) {
        work.writing(actor, tx -> nil(tx, objective, unit, period));
    }

    /**
     * As {@link #nil(Actor, ProvisionId, UnitId, Period)}, in a unit of work under way.
     *
     * @throws Refusal {@code reading.members_only}, {@code nil.other_unit}
     */
    public void nil(Tx tx, ProvisionId objective, UnitId unit, Period period) {
        if (!tx.actor().worksIn(unit)) {
            throw Refusal.denied("reading.members_only");
        }
        nil(tx, tx.actor().member(), objective, unit, period);
    }

    /** As the shorter one, in someone's name: whoever calls has asked whether the actor may enter it for them. */
    public void nil(Tx tx, MemberId member, ProvisionId objective, UnitId unit, Period period) {
        var plan = plans.of(tx, objective);
        if (!plan.unit().equals(unit)) {
            throw Refusal.because("nil.other_unit", plan.title());
        }
        hold(tx, objective);
        var today = plans.today(tx, plan);
        var day = today.isBefore(period.to()) ? today : period.last();
        var dao = tx.dao(TotalDao.class);
        if (dao.nil(objective, unit, period.from(), member, day, tx.now()) == 0) {
            // said already: saying it twice says no more
            return;
        }
        change(tx, objective, kept -> kept.heard(day));
        tx.journal("report.nil", "provision:" + objective.text(), Map.of("from", period.from(), "to", period.to()));
        tx.place("progress/" + objective.text() + "/why");
    }

    /** The stretch of the plan's cadence in which a day lies: one nil report for each. */
    private static Period period(Plan plan, LocalDate today) {
        var whole = plan.period().orElseThrow(() -> Refusal.because("report.no_period"));
        if (today.isBefore(whole.from())) {
            throw Refusal.invalid("reading.before_period", today, whole.from());
        }
        var from = whole.from();
        while (!from.plusMonths(plan.cadenceMonths()).isAfter(today)) {
            from = from.plusMonths(plan.cadenceMonths());
        }
        return new Period(from, from.plusMonths(plan.cadenceMonths()));
    }

    @Override
    public void moved(Tx tx, ProvisionId objective, Collection<ProvisionId> targets) {
        var all = Stream.concat(
                        Stream.of(objective), targets.stream().distinct().sorted(comparingLong(ProvisionId::value)))
                .toList();
        rebuild(tx, all, all);
    }

    @Override
    public Since anew(Tx tx, ProvisionId objective, Since before, LocalDate day) {
        var done = hold(tx, objective).above();
        return before.anew(day, done.num(), done.done(), done.dropped());
    }

    @Override
    public void stands(Tx tx, PlanId plan) {
        var dao = tx.dao(TotalDao.class);
        var objectives = dao.objectives(plan);
        rebuild(
                tx,
                Stream.concat(objectives.stream(), dao.staysIn(plan).stream()).toList(),
                objectives);
    }

    /** Says whether the plan's unit is excused from reporting just now; what it reported all the same counts. */
    public void excuse(Tx tx, PlanId plan, boolean excused) {
        var dao = tx.dao(TotalDao.class);
        int changed = excused ? dao.excuse(plan) : dao.ask(plan);
        if (changed > 0) {
            stands(tx, plan);
        }
    }

    private void rebuild(Tx tx, List<ProvisionId> objectives, List<ProvisionId> whoseIndicators) {
        var changed = new LinkedHashSet<>(whoseIndicators);
        objectives.forEach(objective -> changed.addAll(rebuild(tx, objective)));
        changed.forEach(objective -> courses.rebuildOf(tx, objective));
    }

    /** Holds the objective, making its row first where there is none. */
    KeptSums hold(Tx tx, ProvisionId objective) {
        var dao = tx.dao(TotalDao.class);
        return dao.hold(objective).map(TotalDao.Row::kept).orElseGet(() -> {
            dao.begin(objective);
            rebuild(tx, List.of(objective), List.of());
            return dao.hold(objective).orElseThrow().kept();
        });
    }

    private void change(Tx tx, ProvisionId objective, UnaryOperator<KeptSums> by) {
        var dao = tx.dao(TotalDao.class);
        var before = hold(tx, objective);
        var after = by.apply(before);
        dao.store(TotalDao.Row.of(after));
        while (after.rises()
                && !(after.above().equals(before.above()) && after.coverage().equals(before.coverage()))) {
            // the link is read after the hold: whoever changes it waits for this row, or this waited for them
            var up = dao.up(after.objective());
            if (up.isEmpty()) {
                return;
            }
            var above = hold(tx, up.get().target());
            var changed = above.exchanged(up.get(), before, after, () -> dao.oldestBelow(above.objective()));
            dao.store(TotalDao.Row.of(changed));
            before = above;
            after = changed;
        }
    }

    /**
     * Makes an objective anew from what serves it, and everything that it serves.
     *
     * @return those of which a report is now expected and was not, or that count now and did not, or the other way
     */
    private static List<ProvisionId> rebuild(Tx tx, ProvisionId objective) {
        var changed = new ArrayList<ProvisionId>();
        var dao = tx.dao(TotalDao.class);
        for (var next = Optional.of(objective);
                next.isPresent();
                next = dao.up(next.get()).map(TotalDao.Up::target)) {
            var id = next.get();
            dao.begin(id);
            var before = dao.hold(id).orElseThrow().kept();
            var after = before.rebuilt(
                    dao.standing(id),
                    dao.children(id).stream().map(TotalDao.ChildRow::child).toList(),
                    dao.stayed(id).stream().map(TotalDao.Up::stays).reduce(Sums.NOTHING, Sums::plus));
            if (after.equals(before)) {
                return changed;
            }
            dao.store(TotalDao.Row.of(after));
            if (after.asked() != before.asked() || after.rises() != before.rises()) {
                changed.add(id);
            }
        }
        return changed;
    }
}
