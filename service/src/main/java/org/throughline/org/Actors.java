package org.throughline.org;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;

/** Members as actors: with all that decides what they may read and do at this moment. */
public final class Actors {
    private final Work work;

    public Actors(Work work) {
        this.work = work;
    }

    /** The member as an actor at the moment of this unit of work, or the refusal unknown. */
    public Actor of(Tx tx, MemberId id) {
        return find(tx, id).orElseThrow(Refusal::unknown);
    }

    /** The member as an actor now, in a unit of work of its own. */
    public Optional<Actor> find(MemberId id) {
        return work.read(Actor.system("sign-in"), tx -> find(tx, id));
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
