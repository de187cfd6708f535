package org.throughline.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.plan.IndicatorId;
import org.throughline.plan.Measures;
import org.throughline.plan.Plan;
import org.throughline.plan.Plans;
import org.throughline.plan.Provision;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.Texts;

/**
 * Figures that the responsible body types where the derived one misleads, each with its reason and its end. Neither overwrites the
 * other: sums never see them.
 */
public final class StatedFigures {
    private static final int LONGEST = 2_000;

    private final Work work;
    private final Plans plans;
    private final Texts texts;
    private final Measures measures;

    public StatedFigures(Work work, Plans plans, Texts texts, Measures measures) {
        this.work = work;
        this.plans = plans;
        this.texts = texts;
        this.measures = measures;
    }

    /**
     * A figure about to be typed.
     *
     * @param indicator whose result; empty for the work
     * @param amount of the work and of a ratio per cent
     * @param until the last day on which it stands, not after the plan's review period under way; empty for its end
     */
    public record Wish(Optional<IndicatorId> indicator, BigDecimal amount, String reason, Optional<LocalDate> until) {}

    /**
     * Types it.
     *
     * @throws Refusal {@code plan.keepers_only}, {@code stated.reason}, {@code stated.until}, {@code stated.amount}
     */
    public void state(Actor actor, ProvisionId objective, Wish wish) {
        work.writing(actor, tx -> {
            var plan = plans.of(tx, objective);
            plans.requireDrafter(tx, plan);
            var today = plans.today(tx, plan);
            var reason = wish.reason().strip();
            if (reason.isEmpty() || reason.length() > LONGEST) {
                throw Refusal.invalid("stated.reason");
            }
            var review = end(plan, today);
            var until = wish.until().orElse(review);
            if (until.isBefore(today) || until.isAfter(review)) {
                throw Refusal.invalid("stated.until", today, review);
            }
            int decimals = decimals(tx, objective, wish.indicator());
            var stated = new Stated(
                    objective,
                    wish.indicator(),
                    num(wish.amount(), decimals),
                    decimals,
                    reason,
                    today,
                    until,
                    tx.actor().member());
            tx.dao(StatedDao.class).takeBack(objective, wish.indicator(), today, tx.now());
            tx.dao(StatedDao.class).insert(work.newId(), stated, tx.now());
            tx.journal(
                    "figure.state",
                    "provision:" + objective.text(),
                    Map.of(
                            "indicator",
                            wish.indicator().map(IndicatorId::text).orElse(""),
                            "amount",
                            stated.amount().toPlainString(),
                            "reason",
                            reason,
                            "until",
                            until));
            tx.place("progress/" + objective.text() + "/why");
        });
    }

    /** Takes a typed figure back. @throws Refusal unknown where none stands */
    public void takeBack(Actor actor, ProvisionId objective, Optional<IndicatorId> indicator) {
        work.writing(actor, tx -> {
            var plan = plans.of(tx, objective);
            plans.requireDrafter(tx, plan);
            if (tx.dao(StatedDao.class).takeBack(objective, indicator, plans.today(tx, plan), tx.now()) == 0) {
                throw Refusal.unknown();
            }
            tx.journal(
                    "figure.take_back",
                    "provision:" + objective.text(),
                    Map.of("indicator", indicator.map(IndicatorId::text).orElse("")));
            tx.place("progress/" + objective.text() + "/why");
        });
    }

    /** Those that stand on a day, as was known before a moment: of each figure one. The caller has asked for the objectives. */
    Map<ProvisionId, List<Stated>> on(Tx tx, Collection<ProvisionId> objectives, LocalDate day, Instant before) {
        var last = new LinkedHashMap<String, Stated>();
        tx.dao(StatedDao.class)
                .on(objectives, day, before)
                .forEach(one -> last.put(one.objective().text() + one.indicator(), one));
        var found = new LinkedHashMap<ProvisionId, List<Stated>>();
        last.values()
                .forEach(one -> found.computeIfAbsent(one.objective(), id -> new ArrayList<>())
                        .add(one));
        return found;
    }

    /** How finely a figure may be typed: a result as its measure has it, the work to a tenth of a per cent. */
    private int decimals(Tx tx, ProvisionId objective, Optional<IndicatorId> indicator) {
        if (indicator.isEmpty()) {
            return 1;
        }
        return texts.current(tx, objective).map(Provision::indicators).orElse(List.of()).stream()
                .filter(one -> one.id().equals(indicator.get()))
                .findFirst()
                .map(one -> measures.get(tx, one.measure()).decimals())
                .orElseThrow(Refusal::unknown);
    }

    private static long num(BigDecimal amount, int decimals) {
        try {
            var num = amount.movePointRight(decimals).longValueExact();
            if (Math.abs(num) <= 1_000_000_000_000L) {
                return num;
            }
        } catch (ArithmeticException e) {
            // finer than the measure, or larger than anything is counted
        }
        throw Refusal.invalid("stated.amount", decimals);
    }

    /** The last day of the review period under way, or three months from now where none is. */
    static LocalDate end(Plan plan, LocalDate today) {
        return plan.period()
                .filter(period -> !today.isBefore(period.from()))
                .map(period -> {
                    var next = period.from();
                    while (!next.isAfter(today)) {
                        next = next.plusMonths(plan.cadenceMonths());
                    }
                    return next.minusDays(1);
                })
                .orElseGet(() -> today.plusMonths(3));
    }
}
