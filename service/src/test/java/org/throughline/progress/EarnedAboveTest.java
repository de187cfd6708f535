package org.throughline.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.throughline.plan.Since;
import org.throughline.plan.Span;

/** Where a text in between changed, what was done before counts no more in it and stays earned above it. */
class EarnedAboveTest {
    private static final LocalDate MARCH = LocalDate.parse("2027-03-01");
    private static final LocalDate APRIL = LocalDate.parse("2027-04-01");
    private static final LocalDate MAY = LocalDate.parse("2027-05-01");

    private static Span<String> ever(String target) {
        return new Span<>(target, Optional.empty(), Optional.empty());
    }

    private static Span<String> since(String target, LocalDate day) {
        return new Span<>(target, Optional.of(day), Optional.empty());
    }

    private static Span<String> until(String target, LocalDate day) {
        return new Span<>(target, Optional.empty(), Optional.of(day));
    }

    private static Sums done(int done, int of) {
        return new Sums(done * 1_000_000L, of, of, done, 0);
    }

    private static Node branch(Sums work, Since since) {
        return Tree.branch(2, 1, Tree.HEARD, work).since(since);
    }

    private static Node region(Sums stayed, List<Node> branches) {
        return Node.of(Tree.place(1, "Region"), 1, Sums.NOTHING, Coverage.NOT_ASKED, List.of(), branches)
                .staying(stayed);
    }

    private static Progress centre(Node region) {
        return RollUp.of(
                Node.of(Tree.place(0, "Centre"), 1, Sums.NOTHING, Coverage.NOT_ASKED, List.of(), List.of(region)));
    }

    @Test
    void readingsGoPastWhatWasSplitAndWhatWasSplitAgainKeepsEachOfItsTimes() {
        // the region was split in March, dropped in April: each time to where the region's own of those days count
        assertThat(Span.past(until("region", MARCH), List.of(ever("centre")))).containsExactly(until("centre", MARCH));
        assertThat(Span.past(new Span<>("part", Optional.of(MARCH), Optional.of(APRIL)), List.of(ever("centre"))))
                .containsExactly(new Span<>("centre", Optional.of(MARCH), Optional.of(APRIL)));

        // the centre's own text changed in April and serves a network: what is older is earned there
        var centres = List.of(until("network", APRIL), since("centre", APRIL));
        assertThat(Span.past(until("region", MAY), centres))
                .containsExactly(until("network", APRIL), new Span<>("centre", Optional.of(APRIL), Optional.of(MAY)));
        assertThat(Span.past(until("region", MARCH), centres)).containsExactly(until("network", MARCH));
    }

    @Test
    void wherePartsCountAnewTheObjectiveAboveGoesOnAsItWas() {
        var then = Since.EVER.anew(MARCH, 6_000_000, 6, 0);
        var region = region(Sums.NOTHING, List.of(branch(done(6, 10), then)));

        assertThat(RollUp.of(region).work().value()).contains(Share.ZERO);
        assertThat(centre(region).work().value()).contains(new Share(600_000));

        var later = region(Sums.NOTHING, List.of(branch(done(8, 10), then)));
        assertThat(RollUp.of(later).work().value()).contains(new Share(500_000));
        assertThat(centre(later).work().value()).contains(new Share(800_000));
        assertThat(centre(later).sums().done()).isEqualTo(8);
    }

    @Test
    void whoeverLeavesTakesAlongWhatWasLeftAndWhatWasDoneStays() {
        var then = Since.EVER.anew(MARCH, 6_000_000, 6, 0);
        var left = region(Sums.stayed(1, then), List.of());

        assertThat(RollUp.of(left).work().value()).isEmpty();
        assertThat(centre(left).work().value()).contains(Share.ONE);
        assertThat(centre(left).sums().done()).isEqualTo(6);

        // elsewhere it brings no more than what it does from then on, to whatever is above
        var there = region(Sums.NOTHING, List.of(branch(done(8, 10), then.elsewhere())));
        assertThat(centre(there).work().value()).contains(new Share(500_000));
        assertThat(then.elsewhere().keepsAbove()).isFalse();
        assertThat(Sums.stayed(1, then.elsewhere())).isEqualTo(Sums.NOTHING);

        // split once more there: its second time stays, its first stayed where it was
        var again = then.elsewhere().anew(APRIL, 8_000_000, 8, 0);
        assertThat(Sums.stayed(1, again)).isEqualTo(new Sums(1_000_000, 1, 2, 2, 0));
    }
}
