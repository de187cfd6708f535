package org.throughline.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.plan.Samples.entry;
import static org.throughline.plan.Samples.paragraph;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MatchingTest {

    @Test
    void theSameWordsAreTheSameProvisionWhereverTheyStand() {
        var matching = match(
                List.of(paragraph(1, "1", "Heating for all."), paragraph(2, "2", "Repairs in a week.")),
                entry("1", "Repairs in a week."),
                entry("2", "Heating for all."));

        assertThat(matching.kept()).isEqualTo(Map.of(0, new ProvisionId(2), 1, new ProvisionId(1)));
        assertThat(matching.doubts()).isEmpty();
    }

    @Test
    void ofSeveralWithTheSameWordsTheNumberDecides() {
        var matching = match(
                List.of(paragraph(1, "1", "See above."), paragraph(2, "2", "See above.")), entry("2", "See above."));

        assertThat(matching.kept()).isEqualTo(Map.of(0, new ProvisionId(2)));
        assertThat(matching.left()).containsExactly(new ProvisionId(1));
    }

    @Test
    void underTheSameNumberSixTenthsAlikeIsEnough() {
        // five words each, three in common: exactly 600 thousandths
        var matching = match(List.of(paragraph(1, "3.1", "a b c d e")), entry("3.1", "A, b; c! x y"));

        assertThat(matching.kept()).isEqualTo(Map.of(0, new ProvisionId(1)));
    }

    @Test
    void lessAlikeIsAskedAndNeverGuessed() {
        var matching = match(List.of(paragraph(1, "3.1", "a b c d e f g")), entry("3.1", "a b c d x y z"));

        assertThat(matching.kept()).isEmpty();
        assertThat(matching.doubts()).containsExactly(new Matching.Doubt(0, new ProvisionId(1), 571));
    }

    @Test
    void renumberedAndRewordedIsAskedForTheLikeliest() {
        var matching = match(
                List.of(paragraph(1, "1", "Lifts that work in each house"), paragraph(2, "2", "Rents that stay put")),
                entry("7", "Lifts that work in each block"));

        assertThat(matching.doubts()).extracting(Matching.Doubt::provision).containsExactly(new ProvisionId(1));
    }

    @Test
    void whatHasNothingInCommonIsNew() {
        var matching = match(List.of(paragraph(1, "1", "Lifts that work")), entry("2", "A choir for everyone"));

        assertThat(matching.kept()).isEmpty();
        assertThat(matching.doubts()).isEmpty();
        assertThat(matching.left()).containsExactly(new ProvisionId(1));
    }

    private static Matching match(List<Provision> provisions, Outline.Entry... entries) {
        return Matching.of(provisions, new Outline(List.of(entries)));
    }
}
