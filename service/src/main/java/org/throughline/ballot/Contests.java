package org.throughline.ballot;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.org.Bodies;

/**
 * What those who were entitled say against the record of a meeting's decision, for 14 days from the day it was entered. The
 * decision counts meanwhile; that it is contested, why, and what the keepers answer stands beside it for good.
 */
public final class Contests {
    /** How many days after the one on which it was entered a decision may be contested. */
    static final int DAYS = 14;

    private static final int LONGEST = 4_000;

    private final Work work;
    private final Ballots ballots;
    private final Bodies bodies;

    public Contests(Work work, Ballots ballots, Bodies bodies) {
        this.work = work;
        this.ballots = ballots;
        this.bodies = bodies;
    }

    /** The last day on which a recorded decision may be contested, in the zone of its body's unit. */
    public static LocalDate until(Ballot ballot) {
        return LocalDate.ofInstant(ballot.opensAt(), ZoneId.of(ballot.zone())).plusDays(DAYS);
    }

    /** All that was said against it, the oldest first. Whether the actor may read the ballot is for the caller to ask. */
    public List<Contest> of(Tx tx, BallotId id) {
        return tx.dao(ContestDao.class).of(id);
    }

    /** Whether the actor may contest it now and has not yet. */
    public boolean mayContest(Tx tx, Ballot ballot) {
        return ballot.recorded()
                && inTime(tx, ballot)
                && ballots.isElector(tx, ballot.id(), tx.actor().member())
                && of(tx, ballot.id()).stream()
                        .noneMatch(contest -> contest.member().equals(tx.actor().member()));
    }

    /** Whether the actor keeps the unit of the body that decided, and so answers. */
    public boolean answers(Tx tx, Ballot ballot) {
        return tx.actor().keeps(bodies.get(tx, ballot.body()).unit());
    }

    /**
     * Contests a recorded decision.
     *
     * @throws Refusal unknown to who may not read it; {@code contest.entitled}, {@code contest.not_recorded},
     *     {@code contest.over}, {@code contest.twice}, {@code contest.reason}
     */
    public void contest(Actor actor, BallotId id, String reason) {
        work.writing(actor, tx -> {
            var ballot = ballots.read(tx, id);
            if (!ballot.recorded()) {
                throw Refusal.because("contest.not_recorded");
            }
            if (!ballots.isElector(tx, id, actor.member())) {
                throw Refusal.denied("contest.entitled");
            }
            if (!inTime(tx, ballot)) {
                throw Refusal.because("contest.over", until(ballot));
            }
            var words = words(reason);
            if (tx.dao(ContestDao.class).insert(id, actor.member(), words, tx.now()) == 0) {
                throw Refusal.because("contest.twice");
            }
            note(tx, "ballot.contest", ballot, actor.member(), words);
        });
    }

    /**
     * Answers who contests it; once, for good.
     *
     * @throws Refusal unknown to who may not read it; {@code contest.keeper}, {@code contest.answered}, {@code contest.reason}
     */
    public void answer(Actor keeper, BallotId id, MemberId member, String answer) {
        work.writing(keeper, tx -> {
            var ballot = ballots.read(tx, id);
            if (!answers(tx, ballot)) {
                throw Refusal.denied("contest.keeper");
            }
            if (of(tx, id).stream().noneMatch(contest -> contest.member().equals(member))) {
                throw Refusal.unknown();
            }
            var words = words(answer);
            if (tx.dao(ContestDao.class).answer(id, member, words, keeper.member(), tx.now()) == 0) {
                throw Refusal.because("contest.answered");
            }
            note(tx, "ballot.contest_answer", ballot, member, words);
        });
    }

    private static boolean inTime(Tx tx, Ballot ballot) {
        var today = LocalDate.ofInstant(tx.now(), ZoneId.of(ballot.zone()));
        return !today.isAfter(until(ballot));
    }

    private static void note(Tx tx, String action, Ballot ballot, MemberId member, String words) {
        tx.journal(action, ballot.asSubject(), Map.of("member", member.text(), "words", words));
        tx.place("ballots/" + ballot.id().text());
    }

    private static String words(String text) {
        var words = text.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw Refusal.invalid("contest.reason", LONGEST);
        }
        return words;
    }
}
