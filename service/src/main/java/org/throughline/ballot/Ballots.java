package org.throughline.ballot;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.index.NoticeKind;
import org.throughline.index.Notices;
import org.throughline.kernel.Actor;
import org.throughline.kernel.BodyId;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.org.Bodies;
import org.throughline.org.Body;
import org.throughline.org.Elector;
import org.throughline.org.Units;

/**
 * Puts questions to bodies, takes votes, and computes what was decided. Who opened a ballot asks here for the outcome and acts
 * on it. Who may not read a ballot's subject is told that there is no such ballot.
 */
public final class Ballots {
    private final Work work;
    private final Bodies bodies;
    private final Units units;
    private final Candidates candidates = new Candidates();
    private final Notices notices = new Notices();

    public Ballots(Work work, Bodies bodies, Units units) {
        this.work = work;
        this.bodies = bodies;
        this.units = units;
    }

    /**
     * Opens a ballot now. Who may vote, with which weight, and the rule stand from this moment on, whatever changes later.
     *
     * @throws Refusal {@code ballot.convene} unless the actor may convene the body, {@code ballot.closes_before} unless it
     *     closes after now, {@code ballot.too_short} when it closes before the day that the standing rules allow,
     *     {@code ballot.nobody} when nobody may vote
     */
    public BallotId open(Tx tx, Opening opening) {
        return open(tx, opening, 0, List.of());
    }

    /**
     * Opens a question of persons: each voter names as many of the candidates as there are places, none of them, or nobody.
     *
     * @param places 1 at least
     * @throws Refusal as {@link #open(Tx, Opening)}
     */
    public BallotId choose(Tx tx, Opening opening, int places, List<Candidate> those) {
        return open(tx, opening, places, those);
    }

    private BallotId open(Tx tx, Opening opening, int places, List<Candidate> those) {
        var body = convened(tx, opening.body(), opening.question());
        if (!opening.closesAt().isAfter(tx.now())) {
            throw Refusal.invalid("ballot.closes_before");
        }
        var zone = zone(tx, body);
        var today = day(tx.now(), zone);
        var rules = bodies.rules(tx, body.id());
        var earliest = today.plusDays(rules.ballotDays());
        if (day(opening.closesAt(), zone).isBefore(earliest)) {
            throw Refusal.because("ballot.too_short", earliest);
        }
        var electors = Electorate.ofSome(bodies.electorate(tx, body.id(), today));
        var row = BallotRow.open(
                        new BallotId(work.newId()),
                        opening,
                        rules,
                        electors,
                        tx.actor().member(),
                        tx.now(),
                        zone.getId())
                .choosing(places);
        tx.dao(BallotDao.class).insert(row);
        tx.dao(BallotDao.class).insertElectors(row.id(), electors);
        tx.dao(CandidateDao.class).insert(row.id(), those);
        notices.tell(
                tx,
                NoticeKind.BALLOT,
                row.ballot().asSubject(),
                "ballots/" + row.id().text(),
                row.scope(),
                electors.stream().map(Elector::member).toList());
        journal(tx, "ballot.open", row, Map.of("entitled", Electorate.votes(electors), "closesAt", row.closesAt()));
        return row.id();
    }

    /**
     * Enters what a meeting decided. It counts as a ballot does, under the rules the body has now and the electorate of that
     * day. Where nobody objected, all present are counted as for.
     *
     * @throws Refusal {@code ballot.convene}; {@code ballot.future} for a day to come; {@code ballot.objection} when votes
     *     against stand beside "no objection"; {@code ballot.entitled_then} where it is from before the body was entered here and
     *     nobody says how many were entitled; those of {@link Tally} for an impossible count
     */
    public BallotId record(Tx tx, Recorded what) {
        return record(tx, what, 0, List.of(), List.of());
    }

    /**
     * Enters whom a meeting elected of several.
     *
     * @param votes how many named each of them, in their order; the votes for, in what is recorded, are reckoned from these
     * @throws Refusal {@code tally.over_named}, {@code ballot.count_names} where it is said that nobody objected, and as
     *     {@link #record(Tx, Recorded)}
     */
    public BallotId recordChoice(Tx tx, Recorded what, int places, List<Candidate> those, List<Long> votes) {
        if (what.how() == How.NO_OBJECTION) {
            throw Refusal.invalid("ballot.count_names");
        }
        return record(tx, what, places, those, votes);
    }

    private BallotId record(Tx tx, Recorded what, int places, List<Candidate> those, List<Long> votes) {
        var body = convened(tx, what.body(), what.question());
        var zone = zone(tx, body);
        if (what.decidedOn().isAfter(day(tx.now(), zone))) {
            throw Refusal.invalid("ballot.future", what.decidedOn());
        }
        var electors = bodies.electorate(tx, body.id(), what.decidedOn());
        long entitled = electors.isEmpty() ? entitled(tx, what) : Electorate.votes(electors);
        var tally = places == 0
                ? tally(what, entitled)
                : Choosing.tally(entitled, what.present(), places, votes, what.against(), what.abstained());
        var opening = new Opening(what.body(), what.question(), what.subject(), what.scope(), what.title(), tx.now());
        var by = tx.actor().member();
        var row = BallotRow.open(
                        new BallotId(work.newId()),
                        opening,
                        bodies.rules(tx, body.id()),
                        electors,
                        by,
                        tx.now(),
                        zone.getId())
                .choosing(places)
                .recorded();
        var result = new Result(row.id(), tally, row.ballot().rule().decide(tally), what.how(), what.decidedOn());
        var dao = tx.dao(BallotDao.class);
        dao.insert(row);
        dao.insertElectors(row.id(), electors);
        dao.insertResult(ResultRow.of(result, Optional.of(by)));
        tx.dao(CandidateDao.class).insert(row.id(), those);
        var rows = Candidates.rows(row.ballot().rule(), places, tally, votes);
        candidates.keep(tx, row.id(), rows);
        journal(tx, "ballot.record", row, told(result, those, rows));
        return row.id();
    }

    /** Casts one's own vote on a question of for and against. @throws Refusal as {@link #cast(Actor, BallotId, Paper)} */
    public void cast(Actor actor, BallotId id, Choice choice) {
        cast(actor, id, Paper.of(choice));
    }

    /**
     * Casts one's own vote, for good.
     *
     * @throws Refusal {@code ballot.closed}, {@code ballot.not_entitled}, {@code ballot.already}, and those of
     *     {@link Candidates#check}
     */
    public void cast(Actor actor, BallotId id, Paper paper) {
        work.writing(actor, tx -> vote(tx, id, actor.member(), paper, Optional.empty()));
    }

    /**
     * Enters the vote of someone without account or phone; both names are shown in the roll call.
     *
     * @throws Refusal {@code ballot.enter_for} unless the actor keeps the body's unit, and as {@link #cast}
     */
    public void castFor(Actor keeper, BallotId id, MemberId voter, Choice choice) {
        castFor(keeper, id, voter, Paper.of(choice));
    }

    /** As {@link #castFor(Actor, BallotId, MemberId, Choice)}, with candidates where the question is one of persons. */
    public void castFor(Actor keeper, BallotId id, MemberId voter, Paper paper) {
        work.writing(keeper, tx -> {
            var ballot = read(tx, id);
            if (!keeper.keeps(bodies.get(tx, ballot.body()).unit())) {
                throw Refusal.denied("ballot.enter_for");
            }
            var by = voter.equals(keeper.member()) ? Optional.<MemberId>empty() : Optional.of(keeper.member());
            vote(tx, id, voter, paper, by);
        });
    }

    private void vote(Tx tx, BallotId id, MemberId voter, Paper paper, Optional<MemberId> enteredBy) {
        var dao = tx.dao(BallotDao.class);
        dao.hold(id);
        var ballot = read(tx, id);
        if (dao.elector(id, voter).isEmpty()) {
            throw Refusal.denied(enteredBy.isPresent() ? "ballot.not_elector" : "ballot.not_entitled");
        }
        if (!ballot.takesVotes(tx.now())) {
            throw Refusal.because("ballot.closed");
        }
        candidates.check(tx, ballot, paper);
        if (dao.insertVote(id, voter, paper.choice(), tx.now(), enteredBy) == 0) {
            throw Refusal.because("ballot.already");
        }
        candidates.name(tx, id, voter, paper);
        var told = new TreeMap<String, Object>(
                Map.of("voter", voter.text(), "choice", paper.choice().name()));
        if (ballot.places() > 0) {
            told.put("named", paper.named());
        }
        tx.journal("ballot.cast", ballot.asSubject(), told);
        tx.place("ballots/" + id.text());
    }

    /**
     * Closes the ballot if its instant has passed or everyone has voted, and computes the result once. Every vote that was
     * accepted is counted: voting and closing hold the same row.
     *
     * @return the result, now or long since; nothing while the ballot goes on
     */
    public Optional<Result> settle(Tx tx, BallotId id) {
        var dao = tx.dao(BallotDao.class);
        dao.hold(id);
        var ballot = get(tx, id);
        if (ballot.closed()) {
            return result(tx, id);
        }
        var count = dao.count(id);
        boolean passed = !tx.now().isBefore(ballot.closesAt());
        if (!passed && count.voters() < count.electors()) {
            return Optional.empty();
        }
        var on = day(passed ? ballot.closesAt() : tx.now(), ZoneId.of(ballot.zone()));
        var result = count.result(ballot, on);
        dao.close(id);
        dao.insertResult(ResultRow.of(result, Optional.empty()));
        var rows = candidates.count(tx, ballot, result.tally());
        candidates.keep(tx, id, rows);
        tx.journal("ballot.close", ballot.asSubject(), told(result, candidates.of(tx, ballot), rows));
        return Optional.of(result);
    }

    /** The open ballots whose instant has passed or in which everyone has voted. */
    public List<BallotId> due(Tx tx) {
        return tx.dao(BallotDao.class).due(tx.now());
    }

    /** The ballots on this kind of question that go on. */
    public List<BallotId> going(Tx tx, Question question) {
        return tx.dao(BallotDao.class).going(question);
    }

    /** @throws Refusal unknown when there is none; whether the actor may read it is for the caller to ask */
    public Ballot get(Tx tx, BallotId id) {
        return tx.dao(BallotDao.class).find(id).orElseThrow(Refusal::unknown).ballot();
    }

    /** The ballot, for whoever may read its subject; to anyone else it is unknown. */
    public Ballot read(Tx tx, BallotId id) {
        var ballot = get(tx, id);
        if (!tx.actor().reads(ballot.scope())) {
            throw Refusal.unknown();
        }
        return ballot;
    }

    /** What was decided; nothing while the ballot is open, so that no running result is told. */
    public Optional<Result> result(Tx tx, BallotId id) {
        return tx.dao(BallotDao.class)
                .result(id)
                .map(row -> row.result(get(tx, id).rule()));
    }

    /** Who stood in it, whom voters named, and what was counted. */
    public Candidates candidates() {
        return candidates;
    }

    /** Whether someone who was entitled contests it; see {@link Contests}. */
    public boolean contested(Tx tx, BallotId id) {
        return !tx.dao(ContestDao.class).of(id).isEmpty();
    }

    /** How many have taken part so far, and nothing of what they said. */
    public Turnout turnout(Tx tx, BallotId id) {
        var count = tx.dao(BallotDao.class).count(id);
        return new Turnout(count.entitled(), count.voted(), count.voters() == count.electors());
    }

    /** The roll call of a closed ballot; of an open one nothing. */
    public List<Vote> rollCall(Tx tx, BallotId id) {
        return get(tx, id).closed() ? tx.dao(BallotDao.class).votes(id) : List.of();
    }

    /** The vote that was cast by or for this member. */
    public Optional<Vote> voteOf(Tx tx, BallotId id, MemberId member) {
        return tx.dao(BallotDao.class).vote(id, member);
    }

    public boolean isElector(Tx tx, BallotId id, MemberId member) {
        return tx.dao(BallotDao.class).elector(id, member).isPresent();
    }

    /** Who may vote in it. */
    public List<Elector> electors(Tx tx, BallotId id) {
        return tx.dao(BallotDao.class).electors(id);
    }

    /** What is open to this member and waits for their vote, the soonest first; only what the actor may read. */
    public List<Ballot> openFor(Tx tx, MemberId member) {
        return readable(tx, tx.dao(BallotDao.class).openFor(member, tx.now()));
    }

    /** A body's ballots, the newest first; only what the actor may read. */
    public List<Ballot> ofBody(Tx tx, BodyId body) {
        return readable(tx, tx.dao(BallotDao.class).ofBody(body));
    }

    /** The ballots on one subject, the oldest first; only what the actor may read. */
    public List<Ballot> on(Tx tx, String subject) {
        return readable(tx, tx.dao(BallotDao.class).onSubject(subject));
    }

    private Body convened(Tx tx, BodyId id, Question question) {
        var body = bodies.get(tx, id);
        boolean may = question == Question.ELECT
                ? bodies.mayElect(tx.actor(), tx, body)
                : bodies.mayConvene(tx.actor(), tx, body);
        if (!may) {
            throw Refusal.denied("ballot.convene");
        }
        return body;
    }

    private ZoneId zone(Tx tx, Body body) {
        return ZoneId.of(units.get(tx, body.unit()).zone());
    }

    private static List<Ballot> readable(Tx tx, List<BallotRow> rows) {
        return rows.stream()
                .filter(row -> tx.actor().reads(row.scope()))
                .map(BallotRow::ballot)
                .toList();
    }

    /** How many were entitled on a day before the body was entered here, as whoever records it read in the minutes. */
    private long entitled(Tx tx, Recorded what) {
        if (!what.decidedOn().isBefore(bodies.since(tx, what.body()))) {
            throw Refusal.because("ballot.nobody");
        }
        return what.entitled().orElseThrow(() -> Refusal.invalid("ballot.entitled_then", what.decidedOn()));
    }

    private static Tally tally(Recorded what, long entitled) {
        if (what.how() != How.NO_OBJECTION) {
            return new Tally(entitled, what.present(), what.inFavour(), what.against(), what.abstained());
        }
        if (what.against() != 0) {
            throw Refusal.invalid("ballot.objection", what.against());
        }
        return new Tally(entitled, what.present(), what.present() - what.abstained(), 0, what.abstained());
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone);
    }

    private static Map<String, ?> told(Result result, List<Candidate> those, List<CandidateDao.ResultRow> rows) {
        var told = new TreeMap<String, Object>(told(result));
        if (!rows.isEmpty()) {
            told.put("candidates", Candidates.told(those, rows));
        }
        return told;
    }

    private static Map<String, ?> told(Result result) {
        return Map.of(
                "outcome", ResultRow.word(result.outcome()),
                "how", result.how().name(),
                "entitled", result.tally().entitled(),
                "present", result.tally().present(),
                "for", result.tally().inFavour(),
                "against", result.tally().against(),
                "abstained", result.tally().abstained());
    }

    private static void journal(Tx tx, String action, BallotRow row, Map<String, ?> more) {
        var changes = new TreeMap<String, Object>(more);
        changes.put("question", row.question().name());
        changes.put("of", row.subject());
        changes.put("rules", row.rules().text());
        changes.put("electorate", row.electorateDigest());
        tx.journal(action, row.ballot().asSubject(), changes);
        tx.place("ballots/" + row.id().text());
    }
}
