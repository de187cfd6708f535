package org.throughline.election;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.throughline.ballot.Fate;
import org.throughline.ballot.Outcome;
import org.throughline.ballot.Result;
import org.throughline.db.Tx;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Office;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.UnitId;
import org.throughline.org.Delegation;
import org.throughline.org.Delegations;
import org.throughline.org.Members;
import org.throughline.org.Role;

/** What an election does: whether it can be, and what follows from the outcome. */
final class TakingOffice {
    private final Members members;
    private final Delegations delegations;

    TakingOffice(Members members, Delegations delegations) {
        this.members = members;
        this.delegations = delegations;
    }

    /** @throws Refusal {@code election.holder}, {@code election.eligible}, {@code election.no_place} where it cannot be then */
    void requirePossible(Tx tx, Election election, LocalDate day) {
        if (election.recall() && !holds(tx, election, day)) {
            throw Refusal.because("election.holder");
        }
        if (election.recall()) {
            return;
        }
        if (!members.isEligible(tx, election.unit(), election.member(), day)) {
            throw Refusal.because("election.eligible");
        }
        delegation(tx, election).ifPresent(delegation -> {
            if (delegations.left(tx, delegation, day) == 0) {
                throw Refusal.because("election.no_place", delegation.bodyName());
            }
            if (!delegations.isFree(tx, delegation, election.member(), day)) {
                throw Refusal.because("seat.already", election.name());
            }
        });
    }

    private Optional<Delegation> delegation(Tx tx, Election election) {
        return election.delegation().map(id -> delegations.get(tx, id));
    }

    private boolean holds(Tx tx, Election election, LocalDate day) {
        return delegation(tx, election)
                .map(delegation -> delegations.isHolder(tx, delegation, election.member(), day))
                .orElseGet(() -> holder(
                                tx,
                                election.unit(),
                                election.member(),
                                election.office().orElseThrow())
                        .isPresent());
    }

    private Optional<Role> holder(Tx tx, UnitId unit, MemberId member, Office office) {
        return members.roles(tx, unit).stream()
                .filter(role -> role.office() == office && role.member().equals(member))
                .findFirst();
    }

    /** What was decided before the present holder began is history, and changes nothing now. */
    void requireLatest(Tx tx, Election election, LocalDate decidedOn) {
        members.roles(tx, election.unit()).stream()
                .filter(role -> election.office().filter(role.office()::equals).isPresent()
                        && role.fromOn().isAfter(decidedOn))
                .findFirst()
                .ifPresent(role -> {
                    throw Refusal.invalid("election.newer", role.name(), role.fromOn());
                });
    }

    /** Acts on what was decided on one question. */
    void apply(Tx tx, Election election, Result result) {
        var fate = result.outcome() instanceof Outcome.NoQuorum
                ? Fate.AGAIN
                : result.carried() ? Fate.ELECTED : Fate.NOT_ELECTED;
        apply(tx, election, result, fate);
    }

    /** Acts on what became of one candidate; without a quorum, or where it is tied, the proposal waits to be put again. */
    void apply(Tx tx, Election election, Result result, Fate fate) {
        var dao = tx.dao(ElectionDao.class);
        var ballot = result.ballot().text();
        if (fate == Fate.AGAIN) {
            // the ballot keeps its result
            dao.put(election.id(), ElectionState.PROPOSED, Optional.empty());
            var why = result.outcome() instanceof Outcome.NoQuorum ? "election.no_quorum" : "election.again";
            note(tx, why, election, Map.of("ballot", ballot));
            return;
        }
        var state = fate == Fate.NOT_ELECTED
                ? ElectionState.LOST
                : effected(tx, election, result.decidedOn()) ? ElectionState.CARRIED : ElectionState.FALLEN;
        dao.put(election.id(), state, Optional.of(result.ballot()));
        note(tx, "election.decide", election, Map.of("state", state, "ballot", ballot));
    }

    /** Fills the office or place, or empties it; false where that is not possible any more. */
    private boolean effected(Tx tx, Election election, LocalDate day) {
        if (election.recall()) {
            boolean holds = holds(tx, election, day);
            if (holds) {
                leave(tx, election, day);
            }
            return holds;
        }
        return members.isEligible(tx, election.unit(), election.member(), day)
                && delegation(tx, election)
                        .map(delegation -> seated(tx, delegation, election, day))
                        .orElseGet(() -> appointed(tx, election, day));
    }

    private void leave(Tx tx, Election election, LocalDate day) {
        delegation(tx, election)
                .ifPresentOrElse(
                        delegation -> delegations.recall(tx, delegation, election.member(), day),
                        () -> members.recall(
                                tx,
                                election.unit(),
                                election.member(),
                                election.office().orElseThrow(),
                                day));
    }

    private boolean seated(Tx tx, Delegation delegation, Election election, LocalDate day) {
        if (!delegations.isFree(tx, delegation, election.member(), day)) {
            return false;
        }
        delegations.fill(tx, delegation, election.member(), day);
        if (delegations.left(tx, delegation, day) == 0) {
            tx.dao(ElectionDao.class).fallBeside(election.id(), delegation.id());
        }
        return true;
    }

    private boolean appointed(Tx tx, Election election, LocalDate day) {
        var unit = election.unit();
        var office = election.office().orElseThrow();
        if (!election.untilOn().map(until -> until.isAfter(day)).orElse(true)) {
            return false;
        }
        members.appoint(tx, unit, election.member(), office, day, election.untilOn());
        if (Role.isSingle(office)) {
            tx.dao(ElectionDao.class).fallBeside(election.id(), unit, office);
        }
        return true;
    }

    static void note(Tx tx, String action, Election election, Map<String, ?> changes) {
        tx.journal(action, election.subject(), changes);
        tx.place("elections/" + election.id().text());
    }
}
