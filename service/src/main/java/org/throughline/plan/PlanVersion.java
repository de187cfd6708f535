package org.throughline.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.throughline.ballot.BallotId;
import org.throughline.ballot.Outcome;
import org.throughline.kernel.BodyId;
import org.throughline.kernel.Period;
import org.throughline.kernel.Refusal;

/**
 * How a version lives. Each state is a type that has only the operations allowed in it: words change in a {@link Draft} and
 * nowhere else, and nothing but a decision that carried makes a text {@link Adopted}.
 */
public sealed interface PlanVersion {

    Version facts();

    /** Being written. */
    record Draft(Version facts) implements PlanVersion {

        /**
         * Freezes it for discussion before {@code body}.
         *
         * @param today the day of circulation where its unit is
         * @param until the day on which the discussion ends
         * @param days what the standing rules ask for; 0 lets a body draft and decide in one meeting
         * @throws Refusal {@code version.discussion_short} when {@code until} is too early
         */
        public InDiscussion circulate(
                BodyId body, Instant at, LocalDate today, LocalDate until, int days, String fingerprint) {
            var earliest = today.plusDays(days);
            if (until.isBefore(earliest)) {
                throw Refusal.because("version.discussion_short", earliest);
            }
            return new InDiscussion(facts.frozen(body, at, until, fingerprint));
        }

        public Closed withdraw() {
            return new Closed(facts.as(VersionState.WITHDRAWN));
        }
    }

    /** Frozen, and open to statements and amendments. */
    record InDiscussion(Version facts) implements PlanVersion {

        /**
         * Puts it to the vote.
         *
         * @throws Refusal {@code version.still_discussed} before the day on which the discussion ends
         */
        public AtDecision putToVote(BallotId ballot, LocalDate today) {
            var until = facts.discussionUntil().orElseThrow();
            if (today.isBefore(until)) {
                throw Refusal.because("version.still_discussed", until);
            }
            return new AtDecision(facts.as(VersionState.AT_DECISION).decidedBy(ballot));
        }

        public Closed withdraw() {
            return new Closed(facts.as(VersionState.WITHDRAWN));
        }

        /** The text with what carried, before the same body until the same day. */
        public InDiscussion continuedIn(Draft next, Instant at, String fingerprint) {
            return new InDiscussion(next.facts()
                    .frozen(
                            facts.body().orElseThrow(),
                            at,
                            facts.discussionUntil().orElseThrow(),
                            fingerprint));
        }

        /** Gives way to the version that holds it and its carried amendments. */
        public Closed giveWay() {
            return new Closed(facts.as(VersionState.SUPERSEDED));
        }
    }

    /** A vote on it is under way. */
    record AtDecision(Version facts) implements PlanVersion {

        /**
         * What the decision makes of it: adopted and in force from the later of the day of decision and the plan's first
         * day; rejected; or, without a quorum, back in discussion.
         */
        public PlanVersion decided(Outcome outcome, LocalDate decidedOn, Optional<Period> period) {
            if (outcome instanceof Outcome.Carried) {
                var from = period.map(Period::from)
                        .filter(first -> first.isAfter(decidedOn))
                        .orElse(decidedOn);
                return new Adopted(
                        facts.with(VersionState.ADOPTED, facts.discussionUntil(), Optional.of(from), Optional.empty()));
            }
            if (outcome instanceof Outcome.Lost) {
                return new Closed(facts.as(VersionState.REJECTED));
            }
            return new InDiscussion(facts.as(VersionState.IN_DISCUSSION));
        }
    }

    /** Adopted; in force from its day. */
    record Adopted(Version facts) implements PlanVersion {

        /** Whether its day has come. */
        public boolean isDue(LocalDate today) {
            return !today.isBefore(facts.inForceFrom().orElseThrow());
        }

        public InForce enterIntoForce() {
            return new InForce(facts.as(VersionState.IN_FORCE));
        }

        /** Replaced by a later version before its own day came. */
        public Closed superseded(LocalDate on) {
            return new Closed(
                    facts.with(VersionState.SUPERSEDED, facts.discussionUntil(), facts.inForceFrom(), Optional.of(on)));
        }
    }

    /** Guides the work: in force, or run out and not yet replaced. */
    record InForce(Version facts) implements PlanVersion {

        public Closed superseded(LocalDate on) {
            return new Closed(
                    facts.with(VersionState.SUPERSEDED, facts.discussionUntil(), facts.inForceFrom(), Optional.of(on)));
        }

        /** Its period is over; it guides until it is replaced. */
        public InForce runOut(LocalDate on) {
            return new InForce(
                    facts.with(VersionState.RUN_OUT, facts.discussionUntil(), facts.inForceFrom(), Optional.of(on)));
        }
    }

    /** Withdrawn, rejected, annulled or superseded: history. */
    record Closed(Version facts) implements PlanVersion {}

    /** The version as what it is. */
    static PlanVersion of(Version facts) {
        return switch (facts.state()) {
            case DRAFT -> new Draft(facts);
            case IN_DISCUSSION -> new InDiscussion(facts);
            case AT_DECISION -> new AtDecision(facts);
            case ADOPTED -> new Adopted(facts);
            case IN_FORCE, RUN_OUT, ADOPTED_PROVISIONALLY -> new InForce(facts);
            case SUPERSEDED, WITHDRAWN, REJECTED, ANNULLED -> new Closed(facts);
        };
    }

    /** It as a draft. @throws Refusal {@code version.frozen} when it is none any more */
    static Draft draft(Version facts) {
        if (of(facts) instanceof Draft draft) {
            return draft;
        }
        throw Refusal.because("version.frozen");
    }

    /** It as a text in discussion. @throws Refusal {@code version.not_in_discussion} */
    static InDiscussion inDiscussion(Version facts) {
        if (of(facts) instanceof InDiscussion discussed) {
            return discussed;
        }
        throw Refusal.because("version.not_in_discussion");
    }
}
