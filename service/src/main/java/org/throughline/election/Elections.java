package org.throughline.election;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.ballot.BallotId;
import org.throughline.ballot.Ballots;
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
    private final Ballots ballots;
    private final Messages messages;
    private final TakingOffice taking;

    public Elections(Work work, Units units, Members members, Bodies bodies, Ballots ballots, Messages messages) {
        this.work = work;
        this.units = units;
        this.members = members;
        this.bodies = bodies;
        this.ballots = ballots;
        this.messages = messages;
        this.taking = new TakingOffice(members);
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
        return make(actor, unit, member, office, until, false);
    }

    /** Proposes that someone leave an office. @throws Refusal {@code election.holder}, and as {@link #propose} */
    public ElectionId proposeRecall(Actor actor, UnitId unit, MemberId member, Office office) {
        return make(actor, unit, member, office, Optional.empty(), true);
    }

    private ElectionId make(
            Actor actor, UnitId unit, MemberId member, Office office, Optional<LocalDate> until, boolean recall) {
        return work.write(actor, tx -> {
            var today = units.get(tx, unit).today(tx.now());
            if (!mayPropose(tx, unit)) {
                throw Refusal.denied("election.propose");
            }
            if (office == Office.OBSERVER) {
                throw Refusal.invalid("election.office");
            }
            if (until.filter(day -> !day.isAfter(today)).isPresent()) {
                throw Refusal.invalid("period.reversed", today, until.get());
            }
            var name = members.get(tx, member).name();
            taking.requirePossible(tx, unit, member, office, recall, name, today);
            var id = new ElectionId(work.newId());
            var election = new Election(
                    id,
                    unit,
                    member,
                    name,
                    office,
                    recall,
                    until,
                    actor.member(),
                    tx.now(),
                    ElectionState.PROPOSED,
                    Optional.empty());
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
                    Map.of("member", member.text(), "office", office, "recall", recall));
            return id;
        });
    }

    /** Takes a proposal back: who made it does, and who may put it to the vote. */
    public void withdraw(Actor actor, ElectionId id) {
        work.writing(actor, tx -> {
            var election = held(tx, id);
            if (!election.proposedBy().equals(actor.member()) && !mayPut(tx, election.unit())) {
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
            var election = asked(tx, id, body);
            taking.requireLatest(tx, election, decision.decidedOn());
            taking.requirePossible(
                    tx,
                    election.unit(),
                    election.member(),
                    election.office(),
                    election.recall(),
                    election.name(),
                    decision.decidedOn());
            var ballot = ballots.record(
                    tx,
                    decision.on(body, question(election), election.subject(), scope(election), title(tx, election)));
            taking.apply(tx, election, ballots.result(tx, ballot).orElseThrow());
            tx.place("ballots/" + ballot.text());
            return ballot;
        });
    }

    /** Puts it to the vote by an open ballot. @throws Refusal as {@link #record}, and those of {@link Ballots#open} */
    public BallotId open(Actor actor, ElectionId id, BodyId body, Instant closesAt) {
        return work.write(actor, tx -> {
            var election = asked(tx, id, body);
            var ballot = ballots.open(
                    tx,
                    new Opening(
                            body,
                            question(election),
                            election.subject(),
                            scope(election),
                            title(tx, election),
                            closesAt));
            tx.dao(ElectionDao.class).put(id, ElectionState.PROPOSED, Optional.of(ballot));
            TakingOffice.note(tx, "election.vote", election, Map.of("ballot", ballot.text()));
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
        var result = ballots.settle(tx, election.ballot().orElseThrow());
        result.ifPresent(found -> taking.apply(tx, election, found));
        return result;
    }

    private Election asked(Tx tx, ElectionId id, BodyId body) {
        var election = held(tx, id);
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
    private String title(Tx tx, Election election) {
        var unit = units.get(tx, election.unit());
        return title(election, unit.name(), unit.lang());
    }

    /** What is decided, in a sentence. */
    String title(Election election, String unit, String lang) {
        return messages.say(
                lang,
                election.recall() ? "election.title.recall" : "election.title.elect",
                election.name(),
                messages.say(lang, "office." + election.office()),
                unit);
    }
}
