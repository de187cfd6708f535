package org.throughline.ballot;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.http.Typed;
import org.throughline.kernel.MemberId;
import org.throughline.org.Members;
import org.throughline.parts.Field;

/** The part of a recorded decision's page that says until when it may be contested, by whom it was, and what was answered. */
public final class ContestScreens {
    private final Contests contests;
    private final Members members;
    private final Messages messages;

    public ContestScreens(Contests contests, Members members, Messages messages) {
        this.contests = contests;
        this.members = members;
        this.messages = messages;
    }

    /** The part, for a recorded decision; a form that was refused carries what was typed into it. */
    Optional<ResultScreen.Contesting> of(Tx tx, Ballot ballot, Typed typed) {
        if (!ballot.recorded()) {
            return Optional.empty();
        }
        var lang = tx.actor().lang();
        var all = contests.of(tx, ballot.id());
        var people = new ArrayList<MemberId>();
        people.add(ballot.openedBy());
        all.forEach(contest -> {
            people.add(contest.member());
            contest.answeredBy().ifPresent(people::add);
        });
        var names = members.names(tx, people);
        boolean answers = contests.answers(tx, ballot);
        var here = "/ballots/" + ballot.id().text() + "/contests";
        return Optional.of(new ResultScreen.Contesting(
                messages.say(
                        lang,
                        "ballot.recorded_by",
                        names.getOrDefault(ballot.openedBy(), ""),
                        day(ballot, ballot.opensAt())),
                state(tx, ballot, all),
                all.stream()
                        .map(contest -> contested(lang, ballot, contest, names, answers, here))
                        .toList(),
                contests.mayContest(tx, ballot)
                        ? Optional.of(new ResultScreen.Says(
                                here,
                                typed.errors(messages, lang, "reason"),
                                typed.field(Field.area("reason", "", 5)
                                        .label("field.contest")
                                        .hinted()
                                        .must()),
                                messages.say(lang, "ballot.contest.do")))
                        : Optional.empty()));
    }

    private String state(Tx tx, Ballot ballot, List<Contest> all) {
        var lang = tx.actor().lang();
        var until = Contests.until(ballot);
        boolean over = day(ballot, tx.now()).isAfter(until);
        var when = messages.say(lang, over ? "ballot.contest.over" : "ballot.contest.until", until);
        return all.isEmpty() ? when : messages.count(lang, "ballot.contest.by", all.size()) + " " + when;
    }

    private ResultScreen.Contested contested(
            String lang, Ballot ballot, Contest contest, Map<MemberId, String> names, boolean answers, String here) {
        return new ResultScreen.Contested(
                messages.say(
                        lang,
                        "ballot.contest.said",
                        names.getOrDefault(contest.member(), ""),
                        day(ballot, contest.at())),
                contest.reason(),
                contest.answeredAt()
                        .map(at -> messages.say(
                                lang,
                                "ballot.contest.answered",
                                contest.answeredBy().map(names::get).orElse(""),
                                day(ballot, at)))
                        .orElse(""),
                contest.answer(),
                answers && !contest.isAnswered()
                        ? Optional.of(new ResultScreen.Says(
                                here + "/" + contest.member().text() + "/answer",
                                List.of(),
                                Field.area("answer", "", 4)
                                        .id("answer-" + contest.member().text())
                                        .label("field.contest_answer")
                                        .must(),
                                messages.say(lang, "ballot.contest.answer")))
                        : Optional.empty());
    }

    private static LocalDate day(Ballot ballot, Instant at) {
        return LocalDate.ofInstant(at, ZoneId.of(ballot.zone()));
    }
}
