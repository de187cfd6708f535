package org.throughline.succession;

import java.util.HashMap;
import java.util.Map;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.UnitId;
import org.throughline.org.Organisations;
import org.throughline.org.UnitChanges;
import org.throughline.plan.Plans;

/**
 * Ends a unit and hands on what is open: its plans with the reports expected on them, open tasks, undecided reviews, and the
 * answers it owes. Updates, decided reviews and accepted summations stay where they were made.
 */
public final class Successions {
    private final Work work;
    private final UnitChanges changes;
    private final Plans plans;

    public Successions(Work work, UnitChanges changes, Plans plans) {
        this.work = work;
        this.changes = changes;
        this.plans = plans;
    }

    /**
     * Ends the unit today; the keepers of a unit above it do.
     *
     * @throws Refusal {@code unit.…} when it cannot go on so
     */
    public void close(Actor actor, UnitId unit, Closing closing) {
        work.writing(actor, tx -> {
            var named = new HashMap<Long, UnitId>();
            closing.units().forEach((id, heir) -> named.put(id.value(), heir));
            closing.members().forEach((id, heir) -> named.put(id.value(), heir));
            if (!closing.successors().containsAll(closing.plans().values())) {
                throw Refusal.invalid("unit.successor");
            }
            changes.close(tx, unit, closing.successors(), named, closing.decision());
            handOver(tx, unit, closing);
        });
    }

    private void handOver(Tx tx, UnitId unit, Closing closing) {
        var first = closing.successors().get(0);
        var today = Organisations.today(tx);
        var dao = tx.dao(HandoverDao.class);
        for (var plan : plans.ofUnit(tx, unit)) {
            var heir = closing.plans().getOrDefault(plan.id(), first);
            if (dao.giveUpAtOnce(plan.id(), today) == 0) {
                dao.giveUp(plan.id(), today);
            }
            dao.take(plan.id(), heir, today);
            dao.tasksOn(plan.id(), unit, heir);
            dao.reviews(plan.id(), unit, heir);
            tx.journal("plan.handover", "plan:" + plan.id().text(), Map.of("unit", heir.text()));
        }
        dao.tasks(unit, first);
        dao.debts(unit, first);
        dao.debtsOwedAlready(unit);
        dao.summations(unit, first);
    }
}
