package org.throughline.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whatever is typed is read without failing, and comes back as quantity, question or note. */
class QuickReportFuzzTest {
    private static final List<String> PIECES = List.of(
            "14",
            "540",
            "1.200",
            "1,5",
            "1 200",
            "000",
            "999999999",
            "0",
            "people",
            "personas",
            "papers",
            "folletos",
            "carteles",
            "dos",
            "once",
            "one",
            "treinta",
            "mil",
            "y",
            "and",
            "of",
            "de",
            "at",
            "en",
            ",",
            ".",
            ";",
            ":",
            "=",
            "+",
            "-",
            "/",
            "%",
            " ",
            "  ",
            "\n",
            "\t",
            "\u00a0",
            "(",
            ")",
            "'",
            "’",
            "º",
            "½",
            "€",
            "ñ",
            "n\u0303",
            "\u0301",
            "😀",
            "\ud83d",
            "\ude00",
            "\u0000",
            "\u202e",
            "٣",
            "{0}",
            "<b>",
            "\\",
            "$1",
            "people present",
            "mesas y sillas",
            "12/05",
            "18:30",
            "3rd");

    @Test
    void anyLineIsReadAndNothingTypedIsLost() {
        var random = new Random(20260314);
        for (int i = 0; i < 15_000; i++) {
            var line = i % 3 == 0 ? letters(random) : pieces(random);
            var report = QuickReport.read(line, QuickReportTest.MEASURES, i % 2 == 0 ? "en" : "es");

            nothingIsLost(line, kept(report));
            report.quantities().forEach(QuickReportFuzzTest::lawful);
            report.questions().forEach(question -> {
                assertThat(question.readings()).hasSizeGreaterThan(1).doesNotHaveDuplicates();
                question.readings().forEach(QuickReportFuzzTest::lawful);
            });
        }
    }

    private static void lawful(Quantity quantity) {
        assertThat(quantity.decimals()).isBetween(0, 6);
        assertThat(quantity.amount()).isBetween(0L, 999_999_999_999_999L);
        assertThat(quantity.words()).isNotBlank();
    }

    private static String pieces(Random random) {
        var line = new StringBuilder();
        for (int n = random.nextInt(14); n > 0; n--) {
            line.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextInt(3) == 0 ? "" : " ");
        }
        return line.toString();
    }

    private static String letters(Random random) {
        var line = new StringBuilder();
        for (int n = random.nextInt(24); n > 0; n--) {
            int most = random.nextInt(4) == 0 ? Character.MAX_CODE_POINT : 0x100;
            line.appendCodePoint(random.nextInt(most));
        }
        return line.toString();
    }

    /** What came back, in any order. */
    private static String kept(QuickReport report) {
        var kept = new StringBuilder(report.note());
        report.quantities().forEach(quantity -> kept.append(' ').append(quantity.typed()));
        report.questions().forEach(question -> kept.append(' ').append(question.typed()));
        return kept.toString();
    }

    /** How often each letter and digit stands in a text. */
    private static Map<Integer, Integer> letters(String text) {
        var counted = new HashMap<Integer, Integer>();
        text.codePoints().filter(Character::isLetterOrDigit).forEach(letter -> counted.merge(letter, 1, Integer::sum));
        return counted;
    }

    /** The words of a line that only join two items: they alone may go. */
    private static String joins(String line) {
        return Tokens.of(line).stream()
                .filter(token -> SmallWords.joins(Nouns.fold(token.text())))
                .map(Token::text)
                .collect(Collectors.joining());
    }

    private static void nothingIsLost(String line, String kept) {
        var missing = letters(line);
        letters(kept).forEach((letter, times) -> missing.merge(letter, -times, Integer::sum));
        var mayGo = letters(joins(line));
        missing.forEach((letter, times) ->
                assertThat(times).as("<%s> in <%s>", letter, line).isBetween(0, mayGo.getOrDefault(letter, 0)));
    }
}
