package org.throughline.org;

import java.util.List;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Id;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Scope;
import org.throughline.kernel.UnitId;

/** A unit's list of members, for those who may see it: its members, whoever holds a role or seat in a unit above, and
 * whoever keeps it. */
public final class Rosters {
    private static final int PAGE = 50;

    private final Members members;

    public Rosters(Members members) {
        this.members = members;
    }

    /** A part of the list; {@code after} the first so many. */
    public record Part(List<Membership> lines, int from, int all) {
        boolean hasEarlier() {
            return from > 0;
        }

        boolean hasLater() {
            return from + lines.size() < all;
        }
    }

    public boolean maySee(Actor actor, Tx tx, Unit unit) {
        return actor.reads(Scope.chain(unit.id())) || Keeping.allows(tx, actor, unit.id());
    }

    /**
     * The whole list.
     *
     * @throws Refusal {@code unit.members_only} to those who may not see it
     */
    public List<Membership> all(Actor actor, Tx tx, Unit unit) {
        if (!maySee(actor, tx, unit)) {
            throw Refusal.denied("unit.members_only");
        }
        return members.ofUnit(tx, unit.id());
    }

    /** Where a part of the list ended: with what someone belongs to in a unit. */
    record After(MemberId member, UnitId unit) {
        static After of(Membership last) {
            return new After(last.member(), last.unit());
        }

        /** As {@link #text} wrote it. @throws Refusal {@code query.after} */
        static Optional<After> parse(String text) {
            if (text == null || text.isEmpty()) {
                return Optional.empty();
            }
            int dot = text.indexOf('.');
            try {
                return Optional.of(new After(
                        new MemberId(Id.parse(text.substring(0, Math.max(0, dot)))),
                        new UnitId(Id.parse(text.substring(dot + 1)))));
            } catch (IllegalArgumentException e) {
                throw Refusal.malformed("query.after");
            }
        }

        String text() {
            return member.text() + "." + unit.text();
        }
    }

    /**
     * A part of the list by name, of so many, and one more where there are more.
     *
     * @throws Refusal {@code unit.members_only} to those who may not see it
     */
    List<Membership> behind(Actor actor, Tx tx, Unit unit, Optional<After> after, int most) {
        if (!maySee(actor, tx, unit)) {
            throw Refusal.denied("unit.members_only");
        }
        return members.part(tx, unit.id(), after, most + 1);
    }

    /** Fifty of them, from the {@code from}-th on. */
    public Part part(Actor actor, Tx tx, Unit unit, int from) {
        var all = all(actor, tx, unit);
        int start = Math.max(0, Math.min(from, all.size()));
        return new Part(all.subList(start, Math.min(start + PAGE, all.size())), start, all.size());
    }

    static int size() {
        return PAGE;
    }

    Optional<Long> count(Actor actor, Tx tx, Unit unit) {
        return maySee(actor, tx, unit)
                ? Optional.of(members.ofUnit(tx, unit.id()).stream()
                        .map(Membership::member)
                        .distinct()
                        .count())
                : Optional.empty();
    }
}
