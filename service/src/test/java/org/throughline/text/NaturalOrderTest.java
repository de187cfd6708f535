package org.throughline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The order in which people look for names. */
class NaturalOrderTest {
    private static final List<String> ORDERED = List.of(
            "",
            "2nd Ward",
            "10th Ward",
            "Águila",
            "Barrio 1",
            "barrio 1 norte",
            "Barrio 2",
            "Barrio 12",
            "Norte",
            "Ñuble",
            "Quay",
            "Quay 2",
            "Quay 02 b",
            "Quay 10",
            "Quay 99999999999999999999999");

    @Test
    void numbersInNamesCountAsNumbersHoweverTheyWereShuffled() {
        for (int seed = 0; seed < 50; seed++) {
            var names = new ArrayList<>(ORDERED);
            Collections.shuffle(names, new Random(seed));
            assertThat(NaturalOrder.of(names, Function.identity())).containsExactlyElementsOf(ORDERED);
            names.sort(NaturalOrder.NAMES);
            assertThat(names).containsExactlyElementsOf(ORDERED);
        }
    }

    @Test
    void twoOrdersOfOneNameAgreeWithEachOther() {
        for (var one : ORDERED) {
            for (var other : ORDERED) {
                int by = NaturalOrder.NAMES.compare(one, other);
                assertThat(Integer.signum(by)).isEqualTo(-Integer.signum(NaturalOrder.NAMES.compare(other, one)));
                assertThat(by == 0).isEqualTo(one.equals(other));
            }
        }
        assertThat(NaturalOrder.NAMES.compare("Quay 2", "QUAY 2")).isNotZero();
    }
}
