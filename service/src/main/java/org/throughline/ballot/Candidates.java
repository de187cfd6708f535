package org.throughline.ballot;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.throughline.db.Tx;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;

/** Who stands in a ballot, whom each voter named, and what was counted; nothing of it where the question is for and against. */
public final class Candidates {

    /** Who stands, in the order of the paper. */
    public List<Candidate> of(Tx tx, Ballot ballot) {
        return ballot.places() == 0 ? List.of() : tx.dao(CandidateDao.class).of(ballot.id());
    }

    /** The ballots in which this stood with others, the first first. */
    public List<BallotId> ballots(Tx tx, String subject) {
        return tx.dao(CandidateDao.class).ballots(subject);
    }

    /** What was counted for each; nothing while the ballot is open, so that no running result is told. */
    public List<Counted> counted(Tx tx, Ballot ballot) {
        if (ballot.places() == 0 || !ballot.closed()) {
            return List.of();
        }
        var rows = tx.dao(CandidateDao.class).results(ballot.id());
        var those = of(tx, ballot);
        return rows.stream()
                .map(row -> new Counted(those.get(row.no() - 1), row.votes(), row.fate()))
                .toList();
    }

    /** Whom each voter of a closed ballot named, by number. */
    public Map<MemberId, List<Integer>> named(Tx tx, Ballot ballot) {
        if (ballot.places() == 0 || !ballot.closed()) {
            return Map.of();
        }
        return tx.dao(CandidateDao.class).named(ballot.id()).stream()
                .collect(Collectors.groupingBy(
                        CandidateDao.NamedRow::member,
                        Collectors.mapping(CandidateDao.NamedRow::no, Collectors.toList())));
    }

    /** Whom this voter named, whether or not the ballot is closed. */
    List<Candidate> namedBy(Tx tx, Ballot ballot, MemberId voter) {
        if (ballot.places() == 0) {
            return List.of();
        }
        var numbers = tx.dao(CandidateDao.class).named(ballot.id(), voter);
        return of(tx, ballot).stream()
                .filter(candidate -> numbers.contains(candidate.no()))
                .toList();
    }

    /**
     * Whether this paper can be handed in.
     *
     * @throws Refusal {@code ballot.name_someone}, {@code ballot.name_fewer}, {@code ballot.name_and_none},
     *     {@code ballot.no_candidate}
     */
    void check(Tx tx, Ballot ballot, Paper paper) {
        boolean names = ballot.places() > 0 && paper.choice() == Choice.FOR;
        if (!names && !paper.named().isEmpty()) {
            throw Refusal.invalid("ballot.name_and_none");
        }
        if (names && paper.named().isEmpty()) {
            throw Refusal.invalid("ballot.name_someone");
        }
        if (paper.named().size() > ballot.places()) {
            throw Refusal.invalid("ballot.name_fewer", ballot.places());
        }
        var numbers = of(tx, ballot).stream().map(Candidate::no).collect(Collectors.toSet());
        if (!numbers.containsAll(paper.named())
                || new HashSet<>(paper.named()).size() < paper.named().size()) {
            throw Refusal.invalid("ballot.no_candidate");
        }
    }

    void name(Tx tx, BallotId id, MemberId voter, Paper paper) {
        if (!paper.named().isEmpty()) {
            tx.dao(CandidateDao.class).name(id, voter, paper.named());
        }
    }

    /** What the votes say now, in the order of the paper. */
    List<CandidateDao.ResultRow> count(Tx tx, Ballot ballot, Tally tally) {
        return ballot.places() == 0
                ? List.of()
                : rows(
                        ballot.rule(),
                        ballot.places(),
                        tally,
                        tx.dao(CandidateDao.class).votes(ballot.id()));
    }

    /** What a count says. */
    static List<CandidateDao.ResultRow> rows(VotingRule rule, int places, Tally tally, List<Long> votes) {
        var fates = Choosing.decide(rule, places, tally, votes);
        return IntStream.range(0, votes.size())
                .mapToObj(i -> new CandidateDao.ResultRow(i + 1, votes.get(i), fates.get(i)))
                .toList();
    }

    void keep(Tx tx, BallotId id, List<CandidateDao.ResultRow> rows) {
        if (!rows.isEmpty()) {
            tx.dao(CandidateDao.class).insertResults(id, rows);
        }
    }

    /** What a record of the change says of them. */
    static List<String> told(List<Candidate> those, List<CandidateDao.ResultRow> rows) {
        var told = new ArrayList<String>();
        rows.forEach(row -> told.add(those.get(row.no() - 1).subject() + " " + row.votes() + " " + row.fate()));
        return told;
    }
}
