package org.throughline.succession;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.http.Messages;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Office;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.UnitId;
import org.throughline.org.ComingChange;
import org.throughline.org.ComingChangeId;
import org.throughline.org.Members;
import org.throughline.org.Role;
import org.throughline.org.UnitChanges;
import org.throughline.org.Units;
import org.throughline.plan.Plans;

/**
 * Moves units, and ends them and hands on what is open: plans with what is pledged and expected on them, open tasks, undecided
 * reviews, unfinished summations, the answers that are owed, and the offices that are to go on. Updates, decided reviews and
 * accepted summations stay where they were made. What is decided for a day to come waits for it.
 */
public final class Successions {
    private final Work work;
    private final Units units;
    private final Members members;
    private final UnitChanges changes;
    private final Plans plans;
    private final Messages messages;
    private final PassingPledges pledges;

    public Successions(Work work, Units units, Members members, UnitChanges changes, Plans plans, Messages messages) {
        this.work = work;
        this.units = units;
        this.members = members;
        this.changes = changes;
        this.plans = plans;
        this.messages = messages;
        this.pledges = new PassingPledges(work);
    }

    /**
     * Puts the unit below another from that day on; the keepers of a unit above both do.
     *
     * @return whether it is done; false when its day lies ahead
     * @throws Refusal {@code unit.…} when it cannot stand there
     */
    public boolean move(Actor actor, UnitId unit, UnitId to, LocalDate on, String decision) {
        return work.write(actor, tx -> {
            boolean ahead = changes.isAhead(tx, on);
            if (ahead) {
                changes.checkMove(tx, unit, to, decision);
                changes.plan(tx, unit, ComingChange.Kind.MOVE, on, Wish.moving(to), decision);
            } else {
                changes.move(tx, unit, to, on, decision);
            }
            return !ahead;
        });
    }

    /**
     * Ends the unit on the day that is said; the keepers of a unit above it do.
     *
     * @return whether it is done; false when its day lies ahead
     * @throws Refusal {@code unit.…} when it cannot go on so
     */
    public boolean close(Actor actor, UnitId unit, Closing closing) {
        return work.write(actor, tx -> {
            boolean ahead = changes.isAhead(tx, closing.on());
            if (ahead) {
                changes.checkClose(tx, unit, closing.successors(), closing.named(), closing.decision());
                changes.plan(
                        tx, unit, ComingChange.Kind.CLOSE, closing.on(), Wish.closing(closing), closing.decision());
            } else {
                end(tx, unit, closing);
                changes.requireNoneWaiting(tx, unit);
            }
            return !ahead;
        });
    }

    /** Where a unit is to stand, or in which units it is to go on, once the change takes place. */
    public static List<UnitId> goesOnIn(ComingChange change) {
        return change.kind() == ComingChange.Kind.MOVE
                ? List.of(Wish.moved(change.wish()))
                : Wish.closed(change.wish(), change.takesOn()).successors();
    }

    /** The changes whose day has come. */
    public List<ComingChangeId> due(Tx tx) {
        return changes.due(tx);
    }

    /**
     * Does what was decided for today or before. What cannot be done any more is noted with the reason, for those who decided
     * it; to be called with units of work of its own, because what fails must leave nothing half done.
     */
    public void settle(Actor system, ComingChangeId id) {
        Optional<Refusal> problem;
        try {
            work.writing(system, tx -> changes.waiting(tx, id).ifPresent(change -> perform(tx, change)));
            problem = Optional.empty();
        } catch (Refusal no) {
            problem = Optional.of(no);
        }
        problem.ifPresent(no -> work.writing(
                system,
                tx -> changes.waiting(tx, id)
                        .ifPresent(change -> changes.became(
                                tx,
                                change,
                                ComingChange.State.FAILED,
                                messages.say(units.get(tx, change.unit()).lang(), no)))));
    }

    private void perform(Tx tx, ComingChange change) {
        if (change.kind() == ComingChange.Kind.MOVE) {
            changes.move(tx, change.unit(), Wish.moved(change.wish()), change.takesOn(), change.decision());
        } else {
            end(tx, change.unit(), Wish.closed(change.wish(), change.takesOn()));
        }
        changes.became(tx, change, ComingChange.State.DONE, "");
    }

    private void end(Tx tx, UnitId unit, Closing closing) {
        var named = new HashMap<Long, UnitId>();
        closing.units().forEach((id, heir) -> named.put(id.value(), heir));
        closing.members().forEach((id, heir) -> named.put(id.value(), heir));
        if (!closing.successors().containsAll(closing.named())) {
            throw Refusal.invalid("unit.successor");
        }
        var held = members.roles(tx, unit);
        changes.close(tx, unit, closing.successors(), named, closing.on(), closing.decision());
        handOver(tx, unit, closing);
        closing.offices().forEach(one -> pass(tx, held, one, closing.on()));
    }

    private void handOver(Tx tx, UnitId unit, Closing closing) {
        var dao = tx.dao(HandoverDao.class);
        pledges.pass(tx, unit, closing);
        closing.tasks().forEach((task, heir) -> dao.task(task, unit, heir));
        closing.answers().forEach((finding, heir) -> dao.debt(finding, unit, heir));
        closing.summations().forEach((summation, heir) -> dao.summation(summation, unit, heir));
        for (var plan : plans.ofUnit(tx, unit)) {
            var heir = closing.plans().getOrDefault(plan.id(), closing.first());
            if (dao.giveUpAtOnce(plan.id(), closing.on()) == 0) {
                dao.giveUp(plan.id(), closing.on());
            }
            dao.take(plan.id(), heir, closing.on());
            dao.tasksOn(plan.id(), unit, heir);
            dao.reviews(plan.id(), unit, heir);
            tx.journal("plan.handover", "plan:" + plan.id().text(), Map.of("unit", heir.text()));
        }
        dao.tasks(unit, closing.first());
        dao.debts(unit, closing.first());
        dao.debtsOwedAlready(unit);
        dao.summations(unit, closing.first());
        closing.successors().forEach(heir -> dao.draftsOfMembers(unit, heir));
        dao.drafts(unit, closing.first());
        closing.successors().forEach(heir -> dao.answers(unit, heir));
        dao.answersToNothing(unit);
    }

    /** The term goes on; what is done with an office of the successor is for it to say afterwards. */
    private void pass(Tx tx, List<Role> held, Closing.OfficeTo passing, LocalDate on) {
        var role = held.stream()
                .filter(one -> one.office() == passing.office() && one.member().equals(passing.member()))
                .findFirst()
                .orElseThrow(Refusal::unknown);
        boolean taken = Role.isSingle(role.office())
                && members.roles(tx, passing.to()).stream().anyMatch(one -> one.office() == role.office());
        if (taken) {
            throw Refusal.because(
                    "unit.office_held", units.get(tx, passing.to()).name(), said(tx, passing.to(), role.office()));
        }
        if (!members.isEligible(tx, passing.to(), role.member(), on)) {
            throw Refusal.because(
                    "unit.office_elsewhere",
                    role.name(),
                    units.get(tx, passing.to()).name());
        }
        members.appoint(
                tx,
                passing.to(),
                role.member(),
                role.office(),
                on,
                role.untilOn().filter(until -> until.isAfter(on)));
    }

    private String said(Tx tx, UnitId unit, Office office) {
        return messages.say(units.get(tx, unit).lang(), "office." + office);
    }
}
