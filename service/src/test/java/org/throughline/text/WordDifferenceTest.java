package org.throughline.text;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordDifferenceTest {

    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "the red house | the red house | the red house",
                "the red house | the blue house | the [red>blue] house",
                "the red house | the blue barn | the [red house>blue barn]",
                "the house | the red house | the [>red ]house",
                "the red house | the house | the [red >]house",
                "the house | the house by the sea | the house[> by the sea]",
                "We grow. | We grow. We learn. | We grow.[> We learn.]",
                "20,000 homes | 25,000 homes | [20,000>25,000] homes",
                "we don't wait | we won't wait | we [don't>won't] wait",
                "one, two | one; two | one[,>;] two",
                "año | ano | [año>ano]",
                "'' | new | [>new]",
                "old | '' | [old>]",
            })
    void showsWhatWasStruckAndAdded(String before, String after, String shown) {
        assertThat(shown(before, after)).isEqualTo(shown);
    }

    @Test
    void aNewParagraphPartsTwoChanges() {
        assertThat(shown("one\n\ntwo", "uno\n\ndos")).isEqualTo("[one>uno]\n\n[two>dos]");
    }

    @Test
    void anyDifferenceGivesBothTextsBack() {
        var texts = new Texts(7);
        for (int i = 0; i < 3000; i++) {
            var before = texts.text(texts.upTo(40));
            var after = i % 3 == 0 ? texts.text(texts.upTo(40)) : texts.changed(before, texts.upTo(8));

            assertGivesBack(before, after);
        }
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void longTextsAreQuick() {
        var texts = new Texts(8);
        var before = texts.text(20_000);

        assertGivesBack(before, texts.changed(before, 400));
        assertGivesBack(before, texts.text(20_000));
        assertGivesBack("a b ".repeat(20_000), "b c ".repeat(20_000));
    }

    private static void assertGivesBack(String before, String after) {
        var difference = WordDifference.of(before, after);

        assertThat(without(difference, WordDifference.Kind.ADDED)).isEqualTo(before);
        assertThat(without(difference, WordDifference.Kind.STRUCK)).isEqualTo(after);
        assertThat(difference.changed()).isEqualTo(!before.equals(after));
    }

    private static String without(WordDifference difference, WordDifference.Kind kind) {
        return difference.runs().stream()
                .filter(run -> run.kind() != kind)
                .map(WordDifference.Run::text)
                .collect(joining());
    }

    private static String shown(String before, String after) {
        return Edits.of(before, after).isEmpty()
                ? before
                : WordDifference.of(before, after).runs().stream()
                        .map(run -> switch (run.kind()) {
                            case SAME -> run.text();
                            case STRUCK -> "[" + run.text() + ">]";
                            case ADDED -> "[>" + run.text() + "]";
                        })
                        .collect(joining())
                        .replace(">][>", ">");
    }
}
