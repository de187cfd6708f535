package org.throughline.task;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one line once, from left to right; see {@link QuickReport#read}. */
final class QuickReader {
    /** A noun of more words than this is a sentence. */
    private static final int LONGEST_NOUN = 4;

    /** A number with a sign, or of any length. */
    private static final Pattern ODD = Pattern.compile("[-\u2212+]?[0-9][0-9.,]*");

    private final String line;
    private final Nouns nouns;
    private final String language;
    private final List<Token> tokens;
    private final List<String> folded = new ArrayList<>();
    private final List<Quantity> quantities = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private final Leftover leftover;

    QuickReader(String line, Nouns nouns, String language) {
        this.line = line;
        this.nouns = nouns;
        this.language = language;
        this.tokens = new ArrayList<>(Tokens.of(line));
        this.leftover = new Leftover(line);
        tokens.forEach(token -> folded.add(token.is(Token.Kind.WORD) ? Nouns.fold(token.text()) : ""));
    }

    QuickReport read() {
        // where the words begin that may belong to the next number
        int from = 0;
        int at = 0;
        while (at < tokens.size()) {
            int after = number(from, at);
            if (after > at) {
                from = after;
            } else {
                after = at + 1;
                from = parts(at) ? after : from;
            }
            at = after;
        }
        return new QuickReport(quantities, questions, leftover.note(tokens, folded), uncounted());
    }

    /** What stands before the name of a measure, looks like a number, and was not taken as one. */
    private List<String> uncounted() {
        var pieces = new ArrayList<String>();
        for (int at = 0; at + 1 < tokens.size(); at++) {
            var token = tokens.get(at);
            boolean numeric = numeral(at) || ODD.matcher(token.text()).matches();
            if (numeric && !leftover.taken(token)) {
                var noun = nouns.beginning(folded.subList(at + 1, following(at + 1, Integer.MAX_VALUE)));
                if (noun.words() > 0) {
                    pieces.add(between(numberFrom(at), at + 1 + noun.words()));
                }
            }
        }
        return pieces;
    }

    /** Where the words begin that make up one number: "2 mil", "thirty five". */
    private int numberFrom(int at) {
        int from = at;
        while (from > 0
                && !leftover.taken(tokens.get(from - 1))
                && (numeral(from - 1)
                        || ODD.matcher(tokens.get(from - 1).text()).matches())) {
            from--;
        }
        return from;
    }

    private boolean parts(int at) {
        return tokens.get(at).is(Token.Kind.BREAK) || SmallWords.joins(folded.get(at));
    }

    /** Takes the number here with its noun, if there is one; returns where to go on, or {@code at} when nothing was taken. */
    private int number(int from, int at) {
        var amounts = amounts(at);
        if (amounts.isEmpty()) {
            return at;
        }
        int part = part(from, at, amounts);
        if (part > at) {
            return part;
        }
        boolean colon = at > from && tokens.get(at - 1).is(Token.Kind.COLON);
        int end = colon ? at - 1 : at;
        var before = nouns.ending(wordsBefore(from, end));
        if (before.words() > 0) {
            amounts = partedByComma(at) ? amounts(at) : amounts;
            return take(end - before.words(), at + 1, amounts, before.measures(), end - before.words(), end);
        }
        int following = following(at + 1, Integer.MAX_VALUE);
        var after = nouns.beginning(folded.subList(at + 1, following));
        if (after.words() > 0) {
            int last = at + 1 + after.words();
            return take(at, last, amounts, after.measures(), at + 1, last);
        }
        if (SmallWords.doubtful(folded.get(at), language)) {
            return at;
        }
        int free = freeNoun(at + 1);
        if (free > at + 1) {
            return take(at, free, amounts, Set.of(), at + 1, free);
        }
        int words = wordsBefore(from, end).size();
        return colon && words > 0 && words <= LONGEST_NOUN
                ? take(end - words, at + 1, amounts, Set.of(), end - words, end)
                : at;
    }

    /** "45 of 120 members", "members: 45 of 120": a part of a whole, where the noun is a known measure. */
    private int part(int from, int at, List<Amount> amounts) {
        boolean two = at + 2 < tokens.size()
                && SmallWords.of(folded.get(at + 1))
                && tokens.get(at + 2).is(Token.Kind.NUMBER);
        var wholes = two ? amounts(at + 2) : List.<Amount>of();
        if (wholes.size() != 1 || amounts.size() != 1 || wholes.get(0).decimals() > 0) {
            return at;
        }
        var of = OptionalLong.of(wholes.get(0).value());
        int end = at > from && tokens.get(at - 1).is(Token.Kind.COLON) ? at - 1 : at;
        int last = at + 3;
        var before = nouns.ending(wordsBefore(from, end));
        if (before.words() > 0) {
            int first = end - before.words();
            return take(first, last, amounts, before.measures(), first, end, of);
        }
        var after = nouns.beginning(folded.subList(last, following(last, Integer.MAX_VALUE)));
        int to = last + after.words();
        return after.words() == 0 ? at : take(at, to, amounts, after.measures(), last, to, of);
    }

    /** What the token here may amount to; none when it is no number. */
    private List<Amount> amounts(int at) {
        if (tokens.get(at).is(Token.Kind.NUMBER)) {
            boolean goesOn = at + 1 < tokens.size() && SmallWords.large(folded.get(at + 1));
            return goesOn ? List.of() : Amount.of(tokens.get(at).text(), language);
        }
        var value = SmallWords.number(folded.get(at));
        return value.isEmpty() || partOfLarger(at) ? List.of() : List.of(new Amount(value.getAsLong(), 0));
    }

    /** "thirty five" and "treinta y cinco" are not five. */
    private boolean partOfLarger(int at) {
        int before = at - 1;
        if (before > 0 && SmallWords.joins(folded.get(before)) && SmallWords.large(folded.get(before - 1))) {
            return true;
        }
        return numeral(before) || numeral(at + 1);
    }

    private boolean numeral(int at) {
        if (at < 0 || at >= tokens.size()) {
            return false;
        }
        var word = folded.get(at);
        return SmallWords.large(word)
                || (SmallWords.number(word).isPresent() && !SmallWords.doubtful(word, language))
                || (tokens.get(at).is(Token.Kind.NUMBER) && !leftover.taken(tokens.get(at)));
    }

    private List<String> wordsBefore(int from, int end) {
        int start = end;
        while (start > from && tokens.get(start - 1).is(Token.Kind.WORD)) {
            start--;
        }
        return folded.subList(start, end);
    }

    private int following(int from, int most) {
        int end = from;
        while (end < tokens.size() && end - from < most && tokens.get(end).is(Token.Kind.WORD)) {
            end++;
        }
        return end;
    }

    /** Where a noun that names no measure ends: before a joining word, a preposition, a number; never on "of". */
    private int freeNoun(int from) {
        int most = following(from, LONGEST_NOUN);
        int end = from;
        while (end < most
                && !SmallWords.endsNoun(folded.get(end))
                && !(end == from && SmallWords.of(folded.get(end)))) {
            end++;
        }
        while (end > from && SmallWords.of(folded.get(end - 1))) {
            end--;
        }
        return end;
    }

    /**
     * "papers 540,100 pamphlets" has a noun on either side, so its comma parts two items.
     *
     * @return whether the number here was cut in two
     */
    private boolean partedByComma(int at) {
        var number = tokens.get(at);
        int comma = number.text().indexOf(',');
        boolean two = comma > 0
                && number.text().chars().allMatch(letter -> letter == ',' || (letter >= '0' && letter <= '9'))
                && number.text().indexOf(',', comma + 1) < 0
                && freeNoun(at + 1) > at + 1;
        if (two) {
            int middle = number.start() + comma;
            tokens.set(
                    at, new Token(Token.Kind.NUMBER, number.start(), middle, line.substring(number.start(), middle)));
            tokens.add(at + 1, new Token(Token.Kind.BREAK, middle, middle + 1, ","));
            tokens.add(
                    at + 2,
                    new Token(Token.Kind.NUMBER, middle + 1, number.end(), line.substring(middle + 1, number.end())));
            folded.addAll(at + 1, List.of("", ""));
        }
        return two;
    }

    private int take(int from, int to, List<Amount> amounts, Set<Long> measures, int nounFrom, int nounTo) {
        return take(from, to, amounts, measures, nounFrom, nounTo, OptionalLong.empty());
    }

    private int take(
            int from, int to, List<Amount> amounts, Set<Long> measures, int nounFrom, int nounTo, OptionalLong of) {
        var typed = between(from, to);
        var words = between(nounFrom, nounTo);
        var readings = new ArrayList<Quantity>();
        for (var amount : amounts) {
            measures.forEach(measure -> readings.add(
                    new Quantity(amount.value(), amount.decimals(), OptionalLong.of(measure), words, typed, of)));
            if (measures.isEmpty()) {
                readings.add(new Quantity(amount.value(), amount.decimals(), OptionalLong.empty(), words, typed, of));
            }
        }
        if (readings.size() == 1) {
            quantities.addAll(readings);
        } else {
            questions.add(new Question(typed, readings));
        }
        leftover.take(tokens.get(from).start(), tokens.get(to - 1).end());
        return to;
    }

    private String between(int from, int to) {
        return line.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }
}
