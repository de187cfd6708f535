package org.throughline.align;

import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.org.Units;
import org.throughline.plan.Links;
import org.throughline.plan.Plan;
import org.throughline.plan.Plans;
import org.throughline.plan.Provision;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.Serving;
import org.throughline.task.NewUpdate;
import org.throughline.task.TaskState;
import org.throughline.task.Tasks;
import org.throughline.task.Updates;

/** Does what was decided: moves the link of an objective, or the tasks of a provision that is gone. */
public final class Followings {
    private final Plans plans;
    private final Units units;
    private final Links links;
    private final Tasks tasks;
    private final Updates updates;
    private final Messages messages;

    public Followings(Plans plans, Units units, Links links, Tasks tasks, Updates updates, Messages messages) {
        this.plans = plans;
        this.units = units;
        this.links = links;
        this.tasks = tasks;
        this.updates = updates;
        this.messages = messages;
    }

    /** @return the reason that stands from now on where the objective serves none any more; else empty */
    String follow(Tx tx, Plan plan, Alignment alignment, Asked asked, Answer answer) {
        var reason = answer.reason().isEmpty() ? usual(tx, plan, alignment, asked, answer.choice()) : answer.reason();
        if (asked.own()) {
            answer.into().ifPresent(into -> rehome(tx, asked.objective().id(), into));
        } else {
            link(tx, asked, answer, reason);
        }
        if (answer.choice() == Choice.CLOSE) {
            drop(tx, plan, asked.objective().id(), reason);
        }
        return reason;
    }

    private void link(Tx tx, Asked asked, Answer answer, String reason) {
        var objective = asked.objective().id();
        if (answer.choice() != Choice.KEEP && asked.fate().goesOn()) {
            // it leaves because of the other words; what it did under the old ones stays with them
            links.anew(tx, objective);
        }
        switch (answer.choice()) {
            case KEEP ->
                asked.fate()
                        .kept()
                        .map(Provision::id)
                        .filter(id -> !id.equals(asked.fate().before().id()))
                        .ifPresent(id -> links.carryOver(tx, objective, id));
            case REHOME -> {
                long weight = links.servedBy(tx, objective).map(Serving::weight).orElse(1L);
                links.serve(tx, objective, answer.into().orElseThrow(), weight);
                links.feedAlike(tx, objective);
            }
            case FINISH, CLOSE -> links.initiative(tx, objective, reason);
        }
    }

    private void rehome(Tx tx, ProvisionId from, ProvisionId into) {
        for (var task : tx.dao(AlignmentDao.class).openTasks(from)) {
            tasks.rehome(tx, task, Optional.of(into));
        }
    }

    private void drop(Tx tx, Plan plan, ProvisionId objective, String reason) {
        var today = plans.today(tx, plan);
        for (var task : tx.dao(AlignmentDao.class).openTasks(objective)) {
            updates.report(
                    tx, NewUpdate.on(task, today).standing(TaskState.DROPPED).saying("", reason));
        }
    }

    /** In the language of the unit, because it stands on its plan and is read above. */
    private String usual(Tx tx, Plan plan, Alignment alignment, Asked asked, Choice choice) {
        if (choice == Choice.KEEP || choice == Choice.REHOME) {
            return "";
        }
        var version = plans.version(tx, alignment.version());
        return messages.say(
                units.get(tx, plan.unit()).lang(),
                choice == Choice.CLOSE ? "realign.reason.closed" : "realign.reason.finished",
                asked.fate().before().label(),
                plans.get(tx, version.plan()).title(),
                version.number());
    }
}
