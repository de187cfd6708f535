package org.throughline.org;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;

/** Members as actors: with all that decides what they may read and do at this moment. */
public final class Actors {
    private static final int MOST_KNOWN = 10_000;

    private final Work work;
    private final Map<MemberId, Known> known = new ConcurrentHashMap<>();

    public Actors(Work work) {
        this.work = work;
    }

    /** The member as an actor at the moment of this unit of work, or the refusal unknown. */
    public Actor of(Tx tx, MemberId id) {
        return find(tx, id).orElseThrow(Refusal::unknown);
    }

    /** The member as an actor now, in a unit of work of its own. */
    public Optional<Actor> find(MemberId id) {
        return work.read(
                Actor.system("sign-in"),
                tx -> known(tx, id, tx.dao(ActorDao.class).stamp()));
    }

    /**
     * As {@link #find(Tx, MemberId)}, put together anew only when something changed in the roster since, or a day has passed: for a
     * unit of work that only reads, since what one that writes sees may never come to be.
     *
     * @param stamp that of the roster, read in the same unit of work
     */
    public Optional<Actor> known(Tx tx, MemberId id, long stamp) {
        var kept = known.get(id);
        if (kept != null && kept.stamp() == stamp && kept.holdsAt(tx.now())) {
            return Optional.of(kept.actor());
        }
        var found = find(tx, id);
        if (found.isPresent()) {
            if (known.size() >= MOST_KNOWN) {
                known.clear();
            }
            var zone = Organisations.zone(tx);
            var today = LocalDate.ofInstant(tx.now(), zone);
            known.put(
                    id,
                    new Known(
                            found.get(),
                            stamp,
                            today.atStartOfDay(zone).toInstant(),
                            today.plusDays(1).atStartOfDay(zone).toInstant()));
        }
        return found;
    }

    /** An actor as put together on one day of the organisation, with the stamp of the roster then. */
    private record Known(Actor actor, long stamp, Instant from, Instant until) {
        boolean holdsAt(Instant now) {
            return !now.isBefore(from) && now.isBefore(until);
        }
    }

    /** The member as an actor at the moment of this unit of work. */
    public Optional<Actor> find(Tx tx, MemberId id) {
        return tx.dao(MemberDao.class).find(id).map(member -> of(tx, member));
    }

    private static Actor of(Tx tx, Member member) {
        var today = Organisations.today(tx);
        var ties = new Ties(
                tx.dao(MemberDao.class).of(member.id(), today),
                tx.dao(RoleDao.class).of(member.id(), today),
                tx.dao(BodyDao.class).sittingIn(member.id(), today),
                Set.copyOf(tx.dao(BodyDao.class).observing(member.id(), today)),
                tx.dao(ActorDao.class).named(member.id()),
                new Heirs(tx.dao(SuccessionDao.class).all()));
        var under = Stream.concat(
                        ties.roles().stream().map(Role::unit),
                        ties.bodies().stream().map(Body::unit))
                .distinct()
                .toList();
        var from = Stream.concat(ties.memberships().stream().map(Membership::unit), under.stream())
                .distinct()
                .toList();
        var tree = new Tree(tx.dao(UnitDao.class).around(from, under));
        return ties.actor(member, tree, today);
    }
}
