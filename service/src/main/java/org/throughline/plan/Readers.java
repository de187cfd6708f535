package org.throughline.plan;

import java.util.List;
import java.util.Map;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Visibility;
import org.throughline.org.Members;
import org.throughline.org.Scopes;

/** Who is named to read a plan that only named members may read; those who draft it name them and take names back. */
public final class Readers {
    private final Work work;
    private final Plans plans;
    private final Members members;
    private final Scopes scopes;

    public Readers(Work work, Plans plans, Members members, Scopes scopes) {
        this.work = work;
        this.plans = plans;
        this.members = members;
        this.scopes = scopes;
    }

    /** A member who is named. */
    public record Reader(MemberId member, String name) {}

    /** Those named, by name; nobody for a plan that is read by other rules. */
    public List<Reader> of(Tx tx, Plan plan) {
        return plan.visibility() == Visibility.NAMED
                ? scopes.readers(tx, plan.id()).stream()
                        .map(id -> new Reader(id, members.name(tx, id)))
                        .toList()
                : List.of();
    }

    /**
     * Names one more reader; twice is once.
     *
     * @throws Refusal {@code plan.keepers_only}, {@code reader.not_named} for a plan that is read by other rules
     */
    public void name(Actor actor, PlanId id, MemberId reader) {
        work.writing(actor, tx -> {
            var plan = named(tx, id);
            var member = members.get(tx, reader);
            scopes.name(tx, id, member.id());
            note(tx, plan, "plan.reader", member.id());
        });
    }

    /**
     * Takes a name back.
     *
     * @throws Refusal {@code reader.last} for the last one, or else nobody could read or draft it; unknown where it is not named
     */
    public void unname(Actor actor, PlanId id, MemberId reader) {
        work.writing(actor, tx -> {
            tx.dao(PlanDao.class).hold(id);
            var plan = named(tx, id);
            if (scopes.readers(tx, id).equals(List.of(reader))) {
                throw Refusal.because("reader.last");
            }
            if (!scopes.unname(tx, id, reader)) {
                throw Refusal.unknown();
            }
            note(tx, plan, "plan.reader_end", reader);
        });
    }

    private Plan named(Tx tx, PlanId id) {
        var plan = plans.readable(tx, id);
        plans.requireDrafter(tx, plan);
        if (plan.visibility() != Visibility.NAMED) {
            throw Refusal.because("reader.not_named");
        }
        return plan;
    }

    private static void note(Tx tx, Plan plan, String action, MemberId reader) {
        tx.journal(action, plan.subject(), Map.of("reader", reader.text()));
        tx.place("plans/" + plan.slug() + "/readers");
    }
}
