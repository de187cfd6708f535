package org.throughline.ballot;

import java.time.Instant;
import java.util.List;
import org.throughline.kernel.BodyId;
import org.throughline.kernel.MemberId;
import org.throughline.org.Elector;
import org.throughline.org.RulesId;
import org.throughline.org.StandingRules;

/** A ballot as its table holds it. */
public record BallotRow(
        BallotId id,
        BodyId body,
        RulesId rules,
        Question question,
        String subject,
        String scope,
        String title,
        String mode,
        int quorumNum,
        int quorumDen,
        Majority majority,
        Base base,
        String electorateDigest,
        MemberId openedBy,
        Instant opensAt,
        Instant closesAt,
        String zone,
        String state,
        int places) {
    private static final String RECORDED = "RECORDED";

    static BallotRow open(
            BallotId id,
            Opening what,
            StandingRules rules,
            List<Elector> electors,
            MemberId by,
            Instant now,
            String zone) {
        return new BallotRow(
                id,
                what.body(),
                rules.id(),
                what.question(),
                what.subject(),
                what.scope(),
                what.title(),
                "OPEN",
                rules.quorumNum(),
                rules.quorumDen(),
                Majority.valueOf(rules.majority()),
                Base.valueOf(rules.base()),
                Electorate.digest(electors),
                by,
                now,
                what.closesAt(),
                zone,
                "OPEN",
                0);
    }

    /** The same, as a question of persons. */
    BallotRow choosing(int many) {
        return with(mode, closesAt, state, many);
    }

    /** The same, decided already: it opened and closed in one moment. */
    BallotRow recorded() {
        return with(RECORDED, opensAt, "CLOSED", places);
    }

    private BallotRow with(String otherMode, Instant otherEnd, String otherState, int many) {
        return new BallotRow(
                id,
                body,
                rules,
                question,
                subject,
                scope,
                title,
                otherMode,
                quorumNum,
                quorumDen,
                majority,
                base,
                electorateDigest,
                openedBy,
                opensAt,
                otherEnd,
                zone,
                otherState,
                many);
    }

    Ballot ballot() {
        return new Ballot(
                id,
                body,
                rules,
                question,
                subject,
                scope,
                title,
                mode.equals(RECORDED),
                new VotingRule(new Quorum(quorumNum, quorumDen), majority, base),
                electorateDigest,
                openedBy,
                opensAt,
                closesAt,
                zone,
                state.equals("CLOSED"),
                places);
    }
}
