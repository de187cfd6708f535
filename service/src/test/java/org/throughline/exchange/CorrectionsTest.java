package org.throughline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.throughline.text.Corrections;
import org.throughline.text.Corrections.Deed;
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

    /** Headings for what the file gives none. */
    private static final String GIVEN = "Vision|Mission|Values?|Objective";

    private final Outline read = NumberedPieces.of(NumberedText.read(TEXT));

    private Outline apply(Corrections corrections) {
        return new Preview(PlanFormat.TEXT, read, List.of())
                .corrected(corrections)
                .outline();
    }

    @Test
    void whatIsNotCorrectedStaysAsItWasRead() {
        assertThat(apply(Corrections.none())).isEqualTo(read);
        assertThat(Corrections.of("").rounds()).isEmpty();
    }

    @Test
    void theFirstPieceAloneCanBeTheTitleOfThePlan() {
        var titled = apply(round(0, Deed.TITLE));
        assertThat(titled.title()).isEqualTo("We begin here.");
        assertThat(titled.pieces()).hasSize(read.pieces().size() - 1);
        assertThat(titled.pieces().get(0).number()).isEqualTo("1");

        assertThat(apply(round(1, Deed.TITLE))).isEqualTo(read);
        assertThat(apply(Corrections.of("0.title|0.heading")).title()).isEqualTo("We begin here.");
    }

    @Test
    void aPieceBecomesAHeadingOrAnObjectiveAndAParagraphAgain() {
        var heading = apply(round(1, Deed.HEADING)).pieces().get(1);
        assertThat(heading.kind()).isEqualTo(Piece.Kind.HEADING);
        assertThat(heading.title()).isEqualTo("Homes");
        assertThat(heading.body()).isEmpty();

        var back = apply(Corrections.of("1.heading|1.paragraph"));
        assertThat(back).isEqualTo(read);
    }

    @Test
    void levelsMoveWithAllBelowThem() {
        int homes = 1;
        assertThat(shape(apply(Corrections.of(homes + ".in"))))
                .isEqualTo(shape(read)
                        .replace("1 Homes", " 1 Homes")
                        .replace(" 1.1", "  1.1")
                        .replace(" 1.2", "  1.2")
                        .replace(" A note", "  A note"));
        assertThat(apply(Corrections.of(homes + ".in|" + homes + ".out"))).isEqualTo(read);
        assertThat(apply(Corrections.of("0.out"))).isEqualTo(read);
        assertThat(apply(Corrections.of("0.in"))).isEqualTo(read);
    }

    @Test
    void piecesAreJoinedAndParted() {
        var joined = apply(Corrections.of("3.join")).pieces();
        assertThat(joined).hasSize(read.pieces().size() - 1);
        assertThat(joined.get(2).body()).isEqualTo("Every home is warm.\n\n1.2 Every lift works.");
        var parted = apply(Corrections.of("3.join|2.split")).pieces();
        assertThat(parted).hasSize(read.pieces().size());
        assertThat(parted.get(3).body()).isEqualTo("1.2 Every lift works.");
        assertThat(apply(Corrections.of("0.join"))).isEqualTo(read);
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
            var after = apply(Corrections.of(corrections.text()));
            assertThat((after.title() + " " + words(after)).strip())
                    .as(corrections.text())
                    .isEqualTo(words(read));
            assertThat(after.pieces()).extracting(Piece::key).doesNotHaveDuplicates();
        }
    }

    @Test
    void aTreeReadFromStratmlIsCorrectedAndGoesOutValidWithEveryWord() {
        var random = new java.util.Random(11);
        for (var file : List.of("office.xml", "report.xml")) {
            var given = StratmlReader.read(new ByteArrayInputStream(StratmlFixture.resource(file)))
                    .plan();
            var stratml = new Preview(PlanFormat.STRATML, StratmlOutline.of(given), List.of());
            for (int n = 0; n < 150; n++) {
                var round = new TreeMap<Integer, Deed>();
                for (int i = 0; i < 3; i++) {
                    round.put(
                            random.nextInt(stratml.outline().pieces().size()),
                            Deed.values()[random.nextInt(Deed.values().length)]);
                }
                var corrections = Corrections.none().then(round);
                var after = stratml.corrected(corrections).outline();
                assertThat(words(after)).as(corrections.text()).isEqualTo(words(stratml.outline()));

                var written = StratmlFixture.written(StratmlOutline.toPlan(after));
                StratmlFixture.mustBeValid(written);
                // a goal that became a paragraph goes out as other information
                var xml = new String(written, StandardCharsets.UTF_8);
                for (var word : words(after).replaceAll(GIVEN, " ").split("[^\\p{L}]+", -1)) {
                    assertThat(xml).as(corrections.text()).contains(word);
                }
            }
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
