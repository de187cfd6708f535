package org.throughline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of any text that is read as an outline, tried on random texts made of awkward lines. */
class OutlineLawTest {
    private static final List<String> BEGINNINGS = List.of(
            "",
            "",
            "",
            "",
            "1. ",
            "2. ",
            "1.1 ",
            "1.2 ",
            "1.1.1: ",
            "2.1. ",
            "1) ",
            "2) ",
            "3.2: ",
            "(a) ",
            "(b) ",
            "(i) ",
            "a) ",
            "§ 1 ",
            "§ 2: ",
            "# ",
            "## ",
            "### ",
            "## 1 ",
            "## 2. ",
            "### 1.1 ",
            "- ",
            "* ",
            "> ",
            "| ",
            "12. ",
            "3.5 ",
            "1998 ",
            "Objective: ",
            "1.2 Objective: ",
            "## Objective: ",
            "Objective 1.3: ",
            "(a) Objective: ",
            "### 2.1 Objective: ",
            "\\1.2 ",
            "\\\\(a) ",
            "1:",
            "1.2:",
            "#",
            "(ii) ",
            "(c) ",
            "10.000 ",
            "I. ",
            "II. ",
            "III: ",
            "A. ",
            "B. ",
            "a. ",
            "b. ",
            "i. ",
            "ii. ",
            "## I. ",
            "## II. ",
            "I. Objective: ");
    private static final List<String> INDENTS = List.of("", "", "", "", "", "", "  ", "    ", "    ", "\t", "        ");
    private static final List<String> WORDS = List.of(
            "rents",
            "Homes",
            "«¿Qué?»",
            "10 %",
            "a\u0301\u200d😀",
            "10\u00a0€",
            "the",
            "May",
            "million",
            "año",
            "a | b",
            "1.2",
            "(a)",
            "end.",
            "3.",
            "#",
            "`x`",
            "*b*");
    private static final List<String> WHOLE = List.of(
            "---",
            "===",
            "***",
            "```",
            "~~~",
            "|---|---|",
            "--- | ---",
            "    ---",
            "text  ",
            "text\\",
            "##",
            "Objetivo:");

    @Test
    void noWordIsLostAddedOrMoved() {
        var texts = new Texts(11);
        for (int i = 0; i < 4000; i++) {
            var text = text(texts);

            assertThat(words(NumberedText.read(text))).as(text).isEqualTo(words(text));
        }
    }

    /** Letter by letter, but for the signs that say how a line is meant and end a number. */
    @Test
    void noCharacterIsLostAddedOrAltered() {
        var texts = new Texts(14);
        for (int i = 0; i < 4000; i++) {
            var text = text(texts);
            var read = NumberedText.read(text);
            var all = read.title().orElse("")
                    + read.lines().stream()
                            .map(line -> line.number() + line.title() + line.body())
                            .collect(Collectors.joining());

            assertThat(bare(all)).as(text).isEqualTo(bare(text));
            assertThat(NumberedText.read(text.replace("\n", "\r\n"))).isEqualTo(read);
        }
    }

    private static String bare(String text) {
        return text.replaceAll("(?i)objective|objetivo", "").replaceAll("[\\s#=*_~:.\\\\-]", "");
    }

    @Test
    void whatIsWrittenReadsBackAsItWas() {
        var texts = new Texts(12);
        for (int i = 0; i < 4000; i++) {
            var text = text(texts);
            var outline = NumberedText.read(text).unplaced();
            var written = outline.toText();

            assertThat(NumberedText.read(written).unplaced())
                    .as("%s%n>>>%n%s", text, written)
                    .isEqualTo(outline);
            assertThat(NumberedText.read(outline.toText("Objetivo")).unplaced()).isEqualTo(outline);
        }
    }

    @Test
    void depthNeverSkipsALevel() {
        var texts = new Texts(13);
        for (int i = 0; i < 2000; i++) {
            var text = text(texts);
            int before = -1;
            for (var line : NumberedText.read(text).lines()) {
                assertThat(line.depth()).as(text).isBetween(0, before + 1);
                before = line.depth();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1",
                "1. ",
                "- ",
                "(",
                "#",
                "# ",
                " ",
                "\t",
                "```x\n",
                "|-",
                "a | b\n",
                "\\",
                "§ 1.",
                "Objective 1.",
                "a\n",
                "(a) a\n",
                "1:\n",
                "## 1 a\n",
                "    a\n\n",
                "~~~\n",
                "I. a\n",
                "A: a\n",
                "a  \n",
                "-|",
                "i"
            })
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void noTextTakesLong(String piece) {
        for (var before : List.of("", "a\n")) {
            var text = before + piece.repeat(65_536 / piece.length()) + "x #";

            assertThat(words(NumberedText.read(text).unplaced())).isEqualTo(words(text));
            assertThat(NumberedText.read(text).toText()).isNotEmpty();
        }
    }

    private static String text(Texts texts) {
        var text = new StringBuilder();
        int lines = 1 + texts.upTo(14);
        for (int i = 0; i < lines; i++) {
            if (texts.upTo(9) == 0) {
                text.append(texts.oneOf(WHOLE));
            } else {
                text.append(texts.oneOf(INDENTS)).append(texts.oneOf(BEGINNINGS));
                for (int n = texts.upTo(4); n >= 0; n--) {
                    text.append(texts.oneOf(WORDS)).append(n > 0 ? " " : "");
                }
            }
            text.append(texts.upTo(3) == 0 ? "\n\n" : "\n");
        }
        return text.toString();
    }

    private static List<String> words(Outline outline) {
        return words(Stream.concat(
                        outline.title().stream(),
                        outline.lines().stream().map(line -> line.number() + " " + line.title() + " " + line.body()))
                .collect(Collectors.joining(" ")));
    }

    /** Words and figures without the mark of an objective, which is told as a kind. */
    private static List<String> words(String text) {
        return Words.of(text).stream()
                .filter(word -> Character.isLetterOrDigit(word.codePointAt(0)))
                .filter(word -> !List.of("objective", "objetivo").contains(word.toLowerCase(Locale.ROOT)))
                .toList();
    }
}
