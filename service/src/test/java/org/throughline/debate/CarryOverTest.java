package org.throughline.debate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.throughline.debate.CarryOver.Kind;

class CarryOverTest {
    private static final String BASE = "Every branch knocks on all doors of its estate by May.";
    private static final String WISH = "Every branch knocks on half the doors of its estate by May.";

    private static CarryOver over(String next) {
        return CarryOver.of(BASE, WISH, Optional.of(next));
    }

    @Test
    void whereTheProvisionSaysWhatItSaidNothingChanges() {
        assertThat(over(BASE)).isEqualTo(new CarryOver(Kind.UNCHANGED, BASE, WISH));
    }

    @Test
    void whereTheProvisionChangedElsewhereTheSameChangeIsMadeToTheNewWords() {
        var next = "Every branch knocks on all doors of its estate by June.";

        assertThat(over(next))
                .isEqualTo(new CarryOver(
                        Kind.MOVED, next, "Every branch knocks on half the doors of its estate by June."));
    }

    @Test
    void whereItReachesForChangedWordsOnlyItsMoverCanSay() {
        assertThat(over("Every branch knocks on most doors of its estate by May."))
                .isEqualTo(new CarryOver(Kind.NEEDS_MOVER, BASE, WISH));
    }

    @Test
    void whatTheTextSaysAlreadyIsContained() {
        assertThat(over(WISH).kind()).isEqualTo(Kind.CONTAINED);
        assertThat(over("Every branch knocks on half the doors of its estate by June.")
                        .kind())
                .isEqualTo(Kind.CONTAINED);
    }

    @Test
    void aProvisionThatIsGoneTakesItAlong() {
        assertThat(CarryOver.of(BASE, WISH, Optional.empty()).kind()).isEqualTo(Kind.GONE);
    }
}
