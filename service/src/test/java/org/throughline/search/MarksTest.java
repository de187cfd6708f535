package org.throughline.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is shown of something found. */
class MarksTest {

    @Test
    void theWordsLookedForAreMarkedInPlace() {
        assertThat(Marks.of("Rents rise;\n the Élan of a rent-strike", List.of("rent", "elan")))
                .containsExactly(
                        new Mark("Rents", true),
                        new Mark(" rise; the ", false),
                        new Mark("Élan", true),
                        new Mark(" of a ", false),
                        new Mark("rent", true),
                        new Mark("-strike", false));
    }

    @Test
    void aLongTextIsCutAroundTheFirstHit() {
        var shown = text("word ".repeat(200) + "needle " + "more ".repeat(200), "needle");

        assertThat(shown).startsWith("… word").endsWith("more …").contains(" needle ");
        assertThat(shown.length()).isLessThan(300);
    }

    @Test
    void aTextWithoutAHitIsShownFromItsBeginning() {
        assertThat(text("Only the title had it.", "needle")).isEqualTo("Only the title had it.");
        assertThat(text("", "needle")).isEmpty();
        assertThat(text("x".repeat(2_000) + "needle", "needle")).hasSizeLessThan(300);
    }

    private static String text(String text, String word) {
        return Marks.of(text, List.of(word)).stream().map(Mark::text).collect(Collectors.joining());
    }
}
