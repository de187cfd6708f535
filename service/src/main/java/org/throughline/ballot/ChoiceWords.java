package org.throughline.ballot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.http.Messages;
import org.throughline.kernel.Sentence;
import org.throughline.parts.Option;

/** Says a question of persons in the reader's language: its rule, its paper, its count. */
final class ChoiceWords {
    private final Messages messages;
    private final String lang;

    ChoiceWords(Messages messages, String lang) {
        this.messages = messages;
        this.lang = lang;
    }

    /** By which rule candidates are elected, to be read before voting. */
    static List<Sentence> rule(VotingRule rule, int places) {
        var said = new ArrayList<Sentence>();
        said.add(Sentence.of("ballot.choosing.places." + (places == 1 ? "one" : "many"), places));
        var own = rule.sentences();
        if (rule.majority() == Majority.SIMPLE) {
            said.add(Sentence.of("ballot.choosing.simple"));
        } else {
            said.add(Sentence.of("ballot.choosing.majority"));
            said.add(own.get(0));
        }
        said.add(Sentence.of("ballot.choosing.tie"));
        said.add(own.get(1));
        return said;
    }

    /** The boxes of the paper: each candidate, none of them, nobody; those in {@code chosen} are ticked. */
    List<Option> boxes(List<Candidate> those, List<String> chosen) {
        return Stream.concat(
                        those.stream().map(one -> box(Integer.toString(one.no()), one.name(), chosen)),
                        Stream.of(Choice.AGAINST, Choice.ABSTAIN)
                                .map(choice -> box(choice.name(), choice(choice), chosen)))
                .toList();
    }

    private static Option box(String value, String text, List<String> chosen) {
        return new Option(value, text, chosen.contains(value), "");
    }

    private String choice(Choice choice) {
        return say("ballot.choosing." + choice.name());
    }

    /** What a voter said: the names, or none of them. */
    String said(Choice choice, List<Candidate> named) {
        return choice == Choice.FOR ? names(named.stream()) : choice(choice);
    }

    private static String names(Stream<Candidate> those) {
        return those.map(Candidate::name).collect(Collectors.joining(", "));
    }

    /** The outcome in a word or two. */
    String word(Result result, List<Counted> counted) {
        if (result.outcome() instanceof Outcome.NoQuorum) {
            return messages.say(lang, result.outcome().word());
        }
        return elected(counted).isEmpty()
                ? say("ballot.choosing.nobody")
                : say("ballot.choosing.elected", names(elected(counted).stream()));
    }

    private static List<Candidate> elected(List<Counted> counted) {
        return counted.stream()
                .filter(one -> one.fate() == Fate.ELECTED)
                .map(Counted::candidate)
                .toList();
    }

    /** "Ana Lark 12, Bo Finch 9, none of them 2, abstained 1". */
    String count(Tally tally, List<Counted> counted) {
        return Stream.concat(
                        counted.stream()
                                .map(one -> say(
                                        "ballot.choosing.had", one.candidate().name(), one.votes())),
                        Stream.of(
                                say("ballot.choosing.had.none", tally.against()),
                                say("ballot.choosing.had.nobody", tally.abstained())))
                .collect(Collectors.joining(", "));
    }

    /** How many took part, what was needed, and who stands again. */
    List<Sentence> arithmetic(Result result, List<Counted> counted) {
        var arithmetic = result.outcome().arithmetic();
        var said = new ArrayList<Sentence>();
        said.add(arithmetic.sentences().get(0));
        if (arithmetic.quorate()) {
            said.add(
                    arithmetic.rule().majority() == Majority.SIMPLE
                            ? Sentence.of(
                                    "ballot.choosing.needed.simple",
                                    result.tally().against())
                            : Sentence.of("ballot.choosing.needed", arithmetic.needed(), arithmetic.base()));
        }
        var again =
                names(counted.stream().filter(one -> one.fate() == Fate.AGAIN).map(Counted::candidate));
        if (!again.isEmpty()) {
            said.add(Sentence.of("ballot.choosing.again", again));
        }
        return said;
    }

    /** The count, step by step. */
    List<ResultScreen.Sum> steps(Result result, List<Counted> counted) {
        var arithmetic = result.outcome().arithmetic();
        var tally = result.tally();
        var steps = new ArrayList<ResultScreen.Sum>();
        steps.add(step(say("ballot.sum.entitled"), tally.entitled(), say("ballot.sum.entitled.how")));
        steps.add(step(say("ballot.sum.present"), tally.present(), say("ballot.sum.present.how")));
        if (arithmetic.quorum() > 0) {
            var quorum = arithmetic.rule().quorum();
            steps.add(step(
                    say("ballot.sum.quorum"),
                    arithmetic.quorum(),
                    say("ballot.sum.quorum.how", quorum.numerator(), quorum.denominator(), tally.entitled())));
        }
        counted.forEach(one -> steps.add(step(
                one.candidate().name(),
                one.votes(),
                say("ballot.fate." + one.fate().name()))));
        steps.add(step(choice(Choice.AGAINST), tally.against(), ""));
        steps.add(step(say("ballot.sum.abstained"), tally.abstained(), ""));
        if (arithmetic.rule().majority() == Majority.SIMPLE) {
            steps.add(step(
                    say("ballot.sum.needed"),
                    Choosing.needed(arithmetic.rule(), tally),
                    say("ballot.choosing.needed.how")));
        } else {
            var base = arithmetic.rule().base().name().toLowerCase(Locale.ROOT);
            steps.add(step(
                    say("ballot.sum.base"),
                    arithmetic.base(),
                    say(base.equals("votes_cast") ? "ballot.choosing.base.votes_cast" : "ballot.sum.base." + base)));
            steps.add(step(
                    say("ballot.sum.needed"),
                    arithmetic.needed(),
                    say("ballot.sum.needed." + arithmetic.rule().majority().word(), arithmetic.base())));
        }
        return steps;
    }

    private ResultScreen.Sum step(String name, long is, String how) {
        return new ResultScreen.Sum(name, messages.number(lang, is), how);
    }

    /** One side of the roll call: whose votes, under which head. */
    record Side(String title, List<Vote> votes) {}

    /** Who named whom; who named several comes under each. */
    List<Side> sides(List<Candidate> those, List<Vote> votes, java.util.function.Function<Vote, List<Integer>> named) {
        var sides = new ArrayList<Side>();
        those.forEach(one -> sides.add(new Side(
                one.name(),
                votes.stream()
                        .filter(vote -> named.apply(vote).contains(one.no()))
                        .toList())));
        Stream.of(Choice.AGAINST, Choice.ABSTAIN)
                .forEach(choice -> sides.add(new Side(
                        choice(choice),
                        votes.stream().filter(vote -> vote.choice() == choice).toList())));
        return sides;
    }

    /** The fields for the votes of each, for the form of what a meeting decided. */
    static List<DecisionForm.CountOf> counts(List<Candidate> those, Optional<org.throughline.http.Form> typed) {
        return those.stream()
                .map(one -> new DecisionForm.CountOf(
                        "votes-" + one.no(),
                        one.name(),
                        typed.map(form -> form.text("votes-" + one.no())).orElse("")))
                .toList();
    }

    private String say(String key, Object... arguments) {
        return messages.say(lang, key, arguments);
    }
}
