package org.throughline.ballot;

import java.time.Instant;
import org.throughline.kernel.BodyId;
import org.throughline.kernel.MemberId;
import org.throughline.org.RulesId;

/**
 * A question put to a body: by ballot on line, or decided in a meeting and recorded. Electorate and rule stand as they were
 * when it opened.
 *
 * @param rules the version of the standing rules that it is held under
 * @param subject what is decided upon, as text
 * @param scope who may know of it
 * @param recorded decided in a meeting, so without single votes
 * @param electorateDigest SHA-256 over who may vote; see {@link Electorate#digest}
 * @param closesAt the first instant at which no vote is taken any more
 * @param closed whether the result stands
 * @param places in a question of persons, how many are elected; 0 for one of for and against
 */
public record Ballot(
        BallotId id,
        BodyId body,
        RulesId rules,
        Question question,
        String subject,
        String scope,
        String title,
        boolean recorded,
        VotingRule rule,
        String electorateDigest,
        MemberId openedBy,
        Instant opensAt,
        Instant closesAt,
        String zone,
        boolean closed,
        int places) {

    /** Whether a vote is taken at this moment. */
    public boolean takesVotes(Instant now) {
        return !closed && now.isBefore(closesAt);
    }

    /** The ballot as the journal and other rows name it. */
    public String asSubject() {
        return "ballot:" + id.text();
    }
}
