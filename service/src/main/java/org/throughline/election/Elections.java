package org.throughline.election;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.ballot.Ballot;
import org.throughline.ballot.BallotId;
import org.throughline.ballot.Ballots;
import org.throughline.ballot.Counted;
import org.throughline.ballot.Fate;
import org.throughline.ballot.Opening;
import org.throughline.ballot.Question;
import org.throughline.ballot.RecordedDecision;
import org.throughline.ballot.Result;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.http.Messages;
import org.throughline.kernel.Actor;
import org.throughline.kernel.BodyId;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Office;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Scope;
import org.throughline.kernel.UnitId;
import org.throughline.org.Bodies;
import org.throughline.org.Body;
import org.throughline.org.Delegation;
import org.throughline.org.DelegationId;
import org.throughline.org.Delegations;
import org.throughline.org.Members;
import org.throughline.org.Units;

/**
 * Offices by decision of a body of the unit: who votes there proposes, who may call the body together to elect puts it to the
 * vote or enters what a meeting decided, and the office is filled, or vacant, from the day of the decision.
 */
public final class Elections {
    private final Work work;
    private final Units units;
    private final Members members;
    private final Bodies bodies;
    private final Delegations delegations;
    private final Ballots ballots;
    private final ElectionWords words;
    private final TakingOffice taking;
    private final Slates slates;

    public Elections(
            Work work,
            Units units,
            Members members,
            Bodies bodies,
            Delegations delegations,
            Ballots ballots,
            Messages messages) {
        this.work = work;
        this.units = units;
        this.members = members;
        this.bodies = bodies;
        this.ballots = ballots;
        this.words = new ElectionWords(messages);
        this.delegations = delegations;
        this.taking = new TakingOffice(members, delegations);
        this.slates = new Slates(units, delegations);
    }

    /** The elections of a unit, the last first; only for whoever may read them. */
    public List<Election> of(Tx tx, UnitId unit) {
        return sees(tx, unit) ? tx.dao(ElectionDao.class).of(unit) : List.of();
    }

    /** @throws Refusal unknown to whoever may not read it */
    public Election get(Tx tx, ElectionId id) {
        return tx.dao(ElectionDao.class)
                .find(id)
                .filter(election -> sees(tx, election.unit()))
                .orElseThrow(Refusal::unknown);
    }

    /** The votes on it that are over and after which it waits to be put again, for want of a quorum or for a tie. */
    List<BallotId> earlier(Tx tx, Election election) {
        return Stream.concat(
                        ballots.on(tx, election.subject()).stream().map(Ballot::id),
                        ballots.candidates().ballots(tx, election.subject()).stream())
                .distinct()
                .filter(ballot -> !election.ballot().filter(ballot::equals).isPresent())
                .sorted(Comparator.comparing(BallotId::value))
                .toList();
    }

    private boolean sees(Tx tx, UnitId unit) {
        return tx.actor().reads(Scope.chain(unit)) || mayPut(tx, unit);
    }

    /** Whether the actor may propose: who votes in the unit, and who may put it to the vote. */
    public boolean mayPropose(Tx tx, UnitId unit) {
        return tx.actor().votesIn().contains(unit) || mayPut(tx, unit);
    }

    /** Whether the actor may call a body of the unit together to elect. */
    public boolean mayPut(Tx tx, UnitId unit) {
        return !bodiesFor(tx, unit).isEmpty();
    }

    /** The bodies of the unit that the actor may call together to elect. */
    List<Body> bodiesFor(Tx tx, UnitId unit) {
        return bodies.of(tx, unit).stream()
                .filter(body -> bodies.mayElect(tx.actor(), tx, body))
                .toList();
    }

    /**
     * Proposes someone for an office.
     *
     * @throws Refusal {@code election.propose}, {@code election.eligible}, {@code election.office}, {@code election.proposed},
     *     {@code period.reversed}
     */
    public ElectionId propose(Actor actor, UnitId unit, MemberId member, Office office, Optional<LocalDate> until) {
        return make(actor, unit, member, new Post(Optional.of(office), Optional.empty()), until, false);
    }

    /**
     * Proposes someone for one of the places that a unit fills in a body.
     *
     * @throws Refusal {@code election.no_place}, {@code seat.already}, and as {@link #propose}
     */
    public ElectionId propose(Actor actor, DelegationId delegation, MemberId member) {
        var found = work.read(actor, tx -> delegations.get(tx, delegation));
        var post = new Post(Optional.empty(), Optional.of(found));
        return make(actor, found.unit(), member, post, found.untilOn(), false);
    }

    /** Proposes that someone leave an office. @throws Refusal {@code election.holder}, and as {@link #propose} */
    public ElectionId proposeRecall(Actor actor, UnitId unit, MemberId member, Office office) {
        return make(actor, unit, member, new Post(Optional.of(office), Optional.empty()), Optional.empty(), true);
    }

    /** Proposes that someone leave a place that the unit filled. @throws Refusal as {@link #proposeRecall} */
    public ElectionId proposeRecall(Actor actor, DelegationId delegation, MemberId member) {
        var found = work.read(actor, tx -> delegations.get(tx, delegation));
        var post = new Post(Optional.empty(), Optional.of(found));
        return make(actor, found.unit(), member, post, Optional.empty(), true);
    }

    /** The delegation, where this unit fills it. @throws Refusal unknown */
    DelegationId delegation(Actor actor, UnitId unit, DelegationId id) {
        return work.read(actor, tx -> Optional.of(delegations.get(tx, id)))
                .filter(found -> found.unit().equals(unit))
                .orElseThrow(Refusal::unknown)
                .id();
    }

    /** What someone is proposed for: exactly one of these. */
    private record Post(Optional<Office> office, Optional<Delegation> delegation) {}

    private ElectionId make(
            Actor actor, UnitId unit, MemberId member, Post post, Optional<LocalDate> until, boolean recall) {
        return work.write(actor, tx -> {
            var today = units.get(tx, unit).today(tx.now());
            if (!mayPropose(tx, unit)) {
                throw Refusal.denied("election.propose");
            }
            if (post.office().filter(office -> office == Office.OBSERVER).isPresent()) {
                throw Refusal.invalid("election.office");
            }
            if (until.filter(day -> !day.isAfter(today)).isPresent()) {
                throw Refusal.invalid("period.reversed", today, until.get());
            }
            // whoever may not propose them learns nothing of them, not even that they are there
            var name = members.names(tx, List.of(member)).getOrDefault(member, "");
            var id = new ElectionId(work.newId());
            var election = new Election(
                    id,
                    unit,
                    member,
                    name,
                    post.office(),
                    post.delegation().map(Delegation::id),
                    post.delegation().map(Delegation::bodyName),
                    recall,
                    until,
                    actor.member(),
                    tx.now(),
                    ElectionState.PROPOSED,
                    Optional.empty());
            taking.requirePossible(tx, election, today);
            try {
                tx.dao(ElectionDao.class).insert(election);
            } catch (RuntimeException e) {
                if (tx.dialect().isUniqueViolation(e)) {
                    throw Refusal.because("election.proposed", name);
                }
                throw e;
            }
            TakingOffice.note(
                    tx,
                    "election.propose",
                    election,
                    Map.of(
                            "member",
                            member.text(),
                            post.office().isPresent() ? "office" : "delegation",
                            post.office()
                                    .map(Office::name)
                                    .orElseGet(() ->
                                            post.delegation().orElseThrow().id().text()),
                            "recall",
                            recall));
            return id;
        });
    }

    /** Those who are put to the vote with this one. */
    Slate slate(Tx tx, Election election) {
        return slates.of(tx, election);
    }

    /** Takes a proposal back: who made it does, who is proposed and does not want to stand, and who may put it to the vote. */
    public void withdraw(Actor actor, ElectionId id) {
        work.writing(actor, tx -> {
            var election = held(tx, id);
            boolean standsDown = !election.recall() && election.member().equals(actor.member());
            if (!standsDown && !election.proposedBy().equals(actor.member()) && !mayPut(tx, election.unit())) {
                throw Refusal.denied("election.convene");
            }
            election.requireOpen();
            tx.dao(ElectionDao.class).put(id, ElectionState.WITHDRAWN, Optional.empty());
            TakingOffice.note(tx, "election.withdraw", election, Map.of());
        });
    }

    /**
     * Enters what a meeting decided; votes for someone else count as against.
     *
     * @throws Refusal {@code election.convene}, {@code election.other_body}, {@code election.over}, {@code election.at_vote},
     *     {@code election.newer}, {@code election.eligible}, and those of {@link Ballots#record}
     */
    public BallotId record(Actor actor, ElectionId id, BodyId body, RecordedDecision decision) {
        return work.write(actor, tx -> {
            var election = requireAsked(tx, held(tx, id), body);
            taking.requireLatest(tx, election, decision.decidedOn());
            taking.requirePossible(tx, election, decision.decidedOn());
            var ballot = ballots.record(
                    tx,
                    decision.on(
                            body,
                            question(election),
                            election.subject(),
                            scope(election),
                            title(tx, new Slate(List.of(election), 0))));
            taking.apply(tx, election, ballots.result(tx, ballot).orElseThrow());
            tx.place("ballots/" + ballot.text());
            return ballot;
        });
    }

    /**
     * Enters whom a meeting elected of all who stand for the same.
     *
     * @param votes how many named each of them; the votes for, in the decision, are not heeded
     * @throws Refusal {@code election.others} unless there is a number for each who stands and for nobody else; as {@link #record} and
     *     {@link Ballots#recordChoice}
     */
    public BallotId recordSeveral(
            Actor actor, ElectionId id, BodyId body, RecordedDecision decision, Map<ElectionId, Long> votes) {
        return work.write(actor, tx -> {
            var election = requireAsked(tx, get(tx, id), body);
            var slate = slates.held(tx, election);
            var those = slate.all().stream().map(Election::id).toList();
            if (slate.places() == 0 || !votes.keySet().equals(Set.copyOf(those))) {
                throw Refusal.because("election.others", those.size());
            }
            for (var each : slate.all()) {
                taking.requireLatest(tx, each, decision.decidedOn());
                taking.requirePossible(tx, each, decision.decidedOn());
            }
            var what = decision.on(body, Question.ELECT, election.subject(), scope(election), title(tx, slate));
            var ballot = ballots.recordChoice(
                    tx,
                    what,
                    slate.places(),
                    slate.candidates(),
                    those.stream().map(votes::get).toList());
            var result = ballots.result(tx, ballot).orElseThrow();
            for (var each : slate.all()) {
                taking.apply(tx, each, result, fate(tx, ballot, each));
            }
            tx.place("ballots/" + ballot.text());
            return ballot;
        });
    }

    private Fate fate(Tx tx, BallotId ballot, Election election) {
        return ballots.candidates().counted(tx, ballots.get(tx, ballot)).stream()
                .filter(counted -> counted.candidate().subject().equals(election.subject()))
                .findFirst()
                .map(Counted::fate)
                .orElseThrow();
    }

    /**
     * Puts it to the vote by an open ballot, together with all who stand for the same.
     *
     * @throws Refusal as {@link #record}, and those of {@link Ballots#open}
     */
    public BallotId open(Actor actor, ElectionId id, BodyId body, Instant closesAt) {
        return work.write(actor, tx -> {
            var election = requireAsked(tx, get(tx, id), body);
            var slate = slates.held(tx, election);
            var today = units.get(tx, election.unit()).today(tx.now());
            slate.all().forEach(each -> taking.requirePossible(tx, each, today));
            var opening = new Opening(
                    body, question(election), election.subject(), scope(election), title(tx, slate), closesAt);
            var ballot = slate.places() == 0
                    ? ballots.open(tx, opening)
                    : ballots.choose(tx, opening, slate.places(), slate.candidates());
            for (var each : slate.all()) {
                tx.dao(ElectionDao.class).put(each.id(), ElectionState.PROPOSED, Optional.of(ballot));
                TakingOffice.note(tx, "election.vote", each, Map.of("ballot", ballot.text()));
            }
            tx.place("ballots/" + ballot.text());
            return ballot;
        });
    }

    /** Those that a ballot was opened on; whether it is over, {@link #settle} finds out. */
    public List<ElectionId> due(Tx tx) {
        return tx.dao(ElectionDao.class).atVote();
    }

    /** Applies the outcome of an open ballot once it is closed; until then nothing happens. */
    public Optional<Result> settle(Tx tx, ElectionId id) {
        tx.dao(ElectionDao.class).hold(id);
        var election = tx.dao(ElectionDao.class).find(id).orElseThrow(Refusal::unknown);
        if (!election.atVote()) {
            return Optional.empty();
        }
        var ballot = election.ballot().orElseThrow();
        var result = ballots.settle(tx, ballot);
        result.ifPresent(found -> {
            if (ballots.get(tx, ballot).places() == 0) {
                taking.apply(tx, election, found);
            } else {
                taking.apply(tx, election, found, fate(tx, ballot, election));
            }
        });
        return result;
    }

    private Election requireAsked(Tx tx, Election election, BodyId body) {
        if (!mayPut(tx, election.unit())) {
            throw Refusal.denied("election.convene");
        }
        if (!bodies.get(tx, body).unit().equals(election.unit())) {
            throw Refusal.because("election.other_body");
        }
        election.requireOpen();
        return election;
    }

    private Election held(Tx tx, ElectionId id) {
        tx.dao(ElectionDao.class).hold(id);
        return get(tx, id);
    }

    private static Question question(Election election) {
        return election.recall() ? Question.RECALL : Question.ELECT;
    }

    /** Everyone of the unit reads it, and those above and below who hold a role or seat there. */
    private static String scope(Election election) {
        return Scope.chain(election.unit());
    }

    /** In the language of the unit, as the question stands for good. */
    private String title(Tx tx, Slate slate) {
        var unit = units.get(tx, slate.all().get(0).unit());
        return words.of(slate, unit.name(), unit.lang());
    }
}
