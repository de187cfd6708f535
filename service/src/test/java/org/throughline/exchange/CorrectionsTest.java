package org.throughline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.throughline.exchange.Corrections.Deed;
import org.throughline.text.NumberedText;

/** A person corrects the tree that was read; no word is changed and none leaves its place. */
class CorrectionsTest {
    private static final String TEXT = """
        We begin here.

        1. Homes

        1.1 Every home is warm.

        1.2 Every lift works.

        A note on lifts.

        2. Work
        """;

    private final Outline read = NumberedPieces.of(NumberedText.read(TEXT));

    @Test
    void whatIsNotCorrectedStaysAsItWasRead() {
        assertThat(Corrections.none().apply(read)).isEqualTo(read);
        assertThat(Corrections.of("").rounds()).isEmpty();
    }

    @Test
    void aPieceBecomesAHeadingOrAnObjectiveAndAParagraphAgain() {
        var heading = round(1, Deed.HEADING).apply(read).pieces().get(1);
        assertThat(heading.kind()).isEqualTo(Piece.Kind.HEADING);
        assertThat(heading.title()).isEqualTo("Homes");
        assertThat(heading.body()).isEmpty();

        var back = Corrections.of("1.heading|1.paragraph").apply(read);
        assertThat(back).isEqualTo(read);
    }

    @Test
    void levelsMoveWithAllBelowThem() {
        int homes = 1;
        assertThat(shape(Corrections.of(homes + ".in").apply(read)))
                .isEqualTo(shape(read)
                        .replace("1 Homes", " 1 Homes")
                        .replace(" 1.1", "  1.1")
                        .replace(" 1.2", "  1.2")
                        .replace(" A note", "  A note"));
        assertThat(Corrections.of(homes + ".in|" + homes + ".out").apply(read)).isEqualTo(read);
        assertThat(Corrections.of("0.out").apply(read)).isEqualTo(read);
        assertThat(Corrections.of("0.in").apply(read)).isEqualTo(read);
    }

    @Test
    void piecesAreJoinedAndParted() {
        var joined = Corrections.of("3.join").apply(read).pieces();
        assertThat(joined).hasSize(read.pieces().size() - 1);
        assertThat(joined.get(2).body()).isEqualTo("Every home is warm.\n\n1.2 Every lift works.");
        var parted = Corrections.of("3.join|2.split").apply(read).pieces();
        assertThat(parted).hasSize(read.pieces().size());
        assertThat(parted.get(3).body()).isEqualTo("1.2 Every lift works.");
        assertThat(Corrections.of("0.join").apply(read)).isEqualTo(read);
    }

    @Test
    void noWordIsEverLostWhateverIsCorrected() {
        var random = new java.util.Random(7);
        for (int n = 0; n < 500; n++) {
            var corrections = Corrections.none();
            for (int i = 0; i < 4; i++) {
                var round = new TreeMap<Integer, Deed>();
                for (int j = 0; j < 3; j++) {
                    round.put(random.nextInt(9), Deed.values()[random.nextInt(Deed.values().length)]);
                }
                corrections = corrections.then(round);
            }
            var after = Corrections.of(corrections.text()).apply(read);
            assertThat(words(after)).as(corrections.text()).isEqualTo(words(read));
            assertThat(after.pieces()).extracting(Piece::key).doesNotHaveDuplicates();
        }
    }

    @Test
    void whatIsNoCorrectionIsRefused() {
        for (var text : List.of("x", "1.fly", "1.in.2", "|")) {
            assertThatThrownBy(() -> Corrections.of(text)).as(text).hasMessageContaining("import.corrections");
        }
    }

    private static Corrections round(int at, Deed deed) {
        var round = new TreeMap<Integer, Deed>();
        round.put(at, deed);
        return Corrections.none().then(round);
    }

    private static String words(Outline outline) {
        return outline.pieces().stream()
                .map(p -> p.number() + " " + p.title() + " " + p.body())
                .collect(Collectors.joining(" "))
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String shape(Outline outline) {
        var depths = new HashMap<String, Integer>();
        return outline.pieces().stream()
                .map(p -> {
                    int depth = p.parent().map(depths::get).map(d -> d + 1).orElse(0);
                    depths.put(p.key(), depth);
                    return " ".repeat(depth) + (p.number() + " " + p.title() + p.body()).strip();
                })
                .collect(Collectors.joining("\n"));
    }
}
