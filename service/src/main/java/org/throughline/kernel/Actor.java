package org.throughline.kernel;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who acts, with everything that decides what they may do, as of the moment the request came in. Permission is asked of
 * this value and the subject alone; it never looks anything up.
 *
 * @param kind a person, nobody signed in, or the program itself (import, demo, command line)
 * @param member the person; id 0 for the other kinds
 * @param name as shown to others
 * @param lang the language they read, such as {@code en}
 * @param home the unit of their home membership, where there is one
 * @param scopes every scope whose rows they may read; see {@link Scope}
 * @param offices the offices held, by unit; an expired term still acts until replaced
 * @param standings direct memberships by unit
 * @param memberOf every unit they belong to: those of {@code standings} that are not suspended, and all units above them
 * @param votesIn the unit of the full home membership and all units above it
 * @param seats the bodies they sit in now
 * @param request the key of the request being answered, if it carried one
 */
public record Actor(
        Kind kind,
        MemberId member,
        String name,
        String lang,
        Optional<UnitId> home,
        Set<String> scopes,
        Map<UnitId, Set<Office>> offices,
        Map<UnitId, Standing> standings,
        Set<UnitId> memberOf,
        Set<UnitId> votesIn,
        Set<BodyId> seats,
        Optional<RequestKey> request) {

    /** What stands behind an actor. */
    public enum Kind {
        PERSON,
        ANONYMOUS,
        SYSTEM
    }

    public Actor {
        scopes = Set.copyOf(scopes);
        offices = Map.copyOf(offices);
        standings = Map.copyOf(standings);
        memberOf = Set.copyOf(memberOf);
        votesIn = Set.copyOf(votesIn);
        seats = Set.copyOf(seats);
    }

    /** Someone who has not signed in and reads {@code lang}. */
    public static Actor anonymous(String lang) {
        return new Actor(
                Kind.ANONYMOUS,
                new MemberId(0),
                "",
                lang,
                Optional.empty(),
                Set.of(Scope.PUBLIC),
                Map.of(),
                Map.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.empty());
    }

    /** The program itself: the command line and the set-up, which whoever holds the machine may use. */
    public static Actor system(String name) {
        return new Actor(
                Kind.SYSTEM,
                new MemberId(0),
                name,
                "en",
                Optional.empty(),
                Set.of(Scope.PUBLIC),
                Map.of(),
                Map.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.empty());
    }

    public Actor with(RequestKey key) {
        return new Actor(
                kind, member, name, lang, home, scopes, offices, standings, memberOf, votesIn, seats, Optional.of(key));
    }

    /** The same person, reading another language. */
    public Actor reading(String other) {
        return new Actor(
                kind, member, name, other, home, scopes, offices, standings, memberOf, votesIn, seats, request);
    }

    public boolean isPerson() {
        return kind == Kind.PERSON;
    }

    public boolean isSystem() {
        return kind == Kind.SYSTEM;
    }

    /** Whether a row of this scope may be shown to them. */
    public boolean reads(String scope) {
        return isSystem() || scopes.contains(scope);
    }

    /** Whether they hold one of these offices in this very unit; an office above gives nothing below. */
    public boolean holds(UnitId unit, Set<Office> wanted) {
        return isSystem() || offices.getOrDefault(unit, Set.of()).stream().anyMatch(wanted::contains);
    }

    /** Whether they keep this unit's plans, tasks, reviews and roster in order: its chair, deputy or secretary. */
    public boolean keeps(UnitId unit) {
        return holds(unit, KEEPERS);
    }

    /** Whether they work in this unit: a member of it or of a unit below, or an officer of it who does not only observe. */
    public boolean worksIn(UnitId unit) {
        return isSystem() || memberOf.contains(unit) || holds(unit, WORKERS);
    }

    /** Whether they may speak where they may read: every member who is not suspended. */
    public boolean speaks() {
        return isSystem() || !memberOf.isEmpty();
    }

    /** Whether anything ties them to the organisation today; the account of who has left lapses. */
    public boolean belongs() {
        return isSystem() || !standings.isEmpty() || !offices.isEmpty();
    }

    public boolean sitsIn(BodyId body) {
        return seats.contains(body);
    }

    private static final Set<Office> KEEPERS = Set.of(Office.CHAIR, Office.DEPUTY, Office.SECRETARY);
    private static final Set<Office> WORKERS =
            Set.of(Office.CHAIR, Office.DEPUTY, Office.SECRETARY, Office.TREASURER, Office.ORGANISER);
}
