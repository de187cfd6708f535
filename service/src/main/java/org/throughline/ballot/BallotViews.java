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
                said(tx, ballot.rule().sentences()),
                turnout.entitled(),
                result.map(r -> r.tally().voted()).orElse(turnout.voted()),
                ballot.takesVotes(tx.now()) && mine.isEmpty() && ballots.isElector(tx, ballot.id(), member),
                mine,
                result.map(r -> told(tx, r)));
    }

    private BallotView.Told told(Tx tx, Result result) {
        var arithmetic = result.outcome().arithmetic();
        return new BallotView.Told(
                ResultRow.word(result.outcome()),
                result.tally(),
                arithmetic.quorum(),
                arithmetic.base(),
                arithmetic.needed(),
                said(tx, arithmetic.sentences()),
                result.how(),
                result.decidedOn(),
                rollCall(tx, result.ballot()));
    }

    private List<BallotView.Line> rollCall(Tx tx, BallotId id) {
        var votes = ballots.rollCall(tx, id);
        var names = members.names(tx, votes.stream().map(Vote::member).toList());
        return votes.stream()
                .map(v -> new BallotView.Line(
                        v.member(),
                        Optional.ofNullable(names.get(v.member())).orElse(""),
                        v.weight(),
                        v.choice(),
                        v.enteredBy()))
                .toList();
    }

    private String said(Tx tx, List<Sentence> sentences) {
        return sentences.stream()
                .map(sentence -> messages.say(tx.actor().lang(), sentence))
                .collect(Collectors.joining(" "));
    }
}
