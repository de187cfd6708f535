package org.throughline.ballot;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.http.Typed;
import org.throughline.kernel.BodyId;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Sentence;
import org.throughline.org.Bodies;
import org.throughline.org.Members;
import org.throughline.org.Units;
import org.throughline.parts.Fact;
import org.throughline.parts.Field;
import org.throughline.parts.Link;
import org.throughline.parts.Option;
import org.throughline.parts.Step;

/** Makes the pages of ballots, in the reader's language. */
public final class BallotScreens {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Ballots ballots;
    private final Bodies bodies;
    private final Units units;
    private final Members members;
    private final ContestScreens contesting;
    private final Messages messages;

    public BallotScreens(
            Ballots ballots,
            Bodies bodies,
            Units units,
            Members members,
            ContestScreens contesting,
            Messages messages) {
        this.ballots = ballots;
        this.bodies = bodies;
        this.units = units;
        this.members = members;
        this.contesting = contesting;
        this.messages = messages;
    }

    /** A ballot that is not closed yet; one whose instant has passed takes no vote any more. */
    PaperScreen paper(Tx tx, Ballot ballot, Typed typed) {
        var lang = tx.actor().lang();
        var member = tx.actor().member();
        boolean open = ballot.takesVotes(tx.now());
        var turnout = ballots.turnout(tx, ballot.id());
        var mine = ballots.voteOf(tx, ballot.id(), member);
        var left = open ? left(lang, tx.now(), ballot.closesAt()) : messages.say(lang, "ballot.counting");
        return new PaperScreen(
                path(tx, ballot),
                messages.say(lang, "ballot.question." + ballot.question().name()),
                messages.say(lang, "ballot.closes", when(lang, ballot), left),
                ballot.title(),
                Stream.concat(links(lang, ballot).stream(), Stream.of(rules(tx, ballot)))
                        .toList(),
                "/ballots/" + ballot.id().text() + "/votes",
                typed.errors(
                        messages,
                        lang,
                        "vote-" + options(tx, ballot, List.of()).get(0).value()),
                options(tx, ballot, typed.form().all("vote")),
                ballot.places() > 1,
                ballot.places() == 0 ? "" : messages.count(lang, "ballot.choosing.name", ballot.places()),
                messages.say(lang, "ballot.open_means"),
                messages.say(lang, "ballot.entitled", turnout.entitled(), turnout.voted(), bodyName(tx, ballot)),
                said(lang, rule(ballot)),
                Optional.empty(),
                messages.say(lang, "ballot.after_means"),
                open && mine.isEmpty() && ballots.isElector(tx, ballot.id(), member),
                mine.map(vote -> receipt(tx, ballot, vote)).orElse(""),
                open && keeps(tx, ballot) ? enter(tx, ballot) : Optional.empty());
    }

    private boolean keeps(Tx tx, Ballot ballot) {
        return tx.actor().keeps(bodies.get(tx, ballot.body()).unit());
    }

    private Optional<PaperScreen.Enter> enter(Tx tx, Ballot ballot) {
        var lang = tx.actor().lang();
        var waiting = ballots.electors(tx, ballot.id()).stream()
                .map(e -> e.member())
                .filter(m -> !m.equals(tx.actor().member())
                        && ballots.voteOf(tx, ballot.id(), m).isEmpty())
                .toList();
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        var names = members.names(tx, waiting);
        var choices = new ArrayList<Option>();
        choices.add(Option.of("", messages.say(lang, "ballot.enter.choose"), ""));
        waiting.stream()
                .map(m -> new Option(m.text(), names.getOrDefault(m, ""), false, ""))
                .sorted(Comparator.comparing(Option::text))
                .forEach(choices::add);
        return Optional.of(new PaperScreen.Enter(
                "/ballots/" + ballot.id().text() + "/votes/entered",
                Field.select("member", choices).must(),
                ballot.places() > 1
                        ? Optional.empty()
                        : Optional.of(Field.select("vote", orNothing(lang, options(tx, ballot, List.of())))
                                .id("vote-entered")
                                .label("ballot.enter.vote")
                                .must()),
                ballot.places() > 1
                        ? Optional.of(Field.select("vote", options(tx, ballot, List.of()))
                                .id("vote-entered")
                                .label("ballot.enter.vote"))
                        : Optional.empty()));
    }

    /** Nothing is chosen beforehand. */
    private List<Option> orNothing(String lang, List<Option> options) {
        return Stream.concat(
                        Stream.of(Option.of("", messages.say(lang, "ballot.enter.choose_vote"), "")), options.stream())
                .toList();
    }

    private String receipt(Tx tx, Ballot ballot, Vote vote) {
        var lang = tx.actor().lang();
        var at = moment(lang, vote.castAt(), ballot.zone());
        var choice = ballot.places() == 0
                ? messages.say(lang, "ballot.choice." + vote.choice().name())
                : new ChoiceWords(messages, lang)
                        .said(vote.choice(), ballots.candidates().namedBy(tx, ballot, vote.member()));
        return vote.enteredBy()
                .map(by -> messages.say(lang, "ballot.receipt.entered", choice, at, members.name(tx, by)))
                .orElseGet(() -> messages.say(lang, "ballot.receipt", choice, at));
    }

    /** A closed ballot, or a recorded decision. */
    ResultScreen result(Tx tx, Ballot ballot, Typed typed) {
        var lang = tx.actor().lang();
        var result = ballots.result(tx, ballot.id()).orElseThrow();
        var arithmetic = new ResultArithmetic(messages, lang, result.outcome().arithmetic());
        var counted = ballots.candidates().counted(tx, ballot);
        var words = new ChoiceWords(messages, lang);
        boolean choosing = ballot.places() > 0;
        return new ResultScreen(
                path(tx, ballot),
                ballot.title(),
                messages.say(lang, "ballot.decided." + result.how().name(), bodyName(tx, ballot), result.decidedOn()),
                choosing
                        ? words.word(result, counted)
                        : messages.say(lang, result.outcome().word()),
                choosing ? words.count(result.tally(), counted) : arithmetic.count(),
                said(lang, choosing ? words.arithmetic(result, counted) : arithmetic.sentences()),
                choosing ? Optional.empty() : arithmetic.scale(),
                choosing ? words.steps(result, counted) : arithmetic.steps(),
                List.of(rules(tx, ballot)),
                sides(tx, ballot),
                ballot.recorded() ? messages.say(lang, "ballot.roll.none") : "",
                said(lang, rule(ballot)),
                links(lang, ballot),
                contesting.of(tx, ballot, typed));
    }

    /** The rules it is held under, named by their version so that paper says it too. */
    private Link rules(Tx tx, Ballot ballot) {
        var rules = bodies.rules(tx, ballot.rules());
        return new Link(
                "/ballots/" + ballot.id().text() + "/rules",
                messages.say(
                        tx.actor().lang(),
                        ballot.closed() ? "ballot.rules.link" : "ballot.rules.link_open",
                        rules.version()));
    }

    /** The standing rules as they stood when the question was put. */
    RulesScreen rulesThen(Tx tx, Ballot ballot) {
        var lang = tx.actor().lang();
        var rules = bodies.rules(tx, ballot.rules());
        var now = bodies.rules(tx, ballot.body());
        var path = new ArrayList<>(path(tx, ballot));
        path.add(new Step("/ballots/" + ballot.id().text(), ballot.title(), false));
        return new RulesScreen(
                path,
                messages.say(lang, "ballot.rules.title", rules.version()),
                bodyName(tx, ballot),
                said(lang, VotingRule.of(rules).sentences()),
                List.of(
                        new Fact(
                                messages.say(lang, "ballot.rules.from"),
                                messages.date(lang, bodies.since(tx, rules.id()))),
                        fact(lang, "discussion", rules.discussionDays()),
                        fact(lang, "ballot", rules.ballotDays()),
                        fact(lang, "sponsors", rules.amendmentSponsors())),
                messages.say(
                        lang,
                        now.id().equals(rules.id()) ? "ballot.rules.still" : "ballot.rules.newer",
                        now.version()));
    }

    private Fact fact(String lang, String name, int value) {
        return new Fact(messages.say(lang, "ballot.rules." + name), messages.number(lang, value));
    }

    private List<ResultScreen.Side> sides(Tx tx, Ballot ballot) {
        var lang = tx.actor().lang();
        var votes = ballots.rollCall(tx, ballot.id());
        var people = new ArrayList<>(votes.stream().map(Vote::member).toList());
        votes.forEach(vote -> vote.enteredBy().ifPresent(people::add));
        var names = members.names(tx, people);
        var named = ballots.candidates().named(tx, ballot);
        var sides = ballot.places() > 0
                ? new ChoiceWords(messages, lang)
                        .sides(
                                ballots.candidates().of(tx, ballot),
                                votes,
                                vote -> named.getOrDefault(vote.member(), List.of()))
                : Arrays.stream(Choice.values())
                        .map(choice -> new ChoiceWords.Side(
                                messages.say(lang, "ballot.side." + choice.name()),
                                votes.stream()
                                        .filter(vote -> vote.choice() == choice)
                                        .toList()))
                        .toList();
        return sides.stream()
                .map(side -> new ResultScreen.Side(
                        side.title(),
                        side.votes().stream()
                                .map(vote -> new ResultScreen.Name(
                                        names.getOrDefault(vote.member(), ""), beside(tx, vote, names)))
                                .sorted(Comparator.comparing(ResultScreen.Name::name))
                                .toList()))
                .filter(side -> !side.names().isEmpty())
                .toList();
    }

    private String beside(Tx tx, Vote vote, Map<MemberId, String> names) {
        var lang = tx.actor().lang();
        var parts = new ArrayList<String>();
        vote.unit().ifPresent(unit -> parts.add(units.get(tx, unit).name()));
        if (vote.weight() != 1) {
            parts.add(messages.say(lang, "ballot.weight", vote.weight()));
        }
        vote.enteredBy()
                .ifPresent(by -> parts.add(messages.say(lang, "ballot.entered_by", names.getOrDefault(by, ""))));
        return String.join(" · ", parts);
    }

    /** What waits for the reader's vote, and the ballots of one body or of those of the reader's units. */
    ListScreen list(Tx tx, Optional<BodyId> body) {
        var lang = tx.actor().lang();
        var groups = new ArrayList<ListScreen.Group>();
        if (body.isEmpty()) {
            add(tx, groups, "ballot.list.mine", ballots.openFor(tx, tx.actor().member()));
        }
        var all = body.map(id -> ballots.ofBody(tx, id)).orElseGet(() -> ofMyBodies(tx));
        add(
                tx,
                groups,
                "ballot.list.open",
                all.stream().filter(b -> !b.closed()).toList());
        add(
                tx,
                groups,
                "ballot.list.closed",
                all.stream().filter(Ballot::closed).toList());
        return new ListScreen(
                body.map(id -> bodies.get(tx, id).name()).orElseGet(() -> messages.say(lang, "ballot.list")),
                messages.say(lang, "ballot.list.line"),
                groups,
                groups.isEmpty() ? messages.say(lang, "ballot.list.empty") : "");
    }

    private List<Ballot> ofMyBodies(Tx tx) {
        return tx.actor().memberOf().stream()
                .flatMap(unit -> bodies.of(tx, unit).stream())
                .flatMap(body -> ballots.ofBody(tx, body.id()).stream())
                .sorted(Comparator.comparing(Ballot::opensAt).reversed())
                .limit(100)
                .toList();
    }

    private void add(Tx tx, List<ListScreen.Group> groups, String key, List<Ballot> found) {
        if (!found.isEmpty()) {
            groups.add(new ListScreen.Group(
                    messages.say(tx.actor().lang(), key),
                    found.stream().map(ballot -> item(tx, ballot)).toList()));
        }
    }

    private ListScreen.Item item(Tx tx, Ballot ballot) {
        var lang = tx.actor().lang();
        var result = ballots.result(tx, ballot.id());
        return new ListScreen.Item(
                "/ballots/" + ballot.id().text(),
                ballot.title(),
                result.map(r -> messages.date(lang, r.decidedOn())).orElseGet(() -> when(lang, ballot)),
                result.map(r -> ballot.places() == 0
                                ? messages.say(lang, r.outcome().word())
                                : new ChoiceWords(messages, lang)
                                        .word(r, ballots.candidates().counted(tx, ballot)))
                        .orElseGet(() -> left(lang, tx.now(), ballot.closesAt())),
                messages.say(lang, "ballot.question." + ballot.question().name()) + " · " + bodyName(tx, ballot));
    }

    private String bodyName(Tx tx, Ballot ballot) {
        var body = bodies.get(tx, ballot.body());
        return body.name() + ", " + units.get(tx, body.unit()).name();
    }

    private List<Step> path(Tx tx, Ballot ballot) {
        var body = bodies.get(tx, ballot.body());
        var unit = units.get(tx, body.unit());
        return List.of(
                new Step("/units/" + unit.slug(), unit.name(), false),
                new Step("/ballots?body=" + body.id().text(), body.name(), false));
    }

    /** The subject's own feature knows where it is shown. */
    private List<Link> links(String lang, Ballot ballot) {
        return ballot.question() == Question.FREE
                ? List.of()
                : List.of(new Link("/subjects/" + ballot.subject(), messages.say(lang, "ballot.subject")));
    }

    private static List<Sentence> rule(Ballot ballot) {
        return ballot.places() == 0 ? ballot.rule().sentences() : ChoiceWords.rule(ballot.rule(), ballot.places());
    }

    private List<Option> options(Tx tx, Ballot ballot, List<String> chosen) {
        var lang = tx.actor().lang();
        if (ballot.places() > 0) {
            return new ChoiceWords(messages, lang).boxes(ballots.candidates().of(tx, ballot), chosen);
        }
        return Arrays.stream(Choice.values())
                .map(choice ->
                        new Option(choice.name(), messages.say(lang, "ballot.choice." + choice.name()), false, ""))
                .toList();
    }

    private String when(String lang, Ballot ballot) {
        return moment(lang, ballot.closesAt(), ballot.zone());
    }

    private String moment(String lang, Instant at, String zone) {
        var local = at.atZone(ZoneId.of(zone));
        return messages.say(lang, "ballot.moment", local.toLocalDate(), CLOCK.format(local));
    }

    private String left(String lang, Instant now, Instant closes) {
        if (!closes.isAfter(now)) {
            return messages.say(lang, "ballot.counting");
        }
        var time = Duration.between(now, closes);
        return time.toDays() >= 2
                ? messages.count(lang, "ballot.left.days", time.toDays())
                : messages.count(lang, "ballot.left.hours", Math.max(1, time.toHours()));
    }

    private String said(String lang, List<Sentence> sentences) {
        return sentences.stream().map(sentence -> messages.say(lang, sentence)).collect(Collectors.joining(" "));
    }
}
