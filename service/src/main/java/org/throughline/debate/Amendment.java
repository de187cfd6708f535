package org.throughline.debate;

import java.time.Instant;
import java.util.Optional;
import org.throughline.ballot.BallotId;
import org.throughline.ballot.Outcome;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.UnitId;
import org.throughline.plan.PlanId;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.VersionId;

/**
 * A wish for other words in one provision of a version under discussion, and how it lives. Each change gives a new value or
 * refuses with the reason.
 *
 * @param version the version it stands against now
 * @param movedAgainst the version it was moved against first
 * @param number counts the plan's amendments from 1
 * @param baseBody the provision's words that it would replace
 * @param baseDigest their digest
 * @param body the words it wants
 * @param gist in a line of the mover's own; may be empty
 * @param unit the mover's home
 * @param carriedOver how it came over to {@code version}
 * @param ballot the ballot or recorded decision on it
 * @param mergedIn the version that holds its words
 * @param answer why it was not admitted, or why it fell; empty for the others
 */
public record Amendment(
        AmendmentId id,
        PlanId plan,
        VersionId version,
        VersionId movedAgainst,
        ProvisionId provision,
        int number,
        String baseBody,
        String baseDigest,
        String body,
        String gist,
        String reason,
        MemberId mover,
        Optional<UnitId> unit,
        AmendmentState state,
        CarryOver.Kind carriedOver,
        Optional<BallotId> ballot,
        Optional<VersionId> mergedIn,
        String answer,
        Instant movedAt,
        String scope,
        long revision) {

    public String subject() {
        return "amendment:" + id.text();
    }

    /** Whether only its mover can say what becomes of it. */
    public boolean needsMover() {
        return state.isOpen() && carriedOver == CarryOver.Kind.NEEDS_MOVER;
    }

    /** Whether a ballot on it is under way. */
    public boolean isAtVote() {
        return state == AmendmentState.ADMITTED && ballot.isPresent();
    }

    /** Whether it was carried and its words stand in no version yet. */
    public boolean waitsForText() {
        return state.isCarried() && mergedIn.isEmpty();
    }

    /** Whether its body can decide on it now. */
    public boolean canBeDecided() {
        return state == AmendmentState.ADMITTED && ballot.isEmpty() && !needsMover();
    }

    /** On the order of business once enough members stand behind it; before that as it was. */
    public Amendment supportedBy(int sponsors, int needed) {
        return state == AmendmentState.SUBMITTED && sponsors >= needed ? in(AmendmentState.ADMITTED, "") : this;
    }

    /**
     * Put on the order of business by the secretary: late, or on appeal.
     *
     * @throws Refusal {@code amendment.sponsors} while too few stand behind it, {@code amendment.not_open}
     */
    public Amendment admitted(int sponsors, int needed) {
        if (state != AmendmentState.SUBMITTED && state != AmendmentState.NOT_ADMITTED) {
            throw Refusal.because("amendment.not_open", number);
        }
        if (sponsors < needed) {
            throw Refusal.because("amendment.sponsors", needed, sponsors);
        }
        return in(AmendmentState.ADMITTED, "");
    }

    /** Kept off the order of business, for a reason that everyone reads. */
    public Amendment notAdmitted(String why) {
        return untouched().in(AmendmentState.NOT_ADMITTED, reasoned(why));
    }

    /** Made void by another's success. */
    public Amendment fallen(String why) {
        return untouched().in(AmendmentState.FALLEN, reasoned(why));
    }

    /** The whole was put to the vote before it came up, for want of sponsors: somebody owes it an answer. */
    public Amendment notReached() {
        return untouched().in(AmendmentState.NOT_REACHED, "");
    }

    /** @throws Refusal {@code amendment.only_mover} */
    public Amendment withdrawn(MemberId by) {
        return byMover(by).untouched().in(AmendmentState.WITHDRAWN, "");
    }

    /**
     * Said anew by its mover against the words that stand now.
     *
     * @throws Refusal {@code amendment.only_mover}, {@code amendment.nothing} when it changes nothing
     */
    public Amendment restated(MemberId by, String base, String digest, String words) {
        var open = byMover(by).untouched();
        if (words.equals(base)) {
            throw Refusal.invalid("amendment.nothing");
        }
        return open.with(version, base, digest, words, state, CarryOver.Kind.NONE, ballot, mergedIn, answer);
    }

    /** @throws Refusal {@code amendment.needs_mover}, {@code amendment.not_admitted}, {@code amendment.at_vote} */
    public Amendment putTo(BallotId decision) {
        if (needsMover()) {
            throw Refusal.because("amendment.needs_mover", number);
        }
        if (state != AmendmentState.ADMITTED) {
            throw Refusal.because("amendment.not_admitted", number);
        }
        untouched();
        return with(version, baseBody, baseDigest, body, state, carriedOver, Optional.of(decision), mergedIn, answer);
    }

    /** What the decision makes of it; without a quorum it waits to be put again. */
    public Amendment decided(Outcome outcome) {
        if (outcome instanceof Outcome.Carried) {
            return in(AmendmentState.CARRIED, "");
        }
        if (outcome instanceof Outcome.Lost) {
            return in(AmendmentState.REJECTED, "");
        }
        return with(version, baseBody, baseDigest, body, state, carriedOver, Optional.empty(), mergedIn, answer);
    }

    /** Its words stand in this version; {@code modified} where the editor had to choose them. */
    public Amendment mergedIn(VersionId next, boolean modified) {
        var now = modified ? AmendmentState.CARRIED_AS_MODIFIED : state;
        return with(version, baseBody, baseDigest, body, now, carriedOver, ballot, Optional.of(next), answer);
    }

    /** It goes on against the next version, or ends because that says it already or has no such provision. */
    public Amendment carriedOverTo(VersionId next, CarryOver over, String digest) {
        return switch (over.kind()) {
            case GONE ->
                with(version, baseBody, baseDigest, body, AmendmentState.FALLEN, over.kind(), ballot, mergedIn, answer);
            case CONTAINED ->
                with(
                        version,
                        baseBody,
                        baseDigest,
                        body,
                        AmendmentState.COMPOSITED,
                        over.kind(),
                        ballot,
                        Optional.of(next),
                        answer);
            case NEEDS_MOVER -> with(next, baseBody, baseDigest, body, state, over.kind(), ballot, mergedIn, answer);
            case NONE, UNCHANGED, MOVED ->
                with(next, over.base(), digest, over.body(), state, over.kind(), ballot, mergedIn, answer);
        };
    }

    private Amendment byMover(MemberId by) {
        if (!mover.equals(by)) {
            throw Refusal.denied("amendment.only_mover", number);
        }
        return this;
    }

    /** It, if it is open and not being voted on. */
    private Amendment untouched() {
        if (!state.isOpen()) {
            throw Refusal.because("amendment.not_open", number);
        }
        if (isAtVote()) {
            throw Refusal.because("amendment.at_vote", number);
        }
        return this;
    }

    private static String reasoned(String why) {
        if (why.isBlank()) {
            throw Refusal.invalid("amendment.reason");
        }
        return why.strip();
    }

    private Amendment in(AmendmentState next, String why) {
        return with(version, baseBody, baseDigest, body, next, carriedOver, ballot, mergedIn, why);
    }

    private Amendment with(
            VersionId against,
            String base,
            String digest,
            String words,
            AmendmentState next,
            CarryOver.Kind over,
            Optional<BallotId> decision,
            Optional<VersionId> into,
            String why) {
        return new Amendment(
                id,
                plan,
                against,
                movedAgainst,
                provision,
                number,
                base,
                digest,
                words,
                gist,
                reason,
                mover,
                unit,
                next,
                over,
                decision,
                into,
                why,
                movedAt,
                scope,
                revision);
    }
}
