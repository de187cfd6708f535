package org.throughline.org;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.kernel.Actor;
import org.throughline.kernel.BodyId;
import org.throughline.kernel.Office;
import org.throughline.kernel.Scope;
import org.throughline.kernel.Standing;
import org.throughline.kernel.UnitId;

/**
 * What ties someone to the organisation on one day, and what follows from it: what they may read, where they belong and
 * vote, which offices and seats they use.
 *
 * @param memberships those that have not ended
 * @param roles the offices held
 * @param bodies the bodies they sit in
 * @param observed those of them in which they only observe
 * @param named scopes of what they are named for
 * @param heirs in what units that ended go on
 */
record Ties(
        List<Membership> memberships,
        List<Role> roles,
        List<Body> bodies,
        Set<BodyId> observed,
        List<String> named,
        Heirs heirs) {

    /** Where no unit has ended yet. */
    Ties(List<Membership> memberships, List<Role> roles, List<Body> bodies, List<String> named) {
        this(memberships, roles, bodies, Set.of(), named, new Heirs(List.of()));
    }

    /** Everything it follows from belongs to this part of the tree: units tied to with those above, and below roles and seats. */
    Actor actor(Member member, Tree tree, LocalDate day) {
        boolean rests = isSuspendedAtHome();
        return new Actor(
                Actor.Kind.PERSON,
                member.id(),
                member.name(),
                member.lang(),
                home().map(Membership::unit),
                scopes(tree),
                rests ? Map.of() : offices(),
                memberships.stream().collect(Collectors.toMap(Membership::unit, Membership::standing, (a, b) -> a)),
                memberOf(tree),
                votesIn(tree, day),
                rests ? Set.of() : seats(),
                Optional.empty());
    }

    /** Where they take part: an observer only reads. */
    private Set<BodyId> seats() {
        return bodies.stream()
                .map(Body::id)
                .filter(body -> !observed.contains(body))
                .collect(Collectors.toSet());
    }

    private Optional<Membership> home() {
        return memberships.stream().filter(Membership::home).findFirst();
    }

    /** Who is suspended at home only reads, until it ends: offices and seats rest. */
    private boolean isSuspendedAtHome() {
        return home().map(home -> home.standing() == Standing.SUSPENDED).orElse(false);
    }

    private Set<String> scopes(Tree tree) {
        var scopes = new HashSet<>(named);
        scopes.add(Scope.PUBLIC);
        for (var membership : memberships) {
            for (var unit : tree.upFrom(membership.unit())) {
                scopes.add(Scope.unit(unit));
                scopes.add(Scope.chain(unit));
            }
            everywhere(scopes, tree, membership.unit());
        }
        for (var role : roles) {
            scopes.add(Scope.unit(role.unit()));
            chain(scopes, tree, role.unit());
        }
        for (var body : bodies) {
            chain(scopes, tree, body.unit());
        }
        return heirs.inherit(scopes);
    }

    private static void chain(Set<String> scopes, Tree tree, UnitId unit) {
        tree.downFrom(unit).forEach(below -> scopes.add(Scope.chain(below)));
        everywhere(scopes, tree, unit);
    }

    /** What everyone tied to a unit reads: the network's, and that of every organisation the unit is part of. */
    private static void everywhere(Set<String> scopes, Tree tree, UnitId unit) {
        scopes.add(Scope.NETWORK);
        tree.upFrom(unit).forEach(above -> scopes.add(Scope.organisation(tree.centre(above))));
    }

    private Map<UnitId, Set<Office>> offices() {
        var offices = new HashMap<UnitId, Set<Office>>();
        for (var role : roles) {
            offices.computeIfAbsent(role.unit(), unit -> new HashSet<>()).add(role.office());
        }
        return offices;
    }

    private Set<UnitId> memberOf(Tree tree) {
        return memberships.stream()
                .filter(membership -> membership.standing() != Standing.SUSPENDED)
                .flatMap(membership -> tree.upFrom(membership.unit()).stream())
                .collect(Collectors.toSet());
    }

    private Set<UnitId> votesIn(Tree tree, LocalDate day) {
        return home().filter(home -> home.votes(day))
                .map(home -> Set.copyOf(tree.upFrom(home.unit())))
                .orElse(Set.of());
    }
}
