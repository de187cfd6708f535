package org.throughline.ballot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.throughline.http.Messages;
import org.throughline.kernel.Sentence;

/** Says a result's arithmetic: in steps, in a sentence, and on a line. */
final class ResultArithmetic {
    /** The least part of the line, in hundredths of a per cent, that has room for its words on a phone; the steps say all. */
    private static final long ROOM_FOR_WORDS = 3_500;

    private final Messages messages;
    private final String lang;
    private final Arithmetic arithmetic;

    ResultArithmetic(Messages messages, String lang, Arithmetic arithmetic) {
        this.messages = messages;
        this.lang = lang;
        this.arithmetic = arithmetic;
    }

    List<Sentence> sentences() {
        return arithmetic.sentences();
    }

    /** "25 for, 12 against, 4 abstained". */
    String count() {
        var tally = arithmetic.tally();
        return messages.say(lang, "ballot.count", tally.inFavour(), tally.against(), tally.abstained());
    }

    List<ResultScreen.Sum> steps() {
        var tally = arithmetic.tally();
        var steps = new ArrayList<ResultScreen.Sum>();
        steps.add(step("entitled", tally.entitled(), say("ballot.sum.entitled.how")));
        steps.add(step("present", tally.present(), say("ballot.sum.present.how")));
        if (arithmetic.quorum() > 0) {
            var quorum = arithmetic.rule().quorum();
            steps.add(step(
                    "quorum",
                    arithmetic.quorum(),
                    say("ballot.sum.quorum.how", quorum.numerator(), quorum.denominator(), tally.entitled())));
        }
        steps.add(step("for", tally.inFavour(), ""));
        steps.add(step("against", tally.against(), ""));
        steps.add(step("abstained", tally.abstained(), ""));
        var base = arithmetic.rule().majority() == Majority.SIMPLE
                ? Base.VOTES_CAST
                : arithmetic.rule().base();
        steps.add(step(
                "base", arithmetic.base(), say("ballot.sum.base." + base.name().toLowerCase(Locale.ROOT))));
        steps.add(step(
                "needed",
                arithmetic.needed(),
                say("ballot.sum.needed." + arithmetic.rule().majority().word(), arithmetic.base())));
        return steps;
    }

    /** Nothing when nobody voted: there is no line to draw. */
    Optional<ResultScreen.Scale> scale() {
        var tally = arithmetic.tally();
        long whole = Math.max(arithmetic.base(), tally.cast());
        if (whole == 0) {
            return Optional.empty();
        }
        long against = hundredths(tally.against(), whole);
        long inFavour = hundredths(tally.inFavour(), whole);
        return Optional.of(new ResultScreen.Scale(
                count(),
                text(inFavour),
                text(10_000 - against),
                text(against),
                text(Math.min(10_000, hundredths(arithmetic.needed(), whole))),
                inFavour < ROOM_FOR_WORDS ? "" : say("ballot.scale.for", tally.inFavour()),
                against < ROOM_FOR_WORDS ? "" : say("ballot.scale.against", tally.against()),
                say("ballot.scale.need", arithmetic.needed())));
    }

    private ResultScreen.Sum step(String name, long is, String how) {
        return new ResultScreen.Sum(say("ballot.sum." + name), messages.number(lang, is), how);
    }

    private static long hundredths(long part, long whole) {
        return Math.multiplyExact(part, 10_000) / whole;
    }

    private static String text(long hundredths) {
        return hundredths / 100 + "." + (hundredths % 100 < 10 ? "0" : "") + hundredths % 100;
    }

    private String say(String key, Object... arguments) {
        return messages.say(lang, key, arguments);
    }
}
