package org.throughline.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.progress.Tree.HEARD;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.kernel.Said;

/** "20,000 households by May Day": region A 12,000 with weight 3, region B 8,000 with weight 2. */
class WorkedExampleTest {

    private static Node households(long weightOfA, long weightOfB) {
        var a = region(
                10,
                "A",
                weightOfA,
                12_000,
                List.of(
                        Tree.branch(11, HEARD, Tree.flow(5_000), Actual.amount(4_100, 7), 10),
                        Tree.branch(12, HEARD, Tree.flow(4_000), Actual.amount(1_900, 3), 10),
                        Tree.branch(13, Coverage.SILENT, Tree.flow(3_000), Actual.NOTHING, 10)));
        var b = region(
                20,
                "B",
                weightOfB,
                8_000,
                List.of(
                        Tree.branch(21, HEARD, Tree.flow(4_000), Actual.amount(2_000, 2), 20),
                        Tree.branch(22, HEARD, Tree.flow(4_000), Actual.NOTHING, 20)));
        return Node.of(
                Tree.place(1, "Centre"),
                1,
                Sums.NOTHING,
                Coverage.NOT_ASKED,
                List.of(Indicator.of(1, Tree.flow(20_000), Actual.NOTHING)),
                List.of(a, b));
    }

    private static Node region(long id, String name, long weight, long target, List<Node> branches) {
        var indicator = Indicator.of(id, Tree.flow(target), Actual.NOTHING).feeding(1);
        return Node.of(Tree.place(id, name), weight, Sums.NOTHING, Coverage.NOT_ASKED, List.of(indicator), branches);
    }

    @Test
    void theResultIsTheSumAgainstTheTargetWithItsCoverage() {
        var measured = RollUp.of(households(3, 2)).results().get(0);

        assertThat(measured.result().actual().num()).isEqualTo(8_000);
        assertThat(measured.headline().value()).contains(new Share(400_000));
        assertThat(measured.headline().coverage().heard()).isEqualTo(4);
        assertThat(measured.headline().coverage().expected()).isEqualTo(5);
        assertThat(measured.headline().gaps())
                .extracting(gap -> gap.place().unitName())
                .containsExactly("Branch 13");
    }

    @Test
    void theMeanOfTheRegionsIsDividedByTheirWeights() {
        assertThat(mean(3, 2).value()).contains(new Share(400_000));
        assertThat(mean(30, 20).value()).contains(new Share(400_000));
        assertThat(mean(1, 1).value()).contains(new Share(375_000));
        assertThat(mean(1, 1).value().orElseThrow().percent()).isEqualTo(new BigDecimal("37.5"));
        assertThat(mean(0, 2).value()).contains(new Share(250_000));
    }

    private static Figure mean(long weightOfA, long weightOfB) {
        return RollUp.of(households(weightOfA, weightOfB)).results().get(0).mean();
    }

    @Test
    void theHeadlineDoesNotMindTheWeights() {
        assertThat(RollUp.of(households(0, 1)).results().get(0).headline().value())
                .contains(new Share(400_000));
    }

    @Test
    void itSaysWhyInBothLanguages() {
        var measured = RollUp.of(households(3, 2)).results().get(0);

        assertThat(Said.in("en", measured.headline().why()))
                .isEqualTo("Result: what each part reports is added up: 8000, on the way from 0 to 20000. "
                        + "A: Reach households: 6000. B: Reach households: 2000. "
                        + "Heard from 4 of 5 units. Branch 13: Reach households: no report.");
        assertThat(Said.in("es", measured.mean().why()))
                .isEqualTo("Media de las partes: el avance de cada una, por su peso, se suma y se divide entre los "
                        + "pesos presentes. A: Reach households: 50 % con peso 3 aporta 30 %. "
                        + "B: Reach households: 25 % con peso 2 aporta 10 %. "
                        + "Con informe de 4 de 5 unidades. Branch 13: Reach households: sin informe.");
    }
}
