package org.throughline.ballot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.kernel.Refusal;

/** Computes results again from what is stored, as anyone could, and names those that do not come out the same. */
public final class Recount {
    private static final int PAGE = 500;

    private final Ballots ballots;

    public Recount(Ballots ballots) {
        this.ballots = ballots;
    }

    /**
     * The result as the votes and the frozen rule give it now; of a recorded decision, as its count gives it.
     *
     * @throws Refusal unknown while there is no result
     */
    public Result of(Tx tx, BallotId id) {
        var dao = tx.dao(BallotDao.class);
        var ballot = ballots.get(tx, id);
        var stored = dao.result(id).orElseThrow(Refusal::unknown);
        if (!ballot.recorded()) {
            return dao.count(id).result(ballot, stored.decidedOn());
        }
        var tally = stored.tally();
        return new Result(id, tally, ballot.rule().decide(tally), stored.how(), stored.decidedOn());
    }

    /** Every closed ballot that does not say what its votes, its rule and its electorate say. */
    public List<String> check(Tx tx) {
        var doubts = new ArrayList<String>();
        var dao = tx.dao(BallotDao.class);
        long last = 0;
        for (var page = dao.closedAfter(0, PAGE); !page.isEmpty(); page = dao.closedAfter(last, PAGE)) {
            for (var id : page) {
                doubt(tx, id).ifPresent(doubts::add);
                last = id.value();
            }
        }
        return doubts;
    }

    private Optional<String> doubt(Tx tx, BallotId id) {
        if (!Electorate.digest(ballots.electors(tx, id))
                .equals(ballots.get(tx, id).electorateDigest())) {
            return Optional.of("ballot " + id + ": its electorate was changed");
        }
        var stored = tx.dao(BallotDao.class).result(id);
        if (stored.isEmpty()) {
            return Optional.of("ballot " + id + " is closed without a result");
        }
        var again = ResultRow.of(of(tx, id), stored.get().recordedBy());
        return again.equals(stored.get()) && candidatesAgain(tx, id, again.tally())
                ? Optional.empty()
                : Optional.of("ballot " + id + ": its result is not what its votes say");
    }

    /** Whether each candidate has the votes and the fate that the papers say; of a recorded decision, that its count says. */
    private boolean candidatesAgain(Tx tx, BallotId id, Tally tally) {
        var ballot = ballots.get(tx, id);
        if (ballot.places() == 0) {
            return true;
        }
        var stored = tx.dao(CandidateDao.class).results(id);
        var again = ballot.recorded()
                ? Candidates.rows(
                        ballot.rule(),
                        ballot.places(),
                        tally,
                        stored.stream().map(CandidateDao.ResultRow::votes).toList())
                : ballots.candidates().count(tx, ballot, tally);
        return again.equals(stored);
    }
}
