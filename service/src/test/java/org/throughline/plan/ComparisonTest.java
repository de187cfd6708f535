package org.throughline.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.plan.Samples.paragraph;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Provision HEAT = paragraph(1, "1", "Heat for all.");
    private static final Provision LIFTS = paragraph(2, "2", "Lifts that work.");
    private static final Provision CHOIR = paragraph(3, "3", "A choir.");

    @Test
    void eachProvisionIsFollowedByItsIdentity() {
        var comparison = Comparison.of(
                List.of(HEAT, LIFTS, CHOIR),
                List.of(paragraph(1, "1", "Heat for all, at once."), paragraph(9, "2", "Bread."), CHOIR));

        assertThat(comparison.changes())
                .extracting(Comparison.Change::kind)
                .containsExactly(
                        Comparison.Kind.REWORDED,
                        Comparison.Kind.DROPPED,
                        Comparison.Kind.NEW,
                        Comparison.Kind.UNCHANGED);
        assertThat(comparison.changes().get(0).words().runs())
                .filteredOn(run -> !run.same())
                .allMatch(run -> run.added());
    }

    @Test
    void theSameWordsUnderAnotherNumberAreMovedNotReworded() {
        var comparison = Comparison.of(List.of(HEAT), List.of(paragraph(1, "4", "Heat for all.")));

        assertThat(comparison.changes()).extracting(Comparison.Change::kind).containsExactly(Comparison.Kind.MOVED);
    }

    @Test
    void asFewAsCanBeCountAsMoved() {
        var comparison = Comparison.of(List.of(HEAT, LIFTS, CHOIR), List.of(CHOIR, HEAT, LIFTS));

        assertThat(comparison.changes())
                .extracting(Comparison.Change::kind)
                .containsExactly(Comparison.Kind.MOVED, Comparison.Kind.UNCHANGED, Comparison.Kind.UNCHANGED);
    }
}
