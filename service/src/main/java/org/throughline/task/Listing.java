package org.throughline.task;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.db.Tx;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.UnitId;
import org.throughline.plan.ProvisionId;

/** Reads lists of tasks as far as the actor may, each with one more than a page holds, which says that there are more. */
final class Listing {
    private static final int MOST = Tasks.PAGE + 1;

    private Listing() {}

    static List<ListedTask> ofUnit(
            Tx tx, boolean body, UnitId unit, Wanted wanted, Set<TaskState> states, Tasks.After after) {
        var me = tx.actor().isPerson() ? Optional.of(tx.actor().member()) : Optional.<MemberId>empty();
        return listed(tx.dao(TaskDao.class)
                .ofUnit(
                        body,
                        unit,
                        states,
                        tx.actor().isSystem(),
                        tx.actor().scopes(),
                        wanted.member(me).map(MemberId::value).orElse(0L),
                        wanted.nobody(),
                        wanted.on().map(ProvisionId::value).orElse(0L),
                        wanted.duty(),
                        after.day(),
                        after.id(),
                        MOST));
    }

    static List<ListedTask> ofMember(Tx tx, boolean body, MemberId member, Set<TaskState> states, Tasks.After after) {
        return listed(tx.dao(TaskDao.class)
                .ofMember(
                        body,
                        member,
                        states,
                        tx.actor().isSystem(),
                        tx.actor().scopes(),
                        after.day(),
                        after.id(),
                        MOST));
    }

    private static List<ListedTask> listed(List<ListedTask.Row> rows) {
        return rows.stream().map(ListedTask.Row::task).toList();
    }
}
