package org.throughline.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Office;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Sentence;
import org.throughline.kernel.Standing;
import org.throughline.org.Level;
import org.throughline.org.Members;
import org.throughline.org.Membership;
import org.throughline.org.Organisation;
import org.throughline.org.Organisations;
import org.throughline.org.Role;
import org.throughline.org.Unit;
import org.throughline.org.Units;

/**
 * Lets anyone in as one of five kinds of user, without a password. Open only where the service runs as the demo and the
 * organisation is the invented one; both must be so.
 */
public final class DemoDoor {
    private final boolean runsAsDemo;
    private final Work work;
    private final Organisations organisations;
    private final Units units;
    private final Members members;
    private final Accounts accounts;

    public DemoDoor(
            boolean runsAsDemo,
            Work work,
            Organisations organisations,
            Units units,
            Members members,
            Accounts accounts) {
        this.runsAsDemo = runsAsDemo;
        this.work = work;
        this.organisations = organisations;
        this.units = units;
        this.members = members;
        this.accounts = accounts;
    }

    /** One user of each kind; empty unless the door is open. */
    public List<DemoUser> users() {
        return runsAsDemo ? work.read(Entrance.DOOR, this::users) : List.of();
    }

    private List<DemoUser> users(Tx tx) {
        var users = new ArrayList<DemoUser>();
        if (!organisations.find(tx).map(Organisation::demo).orElse(false)) {
            return users;
        }
        var root = units.root(tx);
        var below = units.below(tx, root.id());
        Predicate<Role> secretary = role -> role.office() == Office.SECRETARY;
        officer(tx, root, secretary).ifPresent(role -> users.add(user(role.member(), role.name(), "centre", root)));
        first(below, Level.REGIONAL)
                .ifPresent(unit -> officer(tx, unit, secretary)
                        .ifPresent(role -> users.add(user(role.member(), role.name(), "region", unit))));
        first(below, Level.LOCAL).ifPresent(unit -> {
            officer(tx, unit, secretary).ifPresent(role -> users.add(user(role.member(), role.name(), "branch", unit)));
            someone(tx, unit, Standing.FULL, users).ifPresent(found -> users.add(user(found, "member", unit)));
        });
        someone(tx, root, Standing.CANDIDATE, users).ifPresent(found -> users.add(user(found, "candidate", root)));
        return users;
    }

    /** Begins a session as one of {@link #users}; everyone else is unknown here. */
    Accounts.SignedIn enter(MemberId member, String agent) {
        if (users().stream().noneMatch(user -> user.member().equals(member))) {
            throw Refusal.unknown();
        }
        return work.write(Entrance.DOOR, tx -> accounts.open(tx, member, agent));
    }

    private static Optional<Unit> first(List<Unit> units, Level level) {
        return units.stream().filter(unit -> unit.level() == level).findFirst();
    }

    private Optional<Role> officer(Tx tx, Unit unit, Predicate<Role> wanted) {
        return members.roles(tx, unit.id()).stream().filter(wanted).findFirst();
    }

    /** The first plain member of that standing who is not listed yet and holds no office. */
    private Optional<Membership> someone(Tx tx, Unit unit, Standing standing, List<DemoUser> listed) {
        return members.ofUnit(tx, unit.id()).stream()
                .filter(membership -> membership.standing() == standing && membership.home())
                .filter(membership ->
                        listed.stream().noneMatch(user -> user.member().equals(membership.member())))
                .filter(membership -> members.rolesOf(tx, membership.member()).isEmpty())
                .findFirst();
    }

    private static DemoUser user(Membership membership, String kind, Unit unit) {
        return user(membership.member(), membership.name(), kind, unit);
    }

    private static DemoUser user(MemberId member, String name, String kind, Unit unit) {
        return new DemoUser(member, name, Sentence.of("demo.as." + kind, unit.name()));
    }
}
