package org.throughline.election;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.throughline.ballot.Outcome;
import org.throughline.ballot.Result;
import org.throughline.db.Tx;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Office;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.UnitId;
import org.throughline.org.Members;
import org.throughline.org.Role;

/** What an election does: whether it can be, and what follows from the outcome. */
final class TakingOffice {
    private final Members members;

    TakingOffice(Members members) {
        this.members = members;
    }

    /** @throws Refusal {@code election.holder}, {@code election.eligible} where it cannot be on that day */
    void requirePossible(
            Tx tx, UnitId unit, MemberId member, Office office, boolean recall, String name, LocalDate today) {
        if (recall && holder(tx, unit, member, office).isEmpty()) {
            throw Refusal.because("election.holder", name);
        }
        if (!recall && !members.isEligible(tx, unit, member, today)) {
            throw Refusal.because("election.eligible", name);
        }
    }

    private Optional<Role> holder(Tx tx, UnitId unit, MemberId member, Office office) {
        return members.roles(tx, unit).stream()
                .filter(role -> role.office() == office && role.member().equals(member))
                .findFirst();
    }

    /** What was decided before the present holder began is history, and changes nothing now. */
    void requireLatest(Tx tx, Election election, LocalDate decidedOn) {
        members.roles(tx, election.unit()).stream()
                .filter(role ->
                        role.office() == election.office() && role.fromOn().isAfter(decidedOn))
                .findFirst()
                .ifPresent(role -> {
                    throw Refusal.invalid("election.newer", role.name(), role.fromOn());
                });
    }

    /** Acts on what was decided; without a quorum the proposal waits to be put again. */
    void apply(Tx tx, Election election, Result result) {
        var dao = tx.dao(ElectionDao.class);
        if (result.outcome() instanceof Outcome.NoQuorum) {
            // the ballot keeps its result; the proposal waits to be put again
            dao.put(election.id(), ElectionState.PROPOSED, Optional.empty());
            note(
                    tx,
                    "election.no_quorum",
                    election,
                    Map.of("ballot", result.ballot().text()));
            return;
        }
        var state = !result.carried()
                ? ElectionState.LOST
                : effected(tx, election, result.decidedOn()) ? ElectionState.CARRIED : ElectionState.FALLEN;
        dao.put(election.id(), state, Optional.of(result.ballot()));
        note(
                tx,
                "election.decide",
                election,
                Map.of("state", state, "ballot", result.ballot().text()));
    }

    /** Fills the office, or empties it; false where that is not possible any more. */
    private boolean effected(Tx tx, Election election, LocalDate day) {
        var unit = election.unit();
        if (election.recall()) {
            boolean holds =
                    holder(tx, unit, election.member(), election.office()).isPresent();
            if (holds) {
                members.recall(tx, unit, election.member(), election.office(), day);
            }
            return holds;
        }
        boolean possible = members.isEligible(tx, unit, election.member(), day)
                && election.untilOn().map(until -> until.isAfter(day)).orElse(true);
        if (possible) {
            members.appoint(tx, unit, election.member(), election.office(), day, election.untilOn());
            if (Role.isSingle(election.office())) {
                tx.dao(ElectionDao.class).fallBeside(election.id(), unit, election.office());
            }
        }
        return possible;
    }

    static void note(Tx tx, String action, Election election, Map<String, ?> changes) {
        tx.journal(action, election.subject(), changes);
        tx.place("elections/" + election.id().text());
    }
}
