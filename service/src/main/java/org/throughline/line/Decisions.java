package org.throughline.line;

import java.util.Optional;
import org.throughline.ballot.BallotId;
import org.throughline.ballot.Ballots;
import org.throughline.ballot.Result;
import org.throughline.db.Tx;
import org.throughline.org.Bodies;
import org.throughline.plan.Version;

/** How versions were decided on. */
public final class Decisions {
    private final Ballots ballots;
    private final Bodies bodies;

    public Decisions(Ballots ballots, Bodies bodies) {
        this.ballots = ballots;
        this.bodies = bodies;
    }

    /** The ballot or recorded decision on the version, if there was one. */
    Optional<PlanLine.Decision> of(Tx tx, Version version) {
        return version.ballot().map(id -> of(tx, id));
    }

    /** One ballot or recorded decision; the counts only once it is closed. */
    PlanLine.Decision of(Tx tx, BallotId id) {
        var ballot = ballots.get(tx, id);
        var result = ballots.result(tx, id);
        return new PlanLine.Decision(
                id,
                bodies.get(tx, ballot.body()).name(),
                ballot.closed(),
                result.map(Result::carried).orElse(false),
                result.map(r -> r.tally().inFavour()).orElse(0L),
                result.map(r -> r.tally().against()).orElse(0L),
                result.map(r -> r.tally().abstained()).orElse(0L),
                ballot.recorded() && ballots.contested(tx, id));
    }
}
