package org.throughline.ballot;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.kernel.Sentence;
import org.throughline.org.Members;

/** Tells ballots to programs, in the words of the reader's language where there are words. */
public final class BallotViews {
    private final Ballots ballots;
    private final Members members;
    private final Messages messages;

    public BallotViews(Ballots ballots, Members members, Messages messages) {
        this.ballots = ballots;
        this.members = members;
        this.messages = messages;
    }

    /** The ballot as the actor of this unit of work may see it. */
    public BallotView of(Tx tx, Ballot ballot) {
        var turnout = ballots.turnout(tx, ballot.id());
        var member = tx.actor().member();
        var mine = ballots.voteOf(tx, ballot.id(), member).map(Vote::choice);
        var result = ballots.result(tx, ballot.id());
        return new BallotView(
                ballot.id(),
                ballot.body(),
                ballot.question(),
                ballot.subject(),
                ballot.title(),
                ballot.recorded(),
                ballot.takesVotes(tx.now()),
                ballot.opensAt(),
                ballot.closesAt(),
                said(
                        tx,
                        ballot.places() == 0
                                ? ballot.rule().sentences()
                                : ChoiceWords.rule(ballot.rule(), ballot.places())),
                turnout.entitled(),
                result.map(r -> r.tally().voted()).orElse(turnout.voted()),
                ballot.places(),
                ballots.candidates().of(tx, ballot),
                ballot.takesVotes(tx.now()) && mine.isEmpty() && ballots.isElector(tx, ballot.id(), member),
                mine,
                ballots.candidates().namedBy(tx, ballot, member).stream()
                        .map(Candidate::no)
                        .toList(),
                result.map(r -> told(tx, ballot, r)));
    }

    private BallotView.Told told(Tx tx, Ballot ballot, Result result) {
        var arithmetic = result.outcome().arithmetic();
        var counted = ballots.candidates().counted(tx, ballot);
        return new BallotView.Told(
                ResultRow.word(result.outcome()),
                result.tally(),
                arithmetic.quorum(),
                arithmetic.base(),
                arithmetic.needed(),
                said(
                        tx,
                        ballot.places() == 0
                                ? arithmetic.sentences()
                                : new ChoiceWords(messages, tx.actor().lang()).arithmetic(result, counted)),
                result.how(),
                result.decidedOn(),
                counted,
                rollCall(tx, ballot));
    }

    private List<BallotView.Line> rollCall(Tx tx, Ballot ballot) {
        var votes = ballots.rollCall(tx, ballot.id());
        var named = ballots.candidates().named(tx, ballot);
        var names = members.names(tx, votes.stream().map(Vote::member).toList());
        return votes.stream()
                .map(v -> new BallotView.Line(
                        v.member(),
                        Optional.ofNullable(names.get(v.member())).orElse(""),
                        v.weight(),
                        v.choice(),
                        named.getOrDefault(v.member(), List.of()),
                        v.enteredBy()))
                .toList();
    }

    private String said(Tx tx, List<Sentence> sentences) {
        return sentences.stream()
                .map(sentence -> messages.say(tx.actor().lang(), sentence))
                .collect(Collectors.joining(" "));
    }
}
