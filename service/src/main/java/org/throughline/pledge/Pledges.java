package org.throughline.pledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.ballot.BallotId;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.UnitId;
import org.throughline.org.Units;
import org.throughline.plan.Indicator;
import org.throughline.plan.IndicatorKind;
import org.throughline.plan.Measures;
import org.throughline.plan.Plan;
import org.throughline.plan.Plans;
import org.throughline.plan.Provision;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.Texts;

/**
 * The target of an objective is shared out by agreement, not by order. Those who draft for the unit above and those who draft for
 * the unit below speak; every word is kept.
 */
public final class Pledges {
    private final Work work;
    private final Plans plans;
    private final Texts texts;
    private final Units units;
    private final Measures measures;

    public Pledges(Work work, Plans plans, Texts texts, Units units, Measures measures) {
        this.work = work;
        this.plans = plans;
        this.texts = texts;
        this.units = units;
        this.measures = measures;
    }

    /**
     * A word about to be said.
     *
     * @param above by those above, or by the unit
     * @param amount how much, in whole units of the measure
     * @param ballot the decision of the unit's own body that it rests on; empty where whoever speaks does so on their own
     */
    public record Wish(boolean above, Saying said, Optional<Long> amount, String reason, Optional<BallotId> ballot) {
        /** Said on one's own. */
        public Wish(boolean above, Saying said, Optional<Long> amount, String reason) {
            this(above, said, amount, reason, Optional.empty());
        }
    }

    /**
     * Says it.
     *
     * @throws Refusal {@code pledge.not_below}, {@code pledge.above_only}, {@code pledge.unit_only}, {@code pledge.answered},
     *     {@code pledge.gone} where the text that counts has it no more, {@code pledge.ballot_above},
     *     {@code pledge.no_ballot}, {@code pledge.ballot_lost}, and as {@link Bargain#next}
     */
    public void say(Actor actor, ProvisionId objective, UnitId unit, Wish wish) {
        work.writing(actor, tx -> {
            var plan = plans.of(tx, objective);
            var text = texts.current(tx, objective)
                    .filter(Provision::isObjective)
                    .orElseThrow(() -> Refusal.because("link.objective_only"));
            if (plans.current(tx, plan.id())
                    .flatMap(now -> texts.find(tx, now, objective))
                    .isEmpty()) {
                throw Refusal.because("pledge.gone");
            }
            requireBelow(tx, plan, unit);
            requireSide(tx, plan, unit, wish.above());
            var indicator = shared(text);
            var bargain = of(tx, objective).getOrDefault(unit, Bargain.NOTHING);
            var reason = wish.reason().strip();
            var amount = indicator.isPresent()
                    ? wish.amount()
                            .map(some ->
                                    measures.get(tx, indicator.get().measure()).scaled(some))
                    : Optional.<Long>empty();
            wish.ballot().ifPresent(ballot -> requireDecided(tx, unit, wish, ballot));
            var num = bargain.next(
                    wish.above(),
                    wish.said(),
                    indicator.isPresent(),
                    amount,
                    reason,
                    wish.ballot().isPresent());
            var word = new Word(
                    unit,
                    bargain.words().size() + 1,
                    wish.said(),
                    wish.above(),
                    num,
                    reason,
                    tx.actor().member(),
                    plans.today(tx, plan),
                    wish.ballot());
            enter(tx, objective, word, indicator);
            tx.journal(
                    "pledge.say",
                    "provision:" + objective.text(),
                    Map.of(
                            "unit", unit.text(),
                            "said", wish.said().name(),
                            "amount", num.map(Object::toString).orElse(""),
                            "reason", reason,
                            "ballot", wish.ballot().map(BallotId::text).orElse("")));
            tx.place("pledges/" + objective.text() + "#u" + unit.text());
        });
    }

    /** Enters a word whose right was asked. @throws Refusal {@code pledge.answered} where another was said meanwhile */
    void enter(Tx tx, ProvisionId objective, Word word, Optional<Indicator> indicator) {
        try {
            tx.dao(PledgeDao.class).insert(work.newId(), objective, word, indicator.map(Indicator::id), tx.now());
        } catch (RuntimeException e) {
            if (tx.dialect().isUniqueViolation(e)) {
                throw Refusal.because("pledge.answered");
            }
            throw e;
        }
    }

    /** What was said about an objective, by unit; the caller has asked for the objective. */
    public Map<UnitId, Bargain> of(Tx tx, ProvisionId objective) {
        var words = new LinkedHashMap<UnitId, List<Word>>();
        tx.dao(PledgeDao.class)
                .words(objective)
                .forEach(word -> words.computeIfAbsent(word.unit(), id -> new ArrayList<>())
                        .add(word));
        var found = new LinkedHashMap<UnitId, Bargain>();
        words.forEach((unit, all) -> found.put(unit, new Bargain(all)));
        return found;
    }

    /** What units have taken on of these objectives up to a day, by agreement or in their own plans. */
    public Map<ProvisionId, TakenOn> taken(Tx tx, Collection<ProvisionId> objectives, LocalDate until) {
        var dao = tx.dao(PledgeDao.class);
        var settled = new LinkedHashMap<ProvisionId, List<Settled>>();
        dao.settled(objectives, until)
                .forEach(row -> settled.computeIfAbsent(row.objective(), id -> new ArrayList<>())
                        .add(row));
        var own = new LinkedHashMap<ProvisionId, List<TakenOn.Own>>();
        dao.own(objectives)
                .forEach(row -> own.computeIfAbsent(row.objective(), id -> new ArrayList<>())
                        .add(new TakenOn.Own(row.indicator(), row.unit(), row.num())));
        var found = new LinkedHashMap<ProvisionId, TakenOn>();
        for (var objective : objectives) {
            found.put(
                    objective,
                    new TakenOn(settled.getOrDefault(objective, List.of()), own.getOrDefault(objective, List.of())));
        }
        return found;
    }

    /** The same up to now. */
    public Map<ProvisionId, TakenOn> taken(Tx tx, Collection<ProvisionId> objectives) {
        return taken(tx, objectives, LocalDate.of(9999, 12, 31));
    }

    /** The indicator whose target is shared out: the first whose parts add up. */
    static Optional<Indicator> shared(Provision objective) {
        return objective.indicators().stream()
                .filter(one -> one.kind() == IndicatorKind.FLOW || one.kind() == IndicatorKind.STOCK)
                .findFirst();
    }

    /** Whether the actor speaks for those above, or for the unit. */
    boolean speaks(Tx tx, Plan plan, UnitId unit, boolean above) {
        return above ? plans.mayDraft(tx.actor(), tx, plan) : plans.mayDraftFor(tx.actor(), tx, unit);
    }

    /** The decisions on which a unit's word can rest, the newest first; only what the actor may read. */
    List<Decision> decisions(Tx tx, UnitId unit) {
        return tx.dao(PledgeDao.class).decisionsOf(unit).stream()
                .filter(one -> tx.actor().reads(one.scope()))
                .toList();
    }

    /** The unit's own side rests on what a body of the unit decided, and nobody else's. */
    private static void requireDecided(Tx tx, UnitId unit, Wish wish, BallotId ballot) {
        if (wish.above()) {
            throw Refusal.invalid("pledge.ballot_above");
        }
        var decision = tx.dao(PledgeDao.class).decisions(List.of(ballot)).stream()
                .filter(one -> one.unit().equals(unit) && tx.actor().reads(one.scope()))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("pledge.no_ballot"));
        if (!decision.bears(wish.said())) {
            throw Refusal.invalid("pledge.ballot_lost");
        }
    }

    private void requireSide(Tx tx, Plan plan, UnitId unit, boolean above) {
        if (!speaks(tx, plan, unit, above)) {
            var whose = above ? plan.unit() : unit;
            throw Refusal.denied("pledge.whose_word", units.get(tx, whose).name());
        }
    }

    private void requireBelow(Tx tx, Plan plan, UnitId unit) {
        if (unit.equals(plan.unit()) || !units.tree(tx).upFrom(unit).contains(plan.unit())) {
            throw Refusal.because("pledge.not_below");
        }
    }
}
